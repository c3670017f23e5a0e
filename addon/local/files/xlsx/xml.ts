import { SaxesParser } from 'saxes';

interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its start tag begins and ends in the text. */
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
}

export interface XmlVisitor {
  open?(element: XmlElement): void;
  /** `end` is past the end tag, `closeStart` where it begins; equal to those of the start tag when self-closing. */
  close?(element: XmlElement, closeStart: number, end: number): void;
  text?(text: string): void;
}

/** Reads XML and tells where each element lies, so that a part can be replaced and the rest kept as it is. */
export function visitXml(text: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ position: false });
  const stack: XmlElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const openEnd = parser.position;
    const colon = tag.name.indexOf(':');
    const element = {
      name: tag.name.slice(colon + 1),
      prefix: tag.name.slice(0, colon + 1),
      attributes: tag.attributes as Record<string, string>,
      start: text.lastIndexOf('<', openEnd - 1),
      openEnd,
      selfClosing: tag.isSelfClosing,
    };
    stack.push(element);
    visitor.open?.(element);
  });
  parser.on('closetag', () => {
    const element = stack.pop()!;
    const end = parser.position;
    visitor.close?.(element, element.selfClosing ? element.openEnd : text.lastIndexOf('<', end - 1), end);
  });
  parser.on('text', (value) => visitor.text?.(value));
  parser.on('cdata', (value) => visitor.text?.(value));
  parser.write(text).close();
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The text so that Excel does not take a part of it for such an escape. */
export function encodeEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
}

/** Text as content of an element or an attribute. Characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return Array.from(text, (letter) => (isXmlCharacter(letter.codePointAt(0)!) ? letter : ''))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff);
}

/** Replaces stretches of a text; `[start, end, replacement]`, in any order, not overlapping. */
export function splice(text: string, edits: readonly (readonly [number, number, string])[]): string {
  let out = '';
  let at = 0;
  for (const [start, end, replacement] of [...edits].sort((a, b) => a[0] - b[0])) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
}
