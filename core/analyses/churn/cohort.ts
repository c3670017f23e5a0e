import { leaksOf } from '../../customers/leaks-of.ts';
import type { Customers } from '../../customers/types.ts';
import { discoverySide } from '../../summaries/discovery-side.ts';
import type { Outcome } from '../../understand/types.ts';
import type { Locale } from '../../words/index.ts';
import type { Predictor } from './predictors.ts';
import { predictorsOf } from './predictors.ts';

/**
 * Customers in the order of their keys, whatever their order in the sheet, so that every sum and every draw is the
 * same in any row order.
 */
export interface Cohort {
  readonly size: number;
  readonly keys: readonly string[];
  /** For each place in the cohort, the customer's row in the customers table. */
  readonly rowOf: Int32Array;
  /** What may explain who left. */
  readonly predictors: readonly Predictor[];
  /** What almost is the outcome: no explanation looks at it, and people may still speak of it. */
  readonly leaks: readonly Predictor[];
  /** 1 left, 0 stayed, 255 unknown. */
  readonly left: Uint8Array;
  /** Places of customers whose outcome is known, ascending. */
  readonly known: Int32Array;
  /** 1 for customers that may be searched for segments, 0 for those kept aside for proof. */
  readonly searched: Uint8Array;
  readonly outcome: Outcome;
}

/** Who is studied? Null when the data carries no outcome. */
export function cohortOf(customers: Customers, asOf: string, locale: Locale): Cohort | null {
  const { outcome, key, table } = customers;
  if (outcome === null) return null;
  const rowOf = Int32Array.from({ length: table.rows }, (_, row) => row).sort((a, b) =>
    key.values[a]! < key.values[b]! ? -1 : key.values[a]! > key.values[b]! ? 1 : a - b,
  );
  const keys = Array.from(rowOf, (row) => key.values[row]!);
  const left = Uint8Array.from(rowOf, (row) => outcome.churned[row]!);
  const known = Int32Array.from(left.keys()).filter((place) => left[place] !== 255);
  const all = predictorsOf(customers, asOf, locale).map((predictor) => ({
    ...predictor,
    values: Float64Array.from(rowOf, (row) => predictor.values[row]!),
  }));
  const told = new Set(leaksOf(customers).map(({ column }) => column));
  const predictors = all.filter(({ id }) => !told.has(id));
  const leaks = all.filter(({ id }) => told.has(id));
  const searched = discoverySide(keys);
  return { size: table.rows, keys, rowOf, predictors, leaks, left, known, searched, outcome };
}
