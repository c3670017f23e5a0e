import { describe, expect, it } from 'vitest';
import { correlationRatio } from '../../../../core/stats/association/correlation-ratio.ts';
import { twoGroupsOf } from '../../../../core/stats/two-groups.ts';

describe('the correlation ratio of two groups', () => {
  it('is the root of the spread between them over the whole', () => {
    const groups = twoGroupsOf([1, 2, 3, 5, 7, 9, Number.NaN], [0, 0, 0, 1, 1, 1, 1]);
    expect(correlationRatio(groups)).toBeCloseTo(Math.sqrt(37.5 / 47.5), 14);
  });

  it('is the same in any order of customers, to the last digit', () => {
    const values = Array.from({ length: 500 }, (_, at) => ((at * 7919) % 499) / 7);
    const state = values.map((value, at) => (value > 30 && at % 3 === 0 ? 1 : 0));
    const turned = twoGroupsOf([...values].reverse(), [...state].reverse());
    expect(correlationRatio(turned)).toBe(correlationRatio(twoGroupsOf(values, state)));
  });

  it('is 0 where only one group is known, and says nothing of one value', () => {
    expect(correlationRatio(twoGroupsOf([1, 2, 4], [1, 1, 1]))).toBe(0);
    expect(correlationRatio(twoGroupsOf([3, 3, 3], [1, 0, 1]))).toBeNaN();
  });
});
