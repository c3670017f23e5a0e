import { isSmall } from './threshold.ts';

/** So many customers from one value up to, and without, another. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/**
 * Do two ways of cutting one number give a few customers away? True when some neighbouring intervals of one hold all of
 * some neighbouring intervals of the other, and but a few customers more.
 *
 * @param a in ascending order, as `b`; intervals may be missing.
 */
export function differByFew(a: readonly Interval[], b: readonly Interval[], threshold: number): boolean {
  const [first, second] = [spans(a), spans(b)];
  const few = (outer: Interval, inner: Interval) =>
    outer.from <= inner.from && inner.to <= outer.to && isSmall(outer.n - inner.n, threshold);
  return first.some((one) => second.some((other) => few(one, other) || few(other, one)));
}

/** Every run of neighbours as one interval. */
function spans(intervals: readonly Interval[]): Interval[] {
  return intervals.flatMap((_, start) => {
    const found: Interval[] = [];
    let last: Interval | undefined;
    for (const next of intervals.slice(start)) {
      if (last !== undefined && last.to !== next.from) break;
      last = last === undefined ? next : { from: last.from, to: next.to, n: last.n + next.n };
      found.push(last);
    }
    return found;
  });
}
