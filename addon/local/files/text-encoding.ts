export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

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
  const encoding = marked?.encoding ?? guessEncoding(body);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  return { text, encoding, mark: marked !== undefined };
}

function guessEncoding(bytes: Uint8Array): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!looksWide(bytes)) return 'utf-8';
  } catch {
    if (!looksWide(bytes)) return looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
  }
  return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
}

/** Every second byte of the head is zero: ASCII saved with two bytes a character. */
function looksWide(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  return head.length >= 4 && head.filter((byte) => byte === 0).length >= head.length / 3;
}

/** Cyrillic letters come in words; accented Latin letters stand among plain ones. A lone letter tells nothing. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let single = 0;
  let joined = 0;
  for (let i = 0; i < Math.min(bytes.length, 200_000); i++) {
    if (bytes[i]! < 0xc0) continue;
    const around = [bytes[i - 1] ?? 0, bytes[i + 1] ?? 0];
    if (around.some((byte) => byte >= 0xc0)) joined += 1;
    else if (around.some(isPlainLetter)) single += 1;
  }
  return joined > single;
}

function isPlainLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const oneByteTables = new Map<Encoding, ReadonlyMap<string, number>>();

function oneByteTable(encoding: Encoding): ReadonlyMap<string, number> {
  let table = oneByteTables.get(encoding);
  if (!table) {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    table = new Map([...new TextDecoder(encoding).decode(all)].map((letter, byte) => [letter, byte]));
    oneByteTables.set(encoding, table);
  }
  return table;
}

/** The bytes of a text in the encoding that its file had. What the encoding lacks becomes `?`. */
export function encodeText({ text, encoding, mark }: DecodedText): Uint8Array {
  const head = mark ? (marks.find((candidate) => candidate.encoding === encoding)?.bytes ?? []) : [];
  if (encoding === 'utf-8') return Buffer.concat([Buffer.from(head), Buffer.from(text, 'utf8')]);
  if (encoding === 'utf-16le') return Buffer.concat([Buffer.from(head), Buffer.from(text, 'utf16le')]);
  if (encoding === 'utf-16be')
    return Buffer.concat([Buffer.from(head), Buffer.from(text, 'utf16le').swap16()]);
  const table = oneByteTable(encoding);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = table.get(text[i]!) ?? 0x3f;
  return bytes;
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
  const table = oneByteTable(encoding);
  return Array.from(text, (letter) => {
    if (table.has(letter)) return letter;
    const like = likenesses[letter];
    return like !== undefined && [...like].every((part) => table.has(part)) ? like : '?';
  }).join('');
}
