import { phikOf } from '../../stats/association/phik.ts';
import { contingencyOf } from '../../stats/contingency.ts';
import type { Column } from '../../table/types.ts';
import { correctedCramersV, type Grouped, groupRows, pearson } from './association.ts';

const limits = {
  likeness: 0.95,
  /** Corrected Cramér's V under which φK is never that high, so that it need not be computed. */
  worthwhile: 0.6,
  /** Numbers are compared in this many parts of equal size. */
  parts: 10,
};

/** Answers by which measure two columns say nearly the same, and its value; null where they do not. */
export type Likeness = (
  a: Column,
  b: Column,
) => { readonly measure: 'r' | 'phik'; readonly value: number } | null;

/**
 * Which columns say nearly the same? Two numbers with |r| over .95, and two columns of any kind with φK over .95, numbers
 * cut into tenths: so also where one is the other's group, or bends along with it.
 *
 * Cost: O(rows) a pair, and φK of a table of tenths or levels where Cramér's V is high.
 */
export function likenessOf(rows: number): Likeness {
  const known = new Map<Column, Grouped | null>();
  const grouped = (column: Column) => {
    const groups = known.get(column);
    if (groups !== undefined) return groups;
    const made = groupRows(column, rows, limits.parts);
    known.set(column, made);
    return made;
  };
  return (a, b) => {
    if (a.kind === 'number' && b.kind === 'number') {
      const r = pearson(a.values, b.values);
      if (Math.abs(r) > limits.likeness) return { measure: 'r', value: r };
    }
    const [first, second] = [grouped(a), grouped(b)];
    if (!first || !second || correctedCramersV(first, second) < limits.worthwhile) return null;
    const { phik } = phikOf(contingencyOf(first.groups, second.groups, first.count, second.count));
    return phik > limits.likeness ? { measure: 'phik', value: phik } : null;
  };
}
