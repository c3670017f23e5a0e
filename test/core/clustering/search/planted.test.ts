import { describe, expect, it } from 'vitest';
import { kPrototypes } from '../../../../core/clustering/search/k-prototypes.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { adjustedRand } from '../../../../core/stats/adjusted-rand.ts';
import { derivedRandom } from '../../../../core/stats/random.ts';
import { codedCustomers } from '../../analyses/segments/coded-customers.ts';
import { customersOf } from '../../analyses/segments/insurance.ts';
import { type Planted, type PlantedShape, plantSegments } from '../../analyses/segments/planted.ts';
import { huangBestOf, type MixedTable, mixedCost } from '../huang.ts';

const base = { rows: 600, numbers: 3, categories: 2 };
const shapes: readonly (readonly [string, Omit<PlantedShape, 'seed'>, number])[] = [
  ['separated', { ...base, sizes: [1, 1, 1, 1], apart: 5, own: 0.9 }, 0.99],
  ['overlapping', { ...base, sizes: [1, 1, 1], apart: 1.6, own: 0.6 }, 0.69],
  ['of unequal size', { ...base, numbers: 2, sizes: [6, 3, 1], apart: 6, own: 0.95 }, 0.99],
  ['mostly categorical', { ...base, numbers: 1, categories: 6, sizes: [1, 1, 1], apart: 1, own: 0.7 }, 0.81],
  ['amid 30 % noise', { ...base, sizes: [1, 1, 1, 1], apart: 5, own: 0.8, noise: 0.3 }, 0.99],
];
const cases = shapes.flatMap(([name, shape, floor]) =>
  [11, 12, 13].map((seed) => ({ name, seed, shape: { ...shape, seed }, floor })),
);

/** z-scores and codes in doubles, apart from all that the product makes of the columns. */
function plainTable({ columns, keys }: Planted): MixedTable {
  const numbers = columns.flatMap((column) => {
    if (column.kind !== 'number') return [];
    const values = [...column.values];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return [values.map((value) => (value - mean) / sd)];
  });
  const codes = columns.flatMap((column) => (column.kind === 'category' ? [column.codes] : []));
  return {
    numbers: keys.map((_, row) => numbers.map((column) => column[row]!)),
    codes: keys.map((_, row) => codes.map((column) => column[row]!)),
    gamma: 0.5,
  };
}

describe('planted segments', () => {
  it.each(cases)('$name are found as well as by the best of 50 textbook fits (draw $seed)', (each) => {
    const planted = plantSegments(each.shape);
    const k = each.shape.sizes.length;
    const { rows, rowOf } = codedCustomers(customersOf(planted.columns, planted.keys), readSettings({}));
    const coded = kPrototypes(rows, { k });
    const labels = new Int32Array(rows.rows);
    rowOf.forEach((row, at) => {
      labels[row] = coded.labels[at]!;
    });
    const table = plainTable(planted);
    const reference = huangBestOf(50, table, k, derivedRandom(3, each.seed));
    expect(mixedCost(table, labels, k)).toBeLessThanOrEqual(mixedCost(table, reference, k) * (1 + 1e-9));
    const found = adjustedRand(labels, planted.truth);
    expect(found).toBeGreaterThanOrEqual(adjustedRand(reference, planted.truth));
    expect(found).toBeGreaterThanOrEqual(each.floor);
  });
});
