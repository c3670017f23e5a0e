import { describe, expect, it } from 'vitest';
import { createPlainAssigner } from '../../../core/segments/assign.ts';
import { rowsAsPrototypes, runBatch } from '../../../core/segments/batch.ts';
import { comparedFeatures } from '../../../core/segments/features.ts';
import { kPrototypes } from '../../../core/segments/k-prototypes.ts';
import { derivedRandom } from '../../../core/segments/random.ts';
import type { QuantisedRows } from '../../../core/segments/rows.ts';
import { fitScaler, quantiseCustomers } from '../../../core/segments/scale.ts';
import { totalNorm } from '../../../core/segments/summary.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { adjustedRand } from '../../../core/stats/adjusted-rand.ts';
import { customersOf } from './insurance.ts';
import { type PlantedShape, plantSegments } from './planted.ts';

const base = { rows: 600, numbers: 3, categories: 2, seed: 11 };
const shapes: readonly (readonly [string, PlantedShape, number])[] = [
  ['separated', { ...base, sizes: [1, 1, 1, 1], apart: 5, own: 0.9 }, 0.99],
  ['overlapping', { ...base, sizes: [1, 1, 1], apart: 1.6, own: 0.6 }, 0.7],
  ['of unequal size', { ...base, numbers: 2, sizes: [6, 3, 1], apart: 6, own: 0.95 }, 0.95],
  ['mostly categorical', { ...base, numbers: 1, categories: 6, sizes: [1, 1, 1], apart: 1, own: 0.7 }, 0.8],
  ['amid 30 % noise', { ...base, sizes: [1, 1, 1, 1], apart: 5, own: 0.8, noise: 0.3 }, 0.9],
];

function rowsOf(shape: PlantedShape) {
  const { columns, truth, keys } = plantSegments(shape);
  const settings = readSettings({}).segmentation;
  const order = Int32Array.from(keys.keys());
  const features = comparedFeatures(customersOf(columns, keys), settings, order);
  return { rows: quantiseCustomers(features, fitScaler(features, 'standard', null)), truth };
}

/** The best of fifty plain batch fits from customers drawn at random. */
function bestOfFifty(rows: QuantisedRows, k: number) {
  const norm = totalNorm(rows);
  let best = { cost: Number.POSITIVE_INFINITY, labels: new Int32Array(0) };
  for (let start = 0; start < 50; start++) {
    const random = derivedRandom(3, start);
    const picked = new Set<number>();
    while (picked.size < k) picked.add(Math.floor(random() * rows.rows));
    const assigner = createPlainAssigner(rows);
    const { costs } = runBatch(rows, assigner, { start: rowsAsPrototypes(rows, [...picked]), norm });
    const cost = costs[costs.length - 1]!;
    if (cost < best.cost) best = { cost, labels: Int32Array.from(assigner.labels) };
  }
  return best;
}

describe('planted segments', () => {
  it.each(shapes)('%s are found at least as well as by the best of 50 plain fits', (_, shape, floor) => {
    const { rows, truth } = rowsOf(shape);
    const k = shape.sizes.length;
    const fit = kPrototypes(rows, { k });
    const plain = bestOfFifty(rows, k);
    expect(fit.cost).toBeLessThanOrEqual(plain.cost);
    const found = adjustedRand(fit.labels, truth);
    expect(found).toBeGreaterThanOrEqual(floor);
    expect(found).toBeGreaterThanOrEqual(adjustedRand(plain.labels, truth) - 0.005);
  });
});
