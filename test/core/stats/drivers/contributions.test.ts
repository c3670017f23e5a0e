import { describe, expect, test } from 'vitest';
import { relativeWeights } from '../../../../core/stats/drivers/relative-weights.ts';
import { shapleyValues } from '../../../../core/stats/drivers/shapley-values.ts';
import { randomFrom } from '../../../fixtures/random.ts';

/** Correlations of p + 1 columns that share factors, the last of them the outcome. */
function drawn(p: number, seed: number) {
  const { normal } = randomFrom(seed);
  const loadings = Array.from({ length: p + 1 }, () => [normal(), normal(), normal(), 0.8]);
  const product = (a: number, b: number) =>
    loadings[a]!.slice(0, 3).reduce((sum, value, k) => sum + value * loadings[b]![k]!, a === b ? 0.64 : 0);
  const at = (a: number, b: number) => product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  return {
    among: Float64Array.from({ length: p * p }, (_, cell) => at(Math.floor(cell / p), cell % p)),
    outcome: Float64Array.from({ length: p }, (_, j) => at(j, p)),
  };
}

/** By elimination. */
function explainedBy(chosen: readonly number[], among: Float64Array, outcome: Float64Array): number {
  const p = outcome.length;
  const rows = chosen.map((a) => [...chosen.map((b) => among[a * p + b]!), outcome[a]!]);
  const solved: number[] = [];
  rows.forEach((row, i) => {
    for (let below = i + 1; below < rows.length; below++) {
      const times = rows[below]![i]! / row[i]!;
      rows[below] = rows[below]!.map((value, k) => value - times * row[k]!);
    }
  });
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!;
    const rest = solved.reduce((sum, value, k) => sum + value * (row[rows.length - 1 - k] ?? 0), 0);
    solved.push((row[rows.length]! - rest) / row[i]!);
  }
  return chosen.reduce((sum, j, k) => sum + solved[chosen.length - 1 - k]! * outcome[j]!, 0);
}

/** The mean of what each adds, over all orders. */
function byOrders(among: Float64Array, outcome: Float64Array): number[] {
  const p = outcome.length;
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));
  const all = orders(Array.from({ length: p }, (_, j) => j));
  return Array.from({ length: p }, (_, j) => {
    const added = all.map((order) => {
      const before = order.slice(0, order.indexOf(j));
      return explainedBy([...before, j], among, outcome) - explainedBy(before, among, outcome);
    });
    return added.reduce((sum, one) => sum + one, 0) / all.length;
  });
}

const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

describe('contributions to the explained variance', () => {
  test('are squared correlations where predictors have nothing in common', () => {
    const among = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
    const outcome = Float64Array.of(0.5, -0.3, 0);
    for (const found of [relativeWeights(among, outcome).weights, shapleyValues(among, outcome)]) {
      [0.25, 0.09, 0].forEach((value, at) => {
        expect(found[at]).toBeCloseTo(value, 12);
      });
    }
  });

  test('are the same by both ways for two predictors', () => {
    const among = Float64Array.of(1, 0.6, 0.6, 1);
    const outcome = Float64Array.of(0.5, 0.4);
    const r2 = (0.25 + 0.16 - 2 * 0.6 * 0.5 * 0.4) / (1 - 0.36);
    const first = (0.25 + (r2 - 0.16)) / 2;
    expect(relativeWeights(among, outcome).weights[0]).toBeCloseTo(first, 12);
    expect(shapleyValues(among, outcome)[0]).toBeCloseTo(first, 12);
  });

  test.each([1, 2, 3])('add up to R², Shapley values as over all orders (%i)', (seed) => {
    const { among, outcome } = drawn(5, seed);
    const r2 = explainedBy([0, 1, 2, 3, 4], among, outcome);
    const johnson = relativeWeights(among, outcome);
    const shapley = shapleyValues(among, outcome);
    expect(johnson.r2).toBeCloseTo(r2, 10);
    expect(total(johnson.weights)).toBeCloseTo(r2, 10);
    expect(total(shapley)).toBeCloseTo(r2, 10);
    expect(total(johnson.slopes.map((slope, j) => slope * outcome[j]!))).toBeCloseTo(r2, 10);
    byOrders(among, outcome).forEach((value, j) => {
      expect(shapley[j]).toBeCloseTo(value, 10);
    });
  });

  test('of a predictor that stands there twice are halved, with the same sum', () => {
    const outcome = Float64Array.of(0.5, 0.5, 0.3);
    const among = Float64Array.of(1, 1, 0.2, 1, 1, 0.2, 0.2, 0.2, 1);
    const once = explainedBy([0, 2], among, outcome);
    for (const found of [relativeWeights(among, outcome).weights, shapleyValues(among, outcome)]) {
      expect(found[0]).toBeCloseTo(found[1]!, 9);
      expect(total(found)).toBeCloseTo(once, 9);
    }
  });
});
