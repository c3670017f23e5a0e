import { hashText } from '../../../summaries/hash-text.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const bits = 40;

/** Forty bits of a key: at 100,000 customers the chance that any two share them is under one per cent. */
export function memberCode(key: string): number {
  return hashText(key) % 2 ** bits;
}

/** Who is in a segment, as short text: sorted codes, each as its distance from the last, five bits a character. */
export function packMembers(codes: readonly number[]): string {
  let text = '';
  let last = 0;
  for (const code of Float64Array.from(codes).sort()) {
    let gap = code - last;
    last = code;
    while (gap >= 32) {
      text += digits[32 + (gap % 32)];
      gap = Math.floor(gap / 32);
    }
    text += digits[gap];
  }
  return text;
}

export function unpackMembers(text: string): number[] {
  const codes: number[] = [];
  let last = 0;
  let gap = 0;
  let unit = 1;
  for (const character of text) {
    const digit = digits.indexOf(character);
    gap += (digit % 32) * unit;
    unit *= 32;
    if (digit >= 32) continue;
    last += gap;
    codes.push(last);
    gap = 0;
    unit = 1;
  }
  return codes;
}
