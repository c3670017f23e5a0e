import { decodeBytes } from './decode-bytes.ts';
import { encoderOf } from './encoder.ts';
import type { Encoding } from './encoding.ts';
import { guessEncoding } from './guess-encoding.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Did the file start with a byte-order mark? It is not part of `text`. */
  readonly mark: boolean;
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** In which encoding was this text saved, and what does it say? */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = marks.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  const body = bytes.subarray(marked?.bytes.length ?? 0);
  const encoding = marked?.encoding ?? encodingOf(body);
  return { text: decodeBytes(body, encoding), encoding, mark: marked !== undefined };
}

function encodingOf(bytes: Uint8Array): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!looksWide(bytes)) return 'utf-8';
  } catch {
    if (!looksWide(bytes)) return guessEncoding(bytes);
  }
  return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
}

/** Every second byte of the head is zero: ASCII saved with two bytes a character. */
function looksWide(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  return head.length >= 4 && head.filter((byte) => byte === 0).length >= head.length / 3;
}

/** The bytes of a text in the encoding that its file had. What the encoding lacks becomes `?`. */
export function encodeText({ text, encoding, mark }: DecodedText): Uint8Array {
  const head = mark ? (marks.find((candidate) => candidate.encoding === encoding)?.bytes ?? []) : [];
  if (encoding === 'utf-8') return Buffer.concat([Buffer.from(head), Buffer.from(text, 'utf8')]);
  if (encoding === 'utf-16le') return Buffer.concat([Buffer.from(head), Buffer.from(text, 'utf16le')]);
  if (encoding === 'utf-16be')
    return Buffer.concat([Buffer.from(head), Buffer.from(text, 'utf16le').swap16()]);
  const encoder = encoderOf(encoding);
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (const letter of text) {
    const own = encoder.get(letter) ?? [0x3f];
    bytes.set(own, length);
    length += own.length;
  }
  return bytes.slice(0, length);
}

const likenesses: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '−': '-',
  '→': '->',
  '×': 'x',
  '\u202f': '\u00a0',
  '₽': 'руб.',
};

/** The text as far as the encoding can say it: a likeness where there is one, else `?`. */
export function representable(text: string, encoding: Encoding): string {
  if (encoding.startsWith('utf')) return text;
  const table = encoderOf(encoding);
  return Array.from(text, (letter) => {
    if (table.has(letter)) return letter;
    const like = likenesses[letter];
    return like !== undefined && [...like].every((part) => table.has(part)) ? like : '?';
  }).join('');
}
