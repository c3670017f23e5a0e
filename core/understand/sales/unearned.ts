import { isMissing, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { saleStandingOf } from '../../table/vocabulary/sale-words.ts';

/** Rows of a sheet of sales that brought nothing in, and by which column that is told. */
export interface Unearned {
  readonly column: string;
  /** The levels that say so; empty where a date does. */
  readonly levels: readonly string[];
  /** 1 for each row of the table that brought nothing in. */
  readonly rows: Uint8Array;
  readonly count: number;
}

/** More than this share of the rows cannot all be exceptions. */
const most = 0.9;

/**
 * Which sales came to nothing? Those whose status says that they failed, were cancelled or refunded, or are tests or drafts, and
 * those with a date of cancelling. Null where nothing says so, and for contracts that run from a day on: they end, and were paid.
 */
export function unearnedSales(table: Table): Unearned | null {
  if (table.columns.some(({ name, kind }) => kind === 'date' && meaningsOf(name).has('running-from')))
    return null;
  for (const column of table.columns) {
    const found = unearnedBy(table, column);
    if (found !== null && found.count > 0 && found.count <= table.rows * most) return found;
  }
  return null;
}

function unearnedBy(table: Table, column: Column): Unearned | null {
  const meanings = meaningsOf(column.name);
  const counted = (levels: readonly string[], isVoid: (row: number) => boolean): Unearned => {
    const rows = Uint8Array.from({ length: table.rows }, (_, row) => (isVoid(row) ? 1 : 0));
    return { column: column.name, levels, rows, count: rows.reduce((sum, one) => sum + one, 0) };
  };
  if (column.kind === 'date' && meanings.has('voided')) return counted([], (row) => !isMissing(column, row));
  if (column.kind === 'flag' && meanings.has('voided'))
    return counted([column.labels[1]], (row) => column.values[row] === 1);
  if (column.kind !== 'category' || column.levels.length > 20) return null;
  const standings = column.levels.map(saleStandingOf);
  const told = standings.filter((one) => one !== null).length;
  const isStatus = meanings.has('sale-status') || told >= Math.max(2, column.levels.length * 0.6);
  const voided = column.levels.filter((_, at) => standings[at] === 'void');
  if (!isStatus || voided.length === 0 || voided.length === column.levels.length) return null;
  return counted(voided, (row) => voided.includes(textAt(column, row)));
}
