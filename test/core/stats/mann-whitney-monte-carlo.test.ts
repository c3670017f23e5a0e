import { describe, expect, it } from 'vitest';
import { hypergeometricLogMass } from '../../../core/stats/distributions/hypergeometric.ts';
import { mannWhitney } from '../../../core/stats/hypothesis/mann-whitney.ts';
import { exactMannWhitneyTails } from '../../../core/stats/hypothesis/mann-whitney-exact.ts';
import { mannWhitneyMonteCarlo } from '../../../core/stats/hypothesis/mann-whitney-monte-carlo.ts';
import { twoGroupsOf } from '../../../core/stats/two-groups.ts';
import { randomFrom } from '../../fixtures/random.ts';

const groupsOf = (first: readonly number[], second: readonly number[]) =>
  twoGroupsOf([...first, ...second], [...first.map(() => 1), ...second.map(() => 0)]);
const repeat = (value: number, times: number) => new Array<number>(times).fill(value);
const p = (groups: ReturnType<typeof groupsOf>, seed = 1) =>
  mannWhitneyMonteCarlo(groups, randomFrom(seed).next);

/** Adds up all choices of the first group, one by one. */
function plainly(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second];
  const { u, n1, n2 } = mannWhitney(groupsOf(first, second));
  const seen = Math.abs(u - (n1 * n2) / 2);
  let hits = 0;
  let ways = 0;
  for (let mask = 0; mask < 2 ** all.length; mask++) {
    const chosen = all.filter((_, at) => (mask >> at) & 1);
    if (chosen.length !== n1) continue;
    const rest = all.filter((_, at) => !((mask >> at) & 1));
    ways++;
    if (Math.abs(mannWhitney(groupsOf(chosen, rest)).u - (n1 * n2) / 2) >= seen - 1e-9) hits++;
  }
  return hits / ways;
}

describe('Mann–Whitney on random orders', () => {
  it.each([
    [
      [1, 2, 2, 5],
      [0, 0, 1, 2, 3, 3, 3],
    ],
    [
      [7, 7, 8],
      [0, 0, 0, 0, 0, 0, 7, 1],
    ],
    [
      [0, 0, 0, 0, 0, 4],
      [0, 0, 1, 0, 0],
    ],
  ])('is what adding up all orders gives, with ties: %#', (first, second) => {
    const exact = plainly(first, second);
    expect(Math.abs(p(groupsOf(first, second)) / exact - 1)).toBeLessThan(0.45);
    expect(p(groupsOf(second, first))).toBe(p(groupsOf(first, second)));
  });

  it('agrees with the exact tails where nothing is tied', () => {
    const first = [1, 3, 4, 9, 12, 14];
    const second = [2, 5, 6, 7, 8, 10, 11, 13];
    const { u, n1, n2 } = mannWhitney(groupsOf(first, second));
    const { less, greater } = exactMannWhitneyTails(u, n1, n2);
    expect(Math.abs(p(groupsOf(first, second)) / (2 * Math.min(less, greater)) - 1)).toBeLessThan(0.4);
  });

  it('does not take three of thirty beside zero for a wonder, as the normal curve does', () => {
    const groups = groupsOf([...repeat(0, 27), 1, 1, 1], [...repeat(0, 966), ...repeat(1, 4)]);
    const exact = [3, 4, 5, 6, 7].reduce(
      (sum, k) => sum + Math.exp(hypergeometricLogMass(k, 1000, 7, 30)),
      0,
    );
    expect(mannWhitney(groups).p).toBeLessThan(exact / 50);
    const { p: told, drawn } = mannWhitney(groups, { random: randomFrom(5).next });
    expect(drawn).toBe(true);
    expect(Math.abs(told / exact - 1)).toBeLessThan(0.4);
  });

  it('is asked for only where fewer than 20 are expected beside the commonest value', () => {
    const even = groupsOf(
      Array.from({ length: 25 }, (_, at) => 3 * at),
      Array.from({ length: 400 }, (_, at) => at + 0.5),
    );
    expect(mannWhitney(even, { random: randomFrom(1).next })).toEqual(mannWhitney(even));
  });

  it('is 1 where nothing can be compared, and never below .00001', () => {
    expect(p(groupsOf([1, 1], [1, 1, 1]))).toBe(1);
    expect(p(groupsOf([], [1, 2]))).toBe(1);
    const apart = groupsOf(
      Array.from({ length: 15 }, (_, at) => 1000 + at),
      Array.from({ length: 300 }, (_, at) => at),
    );
    expect(p(apart)).toBe(1e-5);
  });
});
