import { normalLogTail, normalTail } from '../distributions/normal.ts';

export interface TwoProportionTest {
  readonly z: number;
  readonly p: number;
  readonly logP: number;
}

/** Do two groups have the same share? Pooled z, two-sided; p is 1 when all or none are hits. */
export function twoProportionTest(hits1: number, n1: number, hits2: number, n2: number): TwoProportionTest {
  const pooled = (hits1 + hits2) / (n1 + n2);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  if (!(error > 0)) return { z: 0, p: 1, logP: 0 };
  const z = (hits1 / n1 - hits2 / n2) / error;
  const p = Math.min(1, 2 * normalTail(Math.abs(z)));
  return { z, p, logP: Math.min(0, Math.LN2 + normalLogTail(Math.abs(z))) };
}
