import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import type { ContingencyTable } from '../../../core/stats/contingency.ts';
import { hypergeometricLogMass } from '../../../core/stats/distributions/hypergeometric.ts';
import { chiSquareMonteCarlo } from '../../../core/stats/hypothesis/chi-square-monte-carlo.ts';
import { chiSquareTest } from '../../../core/stats/hypothesis/chi-square-test.ts';
import { fisherExact } from '../../../core/stats/hypothesis/fisher-exact.ts';

const tableOf = (...rows: readonly (readonly [number, number])[]): ContingencyTable => ({
  rows: rows.length,
  columns: 2,
  counts: Float64Array.from(rows.flat()),
});
const randomOf = (seed: number) => {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
};

/** Adds up all tables of these totals, one by one. */
function plainly({ counts }: ContingencyTable): number {
  const sizes = Array.from(
    { length: counts.length / 2 },
    (_, row) => counts[2 * row]! + counts[2 * row + 1]!,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const marked = sizes.reduce((sum, _, row) => sum + counts[2 * row]!, 0);
  const statistic = (firsts: readonly number[]) =>
    chiSquareTest(tableOf(...firsts.map((first, row) => [first, sizes[row]! - first] as const))).statistic;
  const seen = statistic(sizes.map((_, row) => counts[2 * row]!));
  const walk = (row: number, left: number, markedLeft: number, firsts: readonly number[]): number => {
    if (row === sizes.length) return statistic(firsts) >= seen * (1 - 1e-9) ? 1 : 0;
    let sum = 0;
    for (let first = 0; first <= Math.min(sizes[row]!, markedLeft); first++) {
      const mass = Math.exp(hypergeometricLogMass(first, left, markedLeft, sizes[row]!));
      if (mass > 0) sum += mass * walk(row + 1, left - sizes[row]!, markedLeft - first, [...firsts, first]);
    }
    return sum;
  };
  return walk(0, total, marked, []);
}

describe('χ² against random tables of the same totals', () => {
  it.each([
    [tableOf([3, 9], [4, 2], [1, 8])],
    [tableOf([0, 12], [2, 1], [3, 0], [1, 9])],
    [tableOf([5, 5], [5, 5], [1, 1])],
  ])('is what adding up all tables gives: %#', (table) => {
    const p = plainly(table);
    const slack = 4 * Math.sqrt((p * Math.max(0, 1 - p)) / 9999) + 2e-4;
    expect(Math.abs(chiSquareMonteCarlo(table, randomOf(3)) - p)).toBeLessThan(slack);
  });

  it('agrees with Fisher on two rows of one size, and with the curve where many are expected', () => {
    const { twoSided } = fisherExact(2, 8, 7, 3);
    expect(chiSquareMonteCarlo(tableOf([2, 8], [7, 3]), randomOf(1))).toBeCloseTo(twoSided, 1);
    const large = tableOf([300, 700], [330, 670], [3400, 6600]);
    expect(Math.abs(chiSquareMonteCarlo(large, randomOf(1)) - chiSquareTest(large).p)).toBeLessThan(0.015);
  });

  it('is never 0, the same in any order of the rows, and 1 where nothing can be compared', () => {
    const rows = [
      [40, 0],
      [0, 500],
      [0, 3],
      [2, 1],
    ] as const;
    expect(chiSquareMonteCarlo(tableOf(...rows), randomOf(9))).toBe(1 / 10_000);
    const mixed = [
      [3, 30],
      [4, 8],
      [0, 8],
      [2, 50],
    ] as const;
    const p = chiSquareMonteCarlo(tableOf(...mixed), randomOf(9));
    expect(chiSquareMonteCarlo(tableOf(...[...mixed].reverse()), randomOf(9))).toBe(p);
    expect(chiSquareMonteCarlo(tableOf([3, 4]), randomOf(9))).toBe(1);
    expect(chiSquareMonteCarlo(tableOf([3, 0], [4, 0]), randomOf(9))).toBe(1);
  });

  it('rejects 5 % under the null where χ²’s curve rejects far from it', () => {
    const random = randomOf(4);
    const trials = 300;
    let rejected = 0;
    for (let trial = 0; trial < trials; trial++) {
      const counts = new Float64Array(16);
      for (let i = 0; i < 200; i++) {
        const row = i < 186 ? 0 : 1 + (i % 7);
        counts[2 * row + (random() < 0.02 ? 0 : 1)]! += 1;
      }
      if (chiSquareMonteCarlo({ rows: 8, columns: 2, counts }, random) < 0.05) rejected++;
    }
    expect(rejected / trials).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / trials));
  });
});
