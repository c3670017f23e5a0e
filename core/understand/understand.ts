import { columnNamed } from '../table/access.ts';
import { mostCommon, readTable, type TableReading } from '../table/read/read-table.ts';
import type { WritingHabits } from '../table/type/column-input.ts';
import type { Table } from '../table/types.ts';
import { sheetNameSpeaksOf } from '../table/vocabulary/meanings.ts';
import { checkSettings } from './check-settings.ts';
import type { UnderstandInput } from './input.ts';
import { findJoins } from './joins/find-joins.ts';
import { findKey, inspectKey, type KeyFinding, keyCandidates } from './joins/find-key.ts';
import { findOutcome, type OutcomeFinding, positiveOf } from './outcomes/find-outcome.ts';
import { ownEntry } from './own-entry.ts';
import { qualityOf } from './quality/quality.ts';
import { chooseSheetRoles } from './sheets/choose-sheet-roles.ts';
import { describeSheet } from './sheets/describe-sheet.ts';
import { type MadeCustomers, makeCustomers } from './sheets/make-customers.ts';
import { planSales } from './sheets/plan-sales.ts';
import type { SheetFinding } from './sheets/sheet-finding.ts';
import { customerPoints, isRowUnit } from './sheets/sheet-roles.ts';
import type { Join, SheetGuess, SheetRole, Understanding } from './types.ts';

/**
 * What does a workbook hold: which sheet is what, which column is what, how do the sheets join, and what is wrong
 * with the data? Never throws for what is in the cells: mistakes are entries of `quality`, and `prepareCustomers`
 * refuses to go on with those of severity `error`.
 *
 * @throws `input.sheet-missing`, `input.column-missing` when the settings name what is not there.
 * Cost: O(cells), plus O(values) per pair of sheets for the joins.
 */
export function understand(input: UnderstandInput): Understanding {
  const readings = readAll(input);
  const keys = readings.map(({ table }) => keyOf(table, input));
  const found = interpret(readings, keys, null, input);
  const made = found.customersSheet === null ? makeCustomers(found.findings, input) : null;
  const { findings, joins, customersSheet } =
    found.customersSheet !== null
      ? found
      : made
        ? interpret(
            [...readings, made.reading],
            [...keys, inspectKey(made.reading.table, [made.key])],
            made,
            input,
          )
        : interpret(readings, keys, 'rows', input);
  const tables = findings.map(({ reading }) => reading.table);
  checkSettings(input, tables);
  const sheets = findings.map((finding) =>
    describeSheet(finding, { joins, findings, customersSheet, input }),
  );
  const known = {
    sheets,
    joins,
    customersSheet,
    tables: new Map(tables.map((table) => [table.name, table])),
  };
  return {
    sheets,
    joins,
    quality: qualityOf({ findings, joins, customersSheet, sales: planSales(known), input }),
    tables: known.tables,
    customersSheet,
    madeFrom: made?.from ?? [],
  };
}

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
function interpret(
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
    const outcome = outcomeOf(reading.table, role.role, input);
    if (list && isMade(reading.table)) return { reading, key, role, outcome, rowIsUnit: false, made: list };
    const rowIsUnit = role.role === 'customers' && !role.chosen && isRowUnit(reading.table, key);
    return { reading, key, role, outcome, rowIsUnit };
  });
  const customersSheet = mainCustomers(findings, joins);
  const used = joins.filter((join) => isOfUse(join, findings, customersSheet));
  return { findings, joins: used, customersSheet };
}

/** A sheet that cannot tell by itself how it writes dates or decimals is read again as the others write them. */
function readAll(input: UnderstandInput): readonly TableReading[] {
  const { sheets } = input.workbook;
  const first = sheets.map((sheet) => readTable(sheet));
  const habits: WritingHabits = {
    decimal: mostCommon(first.map((reading) => reading.habits.decimal)),
    dateOrder:
      mostCommon(first.map((reading) => reading.habits.dateOrder)) ??
      (input.habits.dayFirst ? 'day-first' : null),
  };
  return first.map((reading, index) => {
    const unsure = reading.remarks.some(
      ({ code }) => code === 'date.order-unknown' || code === 'number.form-unknown',
    );
    const sheet = sheets[index];
    return unsure && sheet ? readTable(sheet, habits) : reading;
  });
}

function keyOf(table: Table, input: UnderstandInput): KeyFinding | null {
  if (table.rows === 0) return null;
  const chosen = ownEntry(input.settings.roles.keys, table.name);
  if (chosen !== undefined && chosen.length > 0) return inspectKey(table, chosen);
  const columns = ownEntry(input.settings.roles.columns, table.name) ?? {};
  const byRole = table.columns
    .filter(({ name }) => ownEntry(columns, name)?.includes('key'))
    .map(({ name }) => name);
  return byRole.length > 0 ? inspectKey(table, byRole) : findKey(table);
}

/** The columns of a sheet that others may refer to. A key of two columns is referred to by none alone. */
function referable(table: Table, key: KeyFinding | null | undefined): readonly string[] {
  const others = keyCandidates(table).filter((name) => !key?.columns.includes(name));
  return key?.columns.length === 1 ? [...key.columns, ...others] : key ? [] : others;
}

/** The guessed key, unless other sheets refer to another column and none to that one. */
function referredKey(
  table: Table,
  key: KeyFinding | null,
  joins: readonly Join[],
  input: UnderstandInput,
): KeyFinding | null {
  if (isKeyChosen(table, input)) return key;
  const referred = joins.filter(({ to }) => to.sheet === table.name).map(({ to }) => to.column);
  const [first] = referred;
  if (first === undefined || referred.some((name) => key?.columns.includes(name))) return key;
  const finding = inspectKey(table, [first]);
  return finding.unique ? finding : key;
}

function isKeyChosen(table: Table, input: UnderstandInput): boolean {
  const { keys, columns } = input.settings.roles;
  const byRole = Object.values(ownEntry(columns, table.name) ?? {}).some((roles) => roles.includes('key'));
  return byRole || ownEntry(keys, table.name) !== undefined;
}

function outcomeOf(table: Table, role: SheetRole, input: UnderstandInput): OutcomeFinding | null {
  if (role !== 'customers') return null;
  const { outcome, positive } = input.settings.churn;
  const columns = ownEntry(input.settings.roles.columns, table.name) ?? {};
  const byRole = Object.keys(columns).find((name) => ownEntry(columns, name)?.includes('outcome'));
  const chosen = outcome ?? byRole;
  const guessed = findOutcome(table);
  const column = chosen === undefined || chosen === null ? null : columnNamed(table, chosen);
  if (!column) return chosen ? null : withPositive(guessed, positive);
  const meant = positiveOf(column, table.rows, positive);
  if (meant === null && column.kind !== 'date') return null;
  return { column: column.name, about: 'churn', positive: meant, score: 1 };
}

function withPositive(
  outcome: OutcomeFinding | null,
  positive: string | number | boolean | null,
): OutcomeFinding | null {
  return outcome === null || positive === null ? outcome : { ...outcome, positive: String(positive) };
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

/** The customers sheet that others lead to, and that looks most like one. */
function mainCustomers(findings: readonly SheetFinding[], joins: readonly Join[]): string | null {
  let best: { name: string; points: number } | null = null;
  for (const { reading, key, role } of findings) {
    if (role.role !== 'customers') continue;
    const { table } = reading;
    const points = (role.chosen ? 100 : 0) + customerPoints({ table, key, joins }) + table.rows / 1e9;
    if (best === null || points > best.points) best = { name: table.name, points };
  }
  return best === null ? null : fullestOf(best.name, findings, joins);
}

/** Share of its customers that a fuller list must have in common with another; leads are no customers. */
const mostlyTheSame = 0.7;

/** A sheet with all the customers of this one and more, that nobody set aside for it, is the list of them. */
function fullestOf(name: string, findings: readonly SheetFinding[], joins: readonly Join[]): string {
  const named = (sheet: string) => findings.find(({ reading }) => reading.table.name === sheet);
  const shareOf = (from: string, to: string) =>
    joins.find(
      (join) =>
        join.from.sheet === from &&
        join.to.sheet === to &&
        named(from)?.key?.columns.join() === join.from.column &&
        named(to)?.key?.columns.join() === join.to.column,
    )?.matched ?? 0;
  if (named(name)?.role.chosen) return name;
  const fuller = findings
    .filter(({ role, key, reading: { table } }) => {
      const named = sheetNameSpeaksOf(table.name);
      const isList = named.size === 0 || named.has('customers');
      const complete = role.role === 'customers' && key?.unique === true && isList;
      const shared = shareOf(table.name, name);
      const isMore = shareOf(name, table.name) === 1 && shared >= mostlyTheSame && shared < 1;
      return complete && table.name !== name && isMore;
    })
    .sort((a, b) => b.reading.table.rows - a.reading.table.rows);
  return fuller[0]?.reading.table.name ?? name;
}
