import { dipTest } from '../../stats/hypothesis/dip-test.ts';
import { derivedRandom, type Random } from '../../stats/random.ts';
import type { ComparedColumn } from '../quantise/columns.ts';

/** A number ready for a search of structure: little skewed, mean 0, deviation 1, steps smoothed; NaN is missing. */
export interface ReadyNumber {
  readonly kind: 'number';
  readonly values: Float64Array;
}

export interface ReadyCategory {
  readonly kind: 'category';
  readonly codes: Int32Array;
  readonly levels: number;
}

export type ReadyColumn = ReadyNumber | ReadyCategory;

/** Up to so many different values a number is smoothed up to its neighbours, else within its step. */
const fewValues = 30;
/** Beyond this skewness a number is compressed. */
const skewed = 1;
/** A p that leaves one mode plausible. */
const plausible = 0.1;
const powers = [0.5, 1 / 3, 0.2, 0];

/** The first `n` values of the columns without steps and skew, so that neither passes for segments. */
export function readyColumns(columns: readonly ComparedColumn[], n: number, seed: number): ReadyColumn[] {
  return columns.map((column, at) => {
    if (column.kind === 'category')
      return { kind: 'category', codes: column.codes.subarray(0, n), levels: column.levels.length };
    const smooth = withoutSteps(column.compared.subarray(0, n), derivedRandom(seed, -3, at));
    return { kind: 'number', values: standardised(withoutSkew(smooth)) };
  });
}

/** Values moved at random within the step that they were rounded to. */
function withoutSteps(values: Float64Array, random: Random): Float64Array {
  const distinct = Float64Array.from(new Set(values.filter((value) => !Number.isNaN(value)))).sort();
  if (distinct.length < 2 || distinct.length > values.length / 3) return values;
  const gaps = distinct.subarray(1).map((value, at) => value - distinct[at]!);
  const step = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  const indexOf = new Map(Array.from(distinct, (value, at) => [value, at]));
  return values.map((value) => {
    if (Number.isNaN(value)) return value;
    const at = indexOf.get(value)!;
    const wide = distinct.length <= fewValues;
    const below = wide ? (gaps[at - 1] ?? gaps[at]!) : step;
    const above = wide ? (gaps[at] ?? gaps[at - 1]!) : step;
    const shift = random() - 0.5;
    return value + shift * (shift < 0 ? below : above);
  });
}

/** The values themselves, or the power of them that is least skewed among those that make no new modes. */
function withoutSkew(values: Float64Array): Float64Array {
  const skew = skewness(values);
  if (Math.abs(skew) <= skewed) return values;
  const side = Math.sign(skew);
  let start = Number.POSITIVE_INFINITY;
  for (const value of values) if (side * value < start) start = side * value;
  const spread = deviation(values);
  const oneMode = hasOneMode(values);
  let best = { skew: Math.abs(skew), values };
  for (const power of powers) {
    const bent = values.map((value) => {
      const above = (side * value - start) / spread;
      return side * (power === 0 ? Math.log(above + 0.02) : above ** power);
    });
    const left = Math.abs(skewness(bent));
    if (left < best.skew && (!oneMode || hasOneMode(bent))) best = { skew: left, values: bent };
  }
  return best.values;
}

function hasOneMode(values: Float64Array): boolean {
  return dipTest(values.filter((value) => !Number.isNaN(value))) > plausible;
}

function standardised(values: Float64Array): Float64Array {
  const mean = momentOf(values, 0, 1);
  const sd = deviation(values) || 1;
  return values.map((value) => (value - mean) / sd);
}

function skewness(values: Float64Array): number {
  const mean = momentOf(values, 0, 1);
  const sd = deviation(values);
  return sd === 0 ? 0 : momentOf(values, mean, 3) / sd ** 3;
}

function deviation(values: Float64Array): number {
  return Math.sqrt(momentOf(values, momentOf(values, 0, 1), 2));
}

function momentOf(values: Float64Array, centre: number, power: number): number {
  let sum = 0;
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += (value - centre) ** power;
    known++;
  }
  return known === 0 ? 0 : sum / known;
}
