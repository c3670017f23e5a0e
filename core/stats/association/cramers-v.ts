import type { ContingencyTable } from '../contingency.ts';
import { marginsOf, withoutEmpty } from '../contingency.ts';
import { chiSquareTest } from '../hypothesis/chi-square-test.ts';

export interface CramersV {
  readonly v: number;
  /** With Bergsma's correction for the bias of small samples. */
  readonly corrected: number;
}

/** How strongly do two categories go together, 0 to 1? NaN when one of them has a single level. @see Bergsma 2013 */
export function cramersV(table: ContingencyTable): CramersV {
  const full = withoutEmpty(table);
  const { rows, columns } = full;
  if (rows < 2 || columns < 2) return { v: Number.NaN, corrected: Number.NaN };
  const n = marginsOf(full).total;
  const phi2 = chiSquareTest(full).statistic / n;
  const reduced = Math.max(0, phi2 - ((rows - 1) * (columns - 1)) / (n - 1));
  const r = rows - (rows - 1) ** 2 / (n - 1);
  const c = columns - (columns - 1) ** 2 / (n - 1);
  return {
    v: Math.sqrt(phi2 / Math.min(rows - 1, columns - 1)),
    corrected: Math.sqrt(reduced / Math.min(r - 1, c - 1)),
  };
}
