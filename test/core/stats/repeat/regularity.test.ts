import { expect, test } from 'vitest';
import { regularity } from '../../../../core/stats/repeat/regularity.ts';
import { randomFrom } from '../../../fixtures/random.ts';

/** Gaps that are sums of `k` exponential ones, at a pace of each customer's own. */
function gapsOf(k: number, seed: number) {
  const { next } = randomFrom(seed);
  return Array.from({ length: 4000 }, () => {
    const pace = Math.exp(3 * next());
    const gaps = Array.from({ length: 2 + Math.floor(3 * next()) }, () =>
      Array.from({ length: k }, () => -Math.log(1 - next()) * pace).reduce((sum, one) => sum + one, 0),
    );
    return {
      n: gaps.length,
      sum: gaps.reduce((sum, one) => sum + one, 0),
      logs: gaps.reduce((sum, one) => sum + Math.log(one), 0),
    };
  });
}

test('regularity is 1 for purchases at random and k for the k-th of such, whatever the pace of a customer', () => {
  for (const k of [1, 3, 12]) expect(regularity(gapsOf(k, k)) / k).toBeCloseTo(1, 0.8);
});

test('regularity is as high as told where all gaps are equal, and unknown without two gaps', () => {
  expect(regularity([{ n: 4, sum: 28, logs: 4 * Math.log(7) }])).toBeCloseTo(1000, 6);
  expect(regularity([{ n: 1, sum: 5, logs: Math.log(5) }])).toBeNaN();
});
