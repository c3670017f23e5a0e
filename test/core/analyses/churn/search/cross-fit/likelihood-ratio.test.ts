import { describe, expect, it } from 'vitest';
import { likelihoodRatio } from '../../../../../../core/analyses/churn/search/cross-fit/likelihood-ratio.ts';

describe('the likelihood ratio of a group', () => {
  it('is 2 Σ observed · ln(observed / expected) over the four cells', () => {
    const [k, n, leavers, customers] = [30, 50, 100, 400];
    const cells = [
      [k, (n * leavers) / customers],
      [n - k, (n * (customers - leavers)) / customers],
      [leavers - k, ((customers - n) * leavers) / customers],
      [customers - n - leavers + k, ((customers - n) * (customers - leavers)) / customers],
    ] as const;
    const plain = 2 * cells.reduce((sum, [seen, expected]) => sum + seen * Math.log(seen / expected), 0);
    expect(likelihoodRatio(leavers, customers)(k, n)).toBeCloseTo(plain, 9);
  });

  it('is nothing for a group that leaves no more often, and for nobody', () => {
    const ratio = likelihoodRatio(100, 400);
    expect([ratio(10, 40), ratio(5, 40), ratio(0, 0), ratio(100, 400)]).toEqual([0, 0, 0, 0]);
  });
});
