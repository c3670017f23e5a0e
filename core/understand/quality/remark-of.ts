import { textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import type { QualityRemark } from '../types.ts';

export function remarkOf(
  code: QualityRemark['code'],
  severity: QualityRemark['severity'],
  column: string | null,
  rows: number,
  details: QualityRemark['details'] = {},
  examples: QualityRemark['examples'] = [],
): QualityRemark {
  return { code, severity, column, rows, examples, details };
}

/** Rows as the sheet shows them, with what stands in this column. */
export function examplesAt(table: Table, column: Column, rows: readonly number[]): QualityRemark['examples'] {
  return rows
    .slice(0, 5)
    .map((row) => ({ row: (table.sourceRows[row] as number) + 1, value: textAt(column, row) }));
}
