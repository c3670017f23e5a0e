import { isMissing, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';

export interface RepeatedNumber {
  readonly rows: readonly number[];
}

const limits = {
  /** Two rows of one customer agree in this share of what else is known of them, the rest has changed. */
  agreement: 0.9,
  /** Up to so many repeated numbers likeness says little: of all customers some look alike, and some move. */
  few: 2,
  /** Numbers that fill more than this share of their range are counted on. */
  density: 0.25,
  /** Repeats are no accident when so many have a chance below this … */
  chance: 0.001,
  /** … nor when there are fewer than this share of those expected: somebody sees to it that numbers differ. */
  fewest: 0.03,
};

/**
 * Do the numbers of customers repeat because every place gives its own, so that some are given twice by accident? They do
 * when there are about as many repeats as chance makes of numbers that each place draws from one range, and the rows that
 * share one are no more alike than any two customers. Mistaken copies are alike, numbers that are counted on would repeat
 * far oftener, and long random ones hardly ever.
 *
 * Cost: O(rows · columns).
 *
 * @param key the column of numbers; letters before them that all share are ignored.
 * @param place the column that tells the rows of each repeated number apart.
 */
export function areNumbersDrawnApart(
  table: Table,
  { key, place }: { readonly key: Column; readonly place: Column },
  repeated: readonly RepeatedNumber[],
): boolean {
  const range = rangeOf(table, key);
  if (range === null || table.rows > limits.density * range) return false;
  const pairs = repeated.reduce((sum, { rows }) => sum + pairsOf(rows.length), 0);
  const expected = (pairsOf(table.rows) * (1 - chanceOfAgreement(table, place))) / range;
  const isPlausible = atLeast(pairs, expected) > limits.chance && pairs >= limits.fewest * expected;
  return (
    isPlausible && (repeated.length <= limits.few || likelihoodOfSame(table, [key, place], repeated) < 0)
  );
}

function pairsOf(rows: number): number {
  return (rows * (rows - 1)) / 2;
}

/** How many numbers lie between the least key and the greatest, both included; null where keys are no numbers. */
function rangeOf(table: Table, key: Column): number | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let prefix: string | null = null;
  for (let row = 0; row < table.rows; row++) {
    const [, before = '', digits = ''] = /^(\D*)(\d{1,15})$/.exec(textAt(key, row)) ?? [];
    if (digits === '' || before !== (prefix ?? before)) return null;
    prefix = before;
    low = Math.min(low, Number(digits));
    high = Math.max(high, Number(digits));
  }
  return high - low + 1;
}

/** The chance of at least so many when so many are expected (Poisson). */
function atLeast(count: number, expected: number): number {
  let term = Math.exp(-expected);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term *= expected / (k + 1);
  }
  return 1 - below;
}

/** Log-likelihood that rows sharing a number are of one customer, against that they are of any two. */
function likelihoodOfSame(
  table: Table,
  besides: readonly Column[],
  repeated: readonly RepeatedNumber[],
): number {
  let sum = 0;
  for (const column of table.columns) {
    if (besides.includes(column)) continue;
    const alike = chanceOfAgreement(table, column);
    for (const { rows } of repeated) {
      const [first = 0, ...others] = rows;
      for (const other of others) {
        if (isMissing(column, first) || isMissing(column, other)) continue;
        const agrees = textAt(column, first) === textAt(column, other);
        sum += agrees
          ? Math.log(limits.agreement / alike)
          : Math.log((1 - limits.agreement) / Math.max(1 - alike, 1 / table.rows));
      }
    }
  }
  return sum;
}

/** Of two rows where both are known. */
function chanceOfAgreement(table: Table, column: Column): number {
  const counts = new Map<string, number>();
  let known = 0;
  for (let row = 0; row < table.rows; row++) {
    if (isMissing(column, row)) continue;
    const text = textAt(column, row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    known++;
  }
  let same = 0;
  for (const count of counts.values()) same += (count / known) ** 2;
  return same;
}
