import { derivedRandom, type Random } from '../../../../core/stats/random.ts';
import type { Column } from '../../../../core/table/types.ts';

export interface PlantedShape {
  readonly rows: number;
  readonly sizes: readonly number[];
  readonly numbers: number;
  readonly categories: number;
  /** Distance of centres in standard deviations. */
  readonly apart: number;
  /** Chance that a level is the segment's own. */
  readonly own: number;
  /** Share of customers that belong nowhere. */
  readonly noise?: number;
  readonly seed: number;
}

export interface Planted {
  readonly columns: readonly Column[];
  /** The segment of each customer; −1 for noise. */
  readonly truth: Int32Array;
  readonly keys: readonly string[];
}

/** Customers drawn from known segments. */
export function plantSegments(shape: PlantedShape): Planted {
  const { rows, sizes, numbers, categories, apart, own, noise = 0, seed } = shape;
  const random = derivedRandom(seed, 7);
  const k = sizes.length;
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const truth = Int32Array.from({ length: rows }, () => {
    if (random() < noise) return -1;
    let draw = random() * whole;
    return sizes.findIndex((size) => {
      draw -= size;
      return draw < 0;
    });
  });
  const columns: Column[] = [];
  for (let f = 0; f < numbers; f++) {
    columns.push({
      kind: 'number',
      name: `n${f}`,
      unit: '',
      values: Float64Array.from(truth, (segment) =>
        segment < 0
          ? apart * (k * random() - k / 2)
          : apart * (((segment * (f + 1)) % k) - k / 2) + normal(random),
      ),
    });
  }
  for (let c = 0; c < categories; c++) {
    const levels = Array.from({ length: k + 1 }, (_, level) => `level ${level}`);
    columns.push({
      kind: 'category',
      name: `c${c}`,
      ordered: false,
      levels,
      codes: Int32Array.from(truth, (segment) =>
        segment >= 0 && random() < own ? (segment + c) % k : Math.floor(random() * levels.length),
      ),
    });
  }
  return { columns, truth, keys: Array.from(truth, (_, row) => `P${row}`) };
}

export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The picked rows of a column, in that order. */
export function rowsOf(column: Column, order: readonly number[]): Column {
  if (column.kind === 'number')
    return { ...column, values: Float64Array.from(order, (row) => column.values[row]!) };
  if (column.kind === 'category')
    return { ...column, codes: Int32Array.from(order, (row) => column.codes[row]!) };
  return column;
}
