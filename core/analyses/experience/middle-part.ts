import type { Interval } from '../../stats/intervals/interval.ts';

/** Between which bounds do 95 % of these figures lie? @see Hyndman & Fan 1996, type 7 */
export function middlePart(figures: readonly number[]): Interval {
  const sorted = Float64Array.from(figures).sort();
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const below = Math.floor(place);
    const low = sorted[below]!;
    const high = sorted[Math.min(sorted.length - 1, below + 1)]!;
    return low + (place - below) * (high - low);
  };
  return { lower: at(0.025), upper: at(0.975) };
}
