import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** Between which bounds does the difference of two shares lie? @see Newcombe 1998, method 10 */
export function newcombeDifference(
  hits1: number,
  n1: number,
  hits2: number,
  n2: number,
  confidence = 0.95,
): Interval {
  const p1 = hits1 / n1;
  const p2 = hits2 / n2;
  const first = wilsonInterval(hits1, n1, confidence);
  const second = wilsonInterval(hits2, n2, confidence);
  const gap = p1 - p2;
  return {
    lower: gap - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: gap + Math.hypot(first.upper - p1, p2 - second.lower),
  };
}
