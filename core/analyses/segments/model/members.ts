import { partOfKey } from '../../../customers/part-of-key.ts';
import { hashText } from '../../../summaries/hash-text.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const bits = 40;

/** Forty bits of a key: at 100,000 customers the chance that any two share them is under one per cent. */
export function memberCode(key: string): number {
  return hashText(key) % 2 ** bits;
}

/**
 * Codes of the customers by the columns of an earlier key, which today's may hold among others: −1 for those who share it, or
 * for all where today's key does not hold it.
 */
export function codesByKey(
  { columns, values }: { readonly columns: readonly string[]; readonly values: readonly string[] },
  earlier: readonly string[],
): readonly number[] {
  const at = earlier.map((name) => columns.indexOf(name));
  if (at.includes(-1)) return values.map(() => -1);
  const texts = values.map((value) => partOfKey(value, at));
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return texts.map((text) => (times.get(text) === 1 ? memberCode(text) : -1));
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
