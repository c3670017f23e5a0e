import type { ComparedColumn } from '../../core/clustering/quantise/columns.ts';
import { derivedRandom, type Random } from '../../core/stats/random.ts';

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const numberOf = (rows: readonly (readonly number[])[], at: number): ComparedColumn => ({
  kind: 'number',
  compared: Float64Array.from(rows, (row) => row[at]!),
  weight: 1,
});
const numbersOf = (rows: readonly (readonly number[])[]) => rows[0]!.map((_, at) => numberOf(rows, at));
const categoryOf = (n: number, levels: number, draw: (row: number) => number): ComparedColumn => ({
  kind: 'category',
  codes: Int32Array.from({ length: n }, (_, row) => draw(row)),
  levels: Array.from({ length: levels }, (_, level) => `level ${level}`),
  weight: 1,
});

type Shape = (random: Random) => number[];
const shaped = (shape: Shape) => (n: number, random: Random) =>
  numbersOf(Array.from({ length: n }, () => shape(random)));

/** Customers without groups, in twelve shapes. */
export const noises: Readonly<Record<string, (n: number, random: Random) => ComparedColumn[]>> = {
  'two uniform': shaped((r) => [r(), r()]),
  'four uniform': shaped((r) => [r(), r(), r(), r()]),
  'uniform whole numbers': shaped((r) => [18 + Math.floor(r() * 60), Math.floor(r() * 101)]),
  blob: shaped((r) => [normal(r), normal(r), normal(r)]),
  'correlated blob': shaped((r) => {
    const a = normal(r);
    return [a, 0.8 * a + 0.6 * normal(r), 0.5 * a + normal(r)];
  }),
  'correlated uniform': shaped((r) => {
    const a = r();
    return [a, a + 0.6 * r(), r()];
  }),
  lognormal: shaped((r) => [Math.exp(0.8 * normal(r)), Math.exp(0.8 * normal(r)), normal(r)]),
  'correlated lognormal': shaped((r) => {
    const a = normal(r);
    return [Math.exp(a), Math.exp(0.7 * a + 0.7 * normal(r)), Math.exp(0.5 * normal(r))];
  }),
  'tenure and what it brings': shaped((r) => {
    const months = Math.floor(-30 * Math.log(1 - r()));
    const charge = 20 + 80 * r();
    return [months, charge, months * charge];
  }),
  ratings: shaped((r) => {
    const mood = normal(r);
    return [0, 1, 2].map(() => Math.max(1, Math.min(5, Math.round(3.4 + 0.8 * mood + 0.7 * normal(r)))));
  }),
  'uniform and levels': (n, r) => [
    ...shaped((each) => [each(), each()])(n, r),
    categoryOf(n, 5, () => Math.floor(r() * 5)),
    categoryOf(n, 3, () => Math.floor(r() * r() * 3)),
  ],
  'levels alone': (n, r) =>
    [2, 3, 4, 5].map((levels) => categoryOf(n, levels, () => Math.floor(r() * levels))),
};

export interface World {
  readonly n: number;
  readonly k: number;
  /** Numbers and categories that part the segments; in a number neighbours are 3 deviations apart or more. */
  readonly numbers: number;
  readonly categories: number;
  /** Columns that have nothing to do with the segments. */
  readonly unrelated: number;
  /** Largest size over smallest. */
  readonly unequal: number;
}

/** Customers of k segments: centres at least 3 deviations apart, levels mostly the segment's own. */
export function plant({ n, k, numbers, categories, unrelated, unequal }: World, random: Random) {
  const centres: number[][] = [];
  for (let tries = 0; centres.length < k; tries++) {
    const width = 3 * (1 + k / 4 + tries / 50);
    const centre = Array.from({ length: numbers }, () => (random() - 0.5) * width);
    const apart = (other: number[]) => Math.hypot(...other.map((value, at) => value - centre[at]!)) >= 3;
    if (centres.every(apart)) centres.push(centre);
  }
  const sizes = centres.map((_, segment) => 1 + ((unequal - 1) * segment) / Math.max(1, k - 1));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const truth = Int32Array.from({ length: n }, () => {
    let draw = random() * whole;
    return sizes.findIndex((size) => {
      draw -= size;
      return draw < 0;
    });
  });
  const columns = centres[0]!.map(
    (_, at): ComparedColumn => ({
      kind: 'number',
      compared: Float64Array.from(truth, (segment) => centres[segment]![at]! + normal(random)),
      weight: 1,
    }),
  );
  for (let each = 0; each < categories; each++)
    columns.push(
      categoryOf(n, 4, (row) => (random() < 0.7 ? (truth[row]! + each) % 4 : Math.floor(random() * 4))),
    );
  for (let each = 0; each < unrelated; each++) {
    if (each % 3 === 2) columns.push(categoryOf(n, 3, () => Math.floor(random() * 3)));
    else
      columns.push({
        kind: 'number',
        compared: Float64Array.from({ length: n }, () =>
          each % 3 === 0 ? Math.exp(0.5 * normal(random)) : random(),
        ),
        weight: 1,
      });
  }
  return { columns, truth };
}

export const worldOf = (at: number, n: number): World => ({
  n,
  k: 2 + (at % 7),
  numbers: 2 + (Math.floor(at / 7) % 3),
  categories: Math.floor(at / 3) % 3,
  unrelated: (at * 5) % 7,
  unequal: 1 + (at % 4),
});

export const randomOf = (...path: number[]) => derivedRandom(11, ...path);
