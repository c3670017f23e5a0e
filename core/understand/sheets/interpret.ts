import type { TableReading } from '../../table/read/read-table.ts';
import type { Table } from '../../table/types.ts';
import type { UnderstandInput } from '../input.ts';
import { findJoins } from '../joins/find-joins.ts';
import type { KeyFinding } from '../joins/find-key.ts';
import { referable, referredKey } from '../joins/sheet-key.ts';
import { outcomeIn } from '../outcomes/outcome-in.ts';
import type { Join, SheetGuess } from '../types.ts';
import { chooseSheetRoles } from './choose-sheet-roles.ts';
import { leavingsOf, withLeavings } from './leavings.ts';
import { mainCustomers } from './main-customers.ts';
import type { MadeCustomers, SheetFinding } from './sheet-finding.ts';
import { isRowUnit } from './sheet-roles.ts';

/** Every sheet as it is taken, and the joins that are of use. */
interface Interpretation {
  readonly findings: readonly SheetFinding[];
  readonly joins: readonly Join[];
  readonly customersSheet: string | null;
}

/**
 * Which sheet is what, and how do they join?
 *
 * @param guessed the key of each table by itself.
 * @param made customers made from others, whose reading is the last; `rows` where even the rows of sales may be customers.
 */
export function interpret(
  readings: readonly TableReading[],
  guessed: readonly (KeyFinding | null)[],
  made: MadeCustomers | 'rows' | null,
  input: UnderstandInput,
): Interpretation {
  const tables = readings.map(({ table }) => table);
  const list = made === 'rows' ? null : made;
  const isMade = (table: Table) => table === list?.reading.table;
  const joins = findJoins(
    tables,
    new Map(tables.map((table, index) => [table.name, referable(table, guessed[index])])),
  );
  const keys = tables.map((table, index) => referredKey(table, guessed[index] ?? null, joins, input));
  const roles = chooseSheetRoles({ tables, keys, joins, made }, input);
  const findings = readings.map((reading, index): SheetFinding => {
    const role = roles[index] as SheetGuess;
    const key = keys[index] ?? null;
    const outcome = outcomeIn(reading.table, role.role, input);
    if (list && isMade(reading.table)) return { reading, key, role, outcome, rowIsUnit: false, made: list };
    const rowIsUnit = role.role === 'customers' && !role.chosen && isRowUnit(reading.table, key);
    return { reading, key, role, outcome, rowIsUnit };
  });
  const customersSheet = mainCustomers(findings, joins);
  const used = joins.filter((join) => isOfUse(join, findings, customersSheet));
  const leavings = leavingsOf(findings, used, customersSheet);
  const told = findings.map((finding): SheetFinding => {
    if (!leavings || finding.outcome || finding.reading.table.name !== customersSheet) return finding;
    const reading = withLeavings(finding, leavings);
    return { ...finding, reading, outcome: outcomeIn(reading.table, finding.role.role, input) };
  });
  return { findings: told, joins: used, customersSheet };
}

function isOfUse(join: Join, findings: readonly SheetFinding[], customersSheet: string | null): boolean {
  const named = (sheet: string) => findings.find(({ reading }) => reading.table.name === sheet);
  const keyOf = (sheet: string) => named(sheet)?.key;
  const from = named(join.from.sheet)?.role.role;
  const to = named(join.to.sheet)?.role.role;
  if (to === 'products') return from === 'sales' || from === 'interactions';
  if (to === 'sales') {
    const isKey = (end: Join['from']) => keyOf(end.sheet)?.columns.join() === end.column;
    return (from === 'sales' || from === 'other') && isKey(join.to) && !isKey(join.from);
  }
  return join.to.sheet === customersSheet && from !== 'products';
}
