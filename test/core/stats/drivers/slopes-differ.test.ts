import { describe, expect, test } from 'vitest';
import { sumsWidth } from '../../../../core/stats/drivers/correlations.ts';
import { slopesDiffer } from '../../../../core/stats/drivers/slopes-differ.ts';
import { randomFrom } from '../../../fixtures/random.ts';

const buckets = 128;

/** Two groups, the second smaller and with a spread of its own. */
function sumsOf(seed: number, slopes: readonly [number, number], spread: number) {
  const { next, normal } = randomFrom(seed);
  return [400, 150].map((size, group) => {
    const figures = new Float64Array(buckets * sumsWidth(3));
    for (let row = 0; row < size; row++) {
      const shared = normal();
      const x = [shared + normal() + group, shared + normal()];
      const error = normal() * (group === 1 ? spread : 1);
      const values = [...x, slopes[group]! * x[0]! + 0.3 * x[1]! + error + 5 * group];
      const from = Math.floor(next() * buckets) * sumsWidth(3);
      let to = from + 4;
      figures[from]! += 1;
      values.forEach((value, i) => {
        figures[from + 1 + i]! += value;
        for (const other of values.slice(i)) figures[to++]! += value * other;
      });
    }
    return figures;
  });
}

const asked = (groups: readonly Float64Array[]) =>
  slopesDiffer({ groups, columns: 3, predictors: [0, 1], outcome: 2 });

describe('slopes of groups', () => {
  test('that are the same are seldom told to differ, though means and spreads do', () => {
    const found = Array.from({ length: 80 }, (_, seed) => asked(sumsOf(1000 + seed, [0.5, 0.5], 3)).p);
    expect(found.filter((p) => p <= 0.05).length).toBeLessThanOrEqual(8);
  });

  test('that differ are found, with what they add', () => {
    const found = Array.from({ length: 10 }, (_, seed) => asked(sumsOf(1000 + seed, [0.8, 0], 1)));
    expect(found.filter(({ p }) => p <= 0.05).length).toBe(10);
    for (const { gain } of found) expect(gain).toBeGreaterThan(0.03);
  });
});
