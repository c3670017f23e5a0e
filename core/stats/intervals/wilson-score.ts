import type { Interval } from './interval.ts';

/** The 97.5 % point of the standard normal: bounds at 95 %. */
const z95 = 1.959963984540054;

/**
 * Wilson's score interval of a share, at so many standard deviations: without a quantile, for whoever shows a report.
 *
 * @param z standard deviations to either side, by default 1.96 for bounds at 95 %; more make the interval wider.
 * @returns bounds within 0–1; [0, 1] when `n` is 0.
 * @example
 * import { wilsonScore } from 'segmentry/report';
 *
 * const { lower, upper } = wilsonScore(30, 100);
 * console.log(lower.toFixed(3), upper.toFixed(3)); // 0.219 0.396
 * @see Wilson 1927; Brown, Cai & DasGupta 2001
 */
export function wilsonScore(hits: number, n: number, z = z95): Interval {
  if (n === 0) return { lower: 0, upper: 1 };
  const p = hits / n;
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const centre = p + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return {
    lower: hits === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: hits === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
