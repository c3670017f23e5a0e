import { columnNamed, textAt } from '../../table/access.ts';
import { cellText } from '../../table/cell-text.ts';
import type { Column, Sheet, Table } from '../../table/types.ts';
import { promisesId } from '../../table/vocabulary/header-words.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { personalData } from '../columns/personal-data.ts';
import { joinText } from '../joins/find-joins.ts';
import { inspectKey, type KeyFinding } from '../joins/find-key.ts';
import { haveSameColumns } from '../sheets/append-rows.ts';
import type { SheetFinding } from '../sheets/sheet-finding.ts';
import type { Join, QualityRemark, SheetRole } from '../types.ts';
import { examplesAt, remarkOf } from './remark-of.ts';

/** What is to be said of a sheet as a whole: its double, its key, rows that repeat. */
export function* sheetRemarks(
  finding: SheetFinding,
  findings: readonly SheetFinding[],
  customersSheet: string | null,
  cells: Sheet['cells'],
): Generator<QualityRemark> {
  const { table, headerRow } = finding.reading;
  const { role, key } = finding;
  const other = findings.find((one) => one !== finding && areAlike(one, finding));
  if (other && !role.chosen && headerRow >= 0 && role.role !== 'other') {
    const continued = other.role.role === role.role && areParts(table, other.reading.table, role.role);
    const code = continued ? 'sheet.continued' : 'sheet.alike';
    yield remarkOf(code, continued ? 'info' : 'error', null, continued ? table.rows : 0, {
      other: other.reading.table.name,
    });
  }
  if (key && table.name === customersSheet) yield* keyRemarks(table, key);
  else if (key) yield* repeatedNumbers(table, key);
  if (table.name === customersSheet) yield* testAccounts(table);
  if (finding.rowIsUnit) yield remarkOf('key.row-unit', 'warning', null, table.rows);
  if (!key?.unique) yield* duplicateRows(table, cells);
}

const joined: Partial<Record<SheetRole, string>> = { products: 'product', sales: 'sale' };

/** Rows that refer to nothing, and references that fit several rows. */
export function* joinRemarks(join: Join, findings: readonly SheetFinding[]): Generator<QualityRemark> {
  const tableOf = (sheet: string) => findings.find(({ reading }) => reading.table.name === sheet);
  const from = tableOf(join.from.sheet)?.reading.table;
  const to = tableOf(join.to.sheet);
  const column = from ? columnNamed(from, join.from.column) : null;
  const target = to ? columnNamed(to.reading.table, join.to.column) : null;
  if (!from || !to || !column || !target) return;
  const counts = new Map<string, number>();
  for (let row = 0; row < to.reading.table.rows; row++) {
    const text = joinText(textAt(target, row));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const orphans: number[] = [];
  const several: number[] = [];
  for (let row = 0; row < from.rows; row++) {
    const text = joinText(textAt(column, row));
    if (text === '') continue;
    const count = counts.get(text) ?? 0;
    if (count === 0) orphans.push(row);
    else if (count > 1) several.push(row);
  }
  const details = { to: join.to.sheet, what: joined[to.role.role] ?? 'customer' };
  for (const [code, rows] of [
    ['join.orphans', orphans],
    ['join.several', several],
  ] as const) {
    if (rows.length === 0) continue;
    yield remarkOf(code, 'warning', column.name, rows.length, details, examplesAt(from, column, rows));
  }
}

function* keyRemarks(table: Table, key: KeyFinding): Generator<QualityRemark> {
  const column = key.columns.join(' + ');
  const rowNumber = (row: number) => (table.sourceRows[row] as number) + 1;
  if (key.repeated.length > 0) {
    const rows = key.repeated.reduce((sum, repeat) => sum + repeat.rows.length, 0);
    const examples = key.repeated.slice(0, 5).map(({ key: value, rows: [, second = 0] }) => ({
      row: rowNumber(second),
      value: value.split('\u001f').join(' + '),
    }));
    yield remarkOf('key.duplicates', 'error', column, rows, { count: key.repeated.length }, examples);
  }
  const [first = '', second = ''] = key.columns;
  if (key.repeatedFirst === 0 || second === '') return;
  const details = { first, second, columns: column, repeated: key.repeatedFirst };
  const examples = inspectKey(table, [first])
    .repeated.slice(0, 5)
    .map(({ key: value, rows: [, next = 0] }) => ({ row: rowNumber(next), value }));
  yield remarkOf('key.composite', 'info', first, key.repeatedFirst, details, examples);
}

/** Customers by whom somebody tried something out. */
function* testAccounts(table: Table): Generator<QualityRemark> {
  const isTest = /^(?:test|тест)(?:[\s\d._-]|$)|^(?:test|demo|qa)[\d._+-]*@|@(?:test|tests|qa)\./i;
  const columns = table.columns.filter((column) => {
    const what = personalData(column);
    return what === 'email' || what === 'name';
  });
  const rows = new Map<number, Column>();
  for (const column of columns)
    for (let row = 0; row < table.rows; row++)
      if (!rows.has(row) && isTest.test(textAt(column, row))) rows.set(row, column);
  const [first] = rows;
  if (!first || rows.size > table.rows / 5) return;
  const [, column] = first;
  const examples = examplesAt(
    table,
    column,
    [...rows.keys()].sort((a, b) => a - b),
  );
  yield remarkOf('rows.test-accounts', 'warning', column.name, rows.size, {}, examples);
}

/** A number of its own that an event shares with another one, which copies were not. */
function* repeatedNumbers(table: Table, { columns, repeated }: KeyFinding): Generator<QualityRemark> {
  const [name = ''] = columns;
  const column = columnNamed(table, name);
  const isOwn = columns.length === 1 && promisesId(name) === 'strong' && !meaningsOf(name).has('customer');
  if (!column || !isOwn || repeated.length === 0) return;
  const rows = repeated.flatMap((one) => one.rows);
  const firsts = repeated.map((one) => one.rows[1] as number);
  yield remarkOf('key.repeated', 'warning', name, rows.length, {}, examplesAt(table, column, firsts));
}

/** Rows that repeat an earlier one in every cell. Rows are told apart column by column until all differ. */
function* duplicateRows(table: Table, cells: Sheet['cells']): Generator<QualityRemark> {
  let groups = new Int32Array(table.rows);
  let count = 1;
  for (const column of table.columns) {
    const next = new Int32Array(table.rows);
    const groupOf = new Map<string, number>();
    for (let row = 0; row < table.rows; row++) {
      const cell = cells[table.sourceRows[row] as number]?.[column.origin?.column ?? -1];
      const label = `${groups[row]}\u001f${cellText(cell)}`;
      const group = groupOf.get(label) ?? groupOf.size;
      groupOf.set(label, group);
      next[row] = group;
    }
    groups = next;
    count = groupOf.size;
    if (count === table.rows) return;
  }
  const seen = new Uint8Array(count);
  const repeats: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const group = groups[row] as number;
    if (seen[group]) repeats.push(row);
    seen[group] = 1;
  }
  const first = table.columns[0];
  if (!first || repeats.length === 0) return;
  yield remarkOf('rows.duplicate', 'warning', null, repeats.length, {}, examplesAt(table, first, repeats));
}

/** Do two sheets of events hold the same columns, and for the most part other rows? Then one continues the other. */
function areParts(a: Table, b: Table, role: string): boolean {
  if ((role !== 'sales' && role !== 'interactions') || !haveSameColumns(a, b)) return false;
  const names = a.columns.map(({ name }) => name);
  const rowsOf = (table: Table) => {
    const columns = names.map((name) => columnNamed(table, name));
    return Array.from({ length: table.rows }, (_, row) =>
      columns.map((column) => (column ? textAt(column, row) : '')).join('\u001f'),
    );
  };
  const known = new Set(rowsOf(a));
  const shared = rowsOf(b).filter((row) => known.has(row)).length;
  return shared < Math.min(a.rows, b.rows) / 2;
}

function areAlike(a: SheetFinding, b: SheetFinding): boolean {
  const headers = (finding: SheetFinding) =>
    finding.reading.table.columns
      .map(({ name }) => name.toLowerCase())
      .sort()
      .join('\u001f');
  return !a.made && !b.made && a.reading.table.rows > 0 && !a.role.chosen && headers(a) === headers(b);
}
