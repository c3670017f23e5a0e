import { textAt } from '../../table/access.ts';
import type { Table } from '../../table/types.ts';
import { currencyNamed } from '../../table/vocabulary/currencies.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';

/** A column that tells the currency of each row, where there are several. */
export interface Currencies {
  readonly column: string;
  /** The currency that most rows are in; of equals the first in text order. */
  readonly main: string;
  readonly rows: readonly (readonly [currency: string, rows: number])[];
  /** 1 for each row of the table in another currency than the main one. */
  readonly foreign: Uint8Array;
}

/** In which currencies are the rows? Null where no column tells, or where all are in one. */
export function currenciesOf(table: Table): Currencies | null {
  for (const column of table.columns) {
    if (column.kind !== 'category' || !meaningsOf(column.name).has('currency')) continue;
    const found = column.levels.map(currencyNamed);
    if (found.length < 2 || found.includes(null)) continue;
    const counts = new Map<string, number>();
    const codes = Array.from({ length: table.rows }, (_, row) => currencyNamed(textAt(column, row)) ?? '');
    for (const code of codes) if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
    const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [main] = rows;
    if (!main || rows.length < 2) continue;
    const foreign = Uint8Array.from(codes, (code) => (code !== '' && code !== main[0] ? 1 : 0));
    return { column: column.name, main: main[0], rows, foreign };
  }
  return null;
}
