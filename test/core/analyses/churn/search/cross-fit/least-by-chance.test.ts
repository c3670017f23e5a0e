import { describe, expect, it } from 'vitest';
import { leastByChance } from '../../../../../../core/analyses/churn/search/cross-fit/least-by-chance.ts';
import { fisherExact } from '../../../../../../core/stats/hypothesis/fisher-exact.ts';

describe('what chance reaches', () => {
  it.each([
    [20, 60, 300, 0.01],
    [100, 400, 2000, 0.03],
    [50, 250, 300, 0.03],
  ])(
    'of %i members, %i leavers of %i, at %f: one leaver fewer would pass for chance',
    (members, leavers, population, level) => {
      const p = (k: number) =>
        fisherExact(k, members - k, leavers - k, population - members - leavers + k).greater;
      const least = Math.round(leastByChance(members, leavers, population, level) * members);
      expect(p(least)).toBeLessThanOrEqual(level);
      expect(p(least - 1)).toBeGreaterThan(level);
    },
  );

  it('is everybody where even that could be chance', () => {
    expect(leastByChance(2, 150, 300, 0.001)).toBe(1);
  });
});
