import { columnNamed, isMissing, textAt } from '../../table/access.ts';
import type { DateColumn, Table } from '../../table/types.ts';
import { joinRows } from '../joins/join-rows.ts';
import { leavingDate } from '../outcomes/tells-of-leaving.ts';
import type { Join } from '../types.ts';
import type { SheetFinding } from './sheet-finding.ts';

/** A sheet whose rows say that a customer left, and when. */
export interface Leavings {
  readonly sheet: string;
  readonly date: string;
  /** When each customer left last; missing for who did not. */
  readonly column: DateColumn;
  /** For each of its rows, the row of the customer; −1 for none. */
  readonly customers: Int32Array;
}

/** Who left when, by the sheet that lists it? Null without such a sheet about these customers. */
export function leavingsOf(
  findings: readonly SheetFinding[],
  joins: readonly Join[],
  customersSheet: string | null,
): Leavings | null {
  const main = findings.find(({ reading }) => reading.table.name === customersSheet)?.reading.table;
  for (const { reading, role } of main ? findings : []) {
    const { table } = reading;
    const join = joins.find(({ from, to }) => from.sheet === table.name && to.sheet === customersSheet);
    const reference = columnNamed(table, join?.from.column ?? null);
    const key = columnNamed(main as Table, join?.to.column ?? null);
    const date = leavingDate(table);
    if (role.reason.code !== 'leavings' || !reference || !key || !date) continue;
    const customers = joinRows(table, reference, main as Table, key);
    const values = new Float64Array((main as Table).rows).fill(Number.NaN);
    for (let row = 0; row < table.rows; row++) {
      const of = customers[row] as number;
      const moment = date.values[row] as number;
      if (of >= 0 && !Number.isNaN(moment) && !((values[of] as number) > moment)) values[of] = moment;
    }
    const { origin } = date;
    const column: DateColumn = {
      ...{ kind: 'date', name: `${table.name}: ${date.name}`, values },
      ...(origin && { origin }),
    };
    return { sheet: table.name, date: date.name, column, customers };
  }
  return null;
}

/** The customers with the day on which they left, so that it may be their outcome. */
export function withLeavings(finding: SheetFinding, { column }: Leavings): SheetFinding['reading'] {
  const { reading } = finding;
  const table = { ...reading.table, columns: [...reading.table.columns, column] };
  let missing = 0;
  for (let row = 0; row < table.rows; row++) if (isMissing(column, row)) missing++;
  const distinct = new Set(column.values.filter((value) => !Number.isNaN(value))).size;
  const examples = Array.from({ length: table.rows }, (_, row) => textAt(column, row))
    .filter((text) => text !== '')
    .slice(0, 3);
  const read = { name: column.name, index: -1, missing, distinct, examples, decision: null };
  return { ...reading, table, columns: [...reading.columns, read] };
}
