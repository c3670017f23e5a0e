import type { ContingencyTable } from '../contingency.ts';
import { marginsOf, withoutEmpty } from '../contingency.ts';
import { chiSquareLogTail, chiSquareTail } from '../distributions/chi-square.ts';

export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Natural logarithm of p, finite where p underflows. */
  readonly logP: number;
  readonly expectedMin: number;
}

export interface ChiSquareOptions {
  /** Yates' continuity correction, used on 2 × 2 tables only. */
  readonly yates?: boolean;
  /** `pearson` sums (O − E)²/E, `likelihood` sums 2·O·ln(O/E). */
  readonly kind?: 'pearson' | 'likelihood';
}

/** Are two categories independent? Empty rows and columns are left out; p is 1 when nothing can be compared. */
export function chiSquareTest(
  table: ContingencyTable,
  { yates = false, kind = 'pearson' }: ChiSquareOptions = {},
): ChiSquareTest {
  const { rows, columns, counts } = withoutEmpty(table);
  if (rows < 2 || columns < 2) return { statistic: 0, df: 0, p: 1, logP: 0, expectedMin: 0 };
  const { rowSums, columnSums, total } = marginsOf({ rows, columns, counts });
  const correct = yates && rows === 2 && columns === 2;
  let statistic = 0;
  let expectedMin = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const expected = (rowSums[row]! * columnSums[column]!) / total;
      const seen = counts[row * columns + column]!;
      const gap = seen - expected;
      const shift = correct ? Math.sign(gap) * Math.min(0.5, Math.abs(gap)) : 0;
      const observed = seen - shift;
      expectedMin = Math.min(expectedMin, expected);
      statistic +=
        kind === 'pearson'
          ? (observed - expected) ** 2 / expected
          : observed > 0
            ? 2 * observed * Math.log(observed / expected)
            : 0;
    }
  }
  const df = (rows - 1) * (columns - 1);
  return {
    statistic,
    df,
    p: chiSquareTail(statistic, df),
    logP: chiSquareLogTail(statistic, df),
    expectedMin,
  };
}
