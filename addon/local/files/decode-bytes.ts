import type { Encoding } from './encoding.ts';

/** What bytes 80 to 9F mean in windows-1252, which some versions of Node read as ISO 8859-1. */
const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What does a text say whose encoding is known? A byte-order mark stays in it. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => westernSigns.charAt(sign.charCodeAt(0) - 0x80));
}
