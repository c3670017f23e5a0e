import { decodeBytes } from './decode-bytes.ts';
import type { Encoding } from './encoding.ts';

/** The bytes of each character that an encoding has. */
type Encoder = ReadonlyMap<string, readonly number[]>;

const encoders = new Map<Encoding, Encoder>();

/** How does a code page write its characters? Found by reading all that it can hold, once. */
export function encoderOf(encoding: Encoding): Encoder {
  const known = encoders.get(encoding);
  if (known) return known;
  const made = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    const text = decodeBytes(Uint8Array.from(bytes), encoding);
    const isOne = [...text].length === 1 && text !== '\ufffd';
    if (isOne && !made.has(text)) made.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (const lead of made.size < 256 && !oneByte.test(encoding) ? leads : [])
    for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail);
  encoders.set(encoding, made);
  return made;
}

const oneByte = /^(?:windows|iso|koi8|ibm)/;
/** Shift-JIS writes some characters in two ways, of which those that start with ED and EE are read alone. */
const leads = [...Array.from({ length: 0x7e }, (_, at) => 0x81 + at), 0xed, 0xee].filter(
  (lead, at) => at >= 0x7e || (lead !== 0xed && lead !== 0xee),
);
