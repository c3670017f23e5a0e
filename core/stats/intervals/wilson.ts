import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from './interval.ts';

/**
 * Between which bounds does a share lie, given `hits` of `n`? Wilson's score interval.
 *
 * @returns bounds within 0–1; [0, 1] when `n` is 0.
 * @see Wilson 1927; Brown, Cai & DasGupta 2001
 */
export function wilsonInterval(hits: number, n: number, confidence = 0.95): Interval {
  if (n === 0) return { lower: 0, upper: 1 };
  const z = confidence === 0.95 ? z95 : normalQuantile(0.5 + confidence / 2);
  const p = hits / n;
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const centre = p + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return {
    lower: hits === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: hits === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}

const z95 = normalQuantile(0.975);
