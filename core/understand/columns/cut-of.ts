import type { Column } from '../../table/types.ts';

const limits = {
  /** Customers of a level below which it does not count as evidence. */
  level: 5,
  /** Different values up to which a number may be a code of levels. */
  codes: 20,
};

/**
 * Is a column cut from a number, each of its levels an interval of it, as age groups are and tenure in whole years is? Whatever
 * the levels are called and wherever the cuts lie; the bounds of neighbours may touch. Rows without either are left out.
 *
 * Cost: O(rows).
 */
export function isCutOf(child: Column, parent: Column): boolean {
  if (parent.kind !== 'number' || child === parent) return false;
  const intervals = intervalsOf(child, parent.values);
  if (intervals === null) return false;
  const sorted = [...intervals.values()].sort((a, b) => a.low - b.low || a.high - b.high);
  const large = sorted.filter(({ rows }) => rows >= limits.level);
  const isFiner = large.length > 1 && large.some(({ low, high }) => low < high);
  return isFiner && sorted.every(({ low }, at) => at === 0 || low >= sorted[at - 1]!.high);
}

interface Interval {
  low: number;
  high: number;
  rows: number;
}

/** From where to where the number runs in each level; null where the column has no levels, or too many. */
function intervalsOf(child: Column, numbers: Float64Array): Map<number, Interval> | null {
  if (child.kind === 'id' || child.kind === 'text' || child.kind === 'date') return null;
  const codes = child.kind === 'category' ? child.codes : child.values;
  const isMissing = (code: number) =>
    child.kind === 'category' ? code < 0 : child.kind === 'flag' ? code === 255 : Number.isNaN(code);
  const intervals = new Map<number, Interval>();
  for (let row = 0; row < numbers.length; row++) {
    const code = codes[row]!;
    const number = numbers[row]!;
    if (isMissing(code) || Number.isNaN(number)) continue;
    const interval = intervals.get(code);
    if (interval === undefined) {
      if (child.kind === 'number' && intervals.size === limits.codes) return null;
      intervals.set(code, { low: number, high: number, rows: 1 });
    } else {
      interval.low = Math.min(interval.low, number);
      interval.high = Math.max(interval.high, number);
      interval.rows++;
    }
  }
  return intervals;
}
