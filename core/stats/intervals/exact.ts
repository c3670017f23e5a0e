import { betaQuantile } from '../distributions/beta.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from './interval.ts';

/** Between which bounds does a share lie, never less sure than said? @see Clopper & Pearson 1934 */
export function clopperPearson(hits: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    upper: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
}

/** Between which bounds does a share lie, by Jeffreys' prior? */
export function jeffreys(hits: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: betaQuantile(tail, hits + 0.5, n - hits + 0.5),
    upper: betaQuantile(1 - tail, hits + 0.5, n - hits + 0.5),
  };
}

/** Between which bounds does a share lie, with z²/2 hits and misses added? @see Agresti & Coull 1998 */
export function agrestiCoull(hits: number, n: number, confidence = 0.95): Interval {
  const z = normalQuantile(0.5 + confidence / 2);
  const size = n + z * z;
  const p = (hits + (z * z) / 2) / size;
  const reach = z * Math.sqrt((p * (1 - p)) / size);
  return { lower: Math.max(0, p - reach), upper: Math.min(1, p + reach) };
}
