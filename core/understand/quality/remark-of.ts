import { textAt } from '../../table/access.ts';
import type { Remark } from '../../table/remark.ts';
import type { Column, Table } from '../../table/types.ts';

export function remarkOf(
  code: Remark['code'],
  severity: Remark['severity'],
  column: string | null,
  rows: number,
  details: Remark['details'] = {},
  examples: Remark['examples'] = [],
): Remark {
  return { code, severity, column, rows, examples, details };
}

/** Rows as the sheet shows them, with what stands in this column. */
export function examplesAt(table: Table, column: Column, rows: readonly number[]): Remark['examples'] {
  return rows
    .slice(0, 5)
    .map((row) => ({ row: (table.sourceRows[row] as number) + 1, value: textAt(column, row) }));
}
