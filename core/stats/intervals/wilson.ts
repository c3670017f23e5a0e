import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from './interval.ts';
import { wilsonScore } from './wilson-score.ts';

/**
 * Between which bounds does a share lie, given `hits` of `n`? Wilson's score interval.
 *
 * @returns bounds within 0–1; [0, 1] when `n` is 0.
 * @see Wilson 1927; Brown, Cai & DasGupta 2001
 */
export function wilsonInterval(hits: number, n: number, confidence = 0.95): Interval {
  return confidence === 0.95
    ? wilsonScore(hits, n)
    : wilsonScore(hits, n, normalQuantile(0.5 + confidence / 2));
}
