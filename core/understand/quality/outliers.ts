import type { NumberColumn, Table } from '../../table/types.ts';
import { helpsFromLog } from '../columns/log-scale.ts';
import type { QualityRemark } from '../types.ts';
import { examplesAt, remarkOf } from './remark-of.ts';

const limits = {
  /** Interquartile ranges from the quartiles. */
  fences: 3.5,
  values: 30,
  /** More than this share, and more than so many rows, are hardly slips of the hand. */
  fewShare: 0.01,
  fewRows: 3,
  /** Whole numbers from 0 to this are marks on a scale or small counts; none of them lies far from the others. */
  scale: 10,
};

interface Context {
  /** Rows that are already told to hold what cannot be. */
  readonly told: ReadonlySet<number>;
  /** How customers are scaled where the column is theirs; null where it is not. */
  readonly scaling: 'standard' | 'range' | null;
}

interface Fences {
  readonly low: number;
  readonly high: number;
}

/**
 * Which values lie far from the others? Those beyond 3.5 interquartile ranges from the quartiles. A few of them may be
 * slips: in a column that is skewed to the right and never negative, only those are named that are far off by their
 * logarithm too. Many belong to the data: one remark gives their share, their bounds and the farthest of them, and says
 * what becomes of them. Missing values are left out; of fewer than 30 values nothing is said.
 *
 * @see Tukey, Exploratory Data Analysis (1977), ch. 2, whose "far out" values lie beyond 3 ranges.
 */
export function outlierRemark(table: Table, column: NumberColumn, context: Context): QualityRemark | null {
  const { told, scaling } = context;
  const known = column.values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length < limits.values || isScale(known)) return null;
  const fences = fencesOf(known);
  if (fences === null) return null;
  const isFew = (rows: readonly number[]) =>
    rows.length <= Math.max(limits.fewRows, known.length * limits.fewShare);
  const remark = (within: Fences, rows: readonly number[], details: QualityRemark['details']) => {
    const ordered = farthestFirst(column, rows, within);
    const said = { ...sidesOf(column, rows, within), ...details };
    return remarkOf(
      'value.outliers',
      'info',
      column.name,
      rows.length,
      said,
      examplesAt(table, column, ordered),
    );
  };
  const far = rowsBeyond(column, fences, told);
  if (!isFew(far)) {
    const [first = 0] = farthestFirst(column, far, fences);
    return remark(fences, far, {
      share: far.length / known.length,
      from: quantile(known, 0.25),
      to: quantile(known, 0.75),
      farthest: column.values[first] as number,
      treatment: treatmentOf(table, column, scaling),
    });
  }
  const within = isSkewed(known) ? widened(fences, known) : fences;
  const rows = rowsBeyond(column, within, told);
  return rows.length > 0 && isFew(rows) ? remark(within, rows, {}) : null;
}

function treatmentOf(table: Table, column: NumberColumn, scaling: Context['scaling']): string {
  return scaling !== null && helpsFromLog(column, table.rows) ? scaling : 'kept';
}

function isScale(known: Float64Array): boolean {
  return known.every((value) => Number.isInteger(value) && value >= 0 && value <= limits.scale);
}

function isSkewed(known: Float64Array): boolean {
  const median = quantile(known, 0.5);
  const upper = quantile(known, 0.75) - median;
  return (known[0] as number) >= 0 && upper > 1.5 * (median - quantile(known, 0.25));
}

/** Null where half of the values are the same. */
function fencesOf(known: Float64Array): Fences | null {
  const [q1, q3] = [quantile(known, 0.25), quantile(known, 0.75)];
  const reach = limits.fences * (q3 - q1);
  return reach > 0 ? { low: q1 - reach, high: q3 + reach } : null;
}

/** Fences with an upper one that large values of a skewed column pass by their logarithm too. Zeros have none. */
function widened({ low, high }: Fences, known: Float64Array): Fences {
  const logarithms = fencesOf(known.filter((value) => value > 0).map(Math.log));
  return { low, high: Math.max(high, Math.exp(logarithms?.high ?? Number.NEGATIVE_INFINITY)) };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] as number;
}

function rowsBeyond({ values }: NumberColumn, { low, high }: Fences, told: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if ((value < low || value > high) && !told.has(row)) rows.push(row);
  }
  return rows;
}

/** The bounds that some row lies beyond. */
function sidesOf(
  { values }: NumberColumn,
  rows: readonly number[],
  { low, high }: Fences,
): QualityRemark['details'] {
  return {
    ...(rows.some((row) => (values[row] as number) < low) && { low }),
    ...(rows.some((row) => (values[row] as number) > high) && { high }),
  };
}

function farthestFirst({ values }: NumberColumn, rows: readonly number[], { low, high }: Fences): number[] {
  const distance = (row: number) => Math.max(low - (values[row] as number), (values[row] as number) - high);
  return rows.slice().sort((a, b) => distance(b) - distance(a) || a - b);
}
