import type { ContingencyTable } from '../../../stats/contingency.ts';

/** Of a churn segment, those at one level; null where they are too few to be told. */
export interface SegmentCell {
  readonly segment: string;
  readonly n: number | null;
  readonly churned: number | null;
}

export function hideSmall(segment: string, n: number, churned: number, least: number): SegmentCell {
  return n > 0 && n < least ? { segment, n: null, churned: null } : { segment, n, churned };
}

/** How many are in these rows and columns of a table? */
export function countIn(
  { columns, counts }: ContingencyTable,
  inRows: readonly number[],
  inColumns: readonly number[],
): number {
  let sum = 0;
  for (const row of inRows) for (const column of inColumns) sum += counts[row * columns + column]!;
  return sum;
}
