import { isEmpty, sameCell } from './cells.ts';
import { markOf, ownColumns, retiredMark } from './marks.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import type { ColumnBefore, Journal, SheetBefore, Written, WrittenColumn, WrittenSheet } from './records.ts';
import type { Restored } from './restore.ts';
import { locateRowKeys, type RowKeys } from './row-keys.ts';
import { byId, readColumnNow } from './typed-cells.ts';

type Action<A extends ColumnBefore['action']> = Extract<ColumnBefore, { action: A }>;

interface Context {
  readonly sheet: SheetPort;
  readonly rows: RowKeys;
  readonly before: SheetBefore;
  readonly after: WrittenSheet | null;
  readonly generation: number;
}

/** Takes back what one refresh did to our columns in every sheet. */
export function restoreColumns(
  workbook: WorkbookPort,
  journal: Journal,
  written: Written,
  generation: number,
  interrupted: boolean,
): Restored {
  const sheets = workbook.sheets();
  let columnsRemoved = 0;
  let columnsRestored = 0;
  const kept: string[] = [];
  for (const before of journal.sheets) {
    const sheet = sheets.find((candidate) => candidate.id === before.sheet);
    if (sheet === undefined || before.columns.length === 0) continue;
    const after = written.sheets.find((entry) => entry.sheet === before.sheet) ?? null;
    const rows = locateRowKeys(sheet, before.headerRow, before.keyColumns);
    const context: Context = { sheet, rows, before, after, generation };
    if (interrupted) removeOrphan(context);
    for (const column of of(before, 'added')) {
      const header = takeBackAdded(context, column);
      if (header === null) columnsRemoved++;
      else kept.push(header);
    }
    for (const column of of(before, 'retired')) reinstate(sheet, column);
    for (const column of of(before, 'updated')) if (takeBackUpdate(context, column)) columnsRestored++;
    const removed = [...of(before, 'removed')].sort((left, right) => left.column - right.column);
    for (const column of removed) if (putBack(context, column)) columnsRestored++;
  }
  return { columnsRemoved, columnsRestored, kept };
}

function of<A extends ColumnBefore['action']>(before: SheetBefore, action: A): Action<A>[] {
  return before.columns.filter((column): column is Action<A> => column.action === action);
}

/** A run that was cut off between making room for a column and marking it leaves an empty column behind. */
function removeOrphan({ sheet, before }: Context): void {
  const marks = ownColumns(sheet);
  const added = of(before, 'added').filter((column) => marks.has(column.id)).length;
  const gone = of(before, 'removed').filter((column) => !marks.has(column.id)).length;
  const at = before.insertAt + added;
  if (sheet.width() !== before.width + added - gone + 1) return;
  if (sheet.columnMarks().has(at) || !sheet.readColumn(at).every(isEmpty)) return;
  sheet.removeColumn(at);
}

/** @returns the header of a column that stays because a person typed into it; null when it is gone. */
function takeBackAdded({ sheet, rows, after, generation }: Context, { id }: Action<'added'>): string | null {
  const column = ownColumns(sheet).get(id);
  if (column === undefined) return null;
  const wrote = after?.columns.find((entry) => entry.id === id);
  const now = wrote && after ? readNow(sheet, column, rows, after, wrote) : null;
  if (!now?.typed.includes(true)) {
    sheet.removeColumn(column);
    return null;
  }
  now.cells.forEach((cell, index) => {
    if (!now.typed[index] && !isEmpty(cell)) sheet.write(rows.first + index, column, [[null]]);
  });
  sheet.markColumn(column, retiredMark(id, generation));
  return String(now.header ?? id);
}

function reinstate(sheet: SheetPort, { id, mark }: Action<'retired'>): void {
  for (const [column, found] of sheet.columnMarks()) {
    if (found === mark) sheet.markColumn(column, markOf(id, sheet.id));
  }
}

function takeBackUpdate({ sheet, rows, before, after }: Context, was: Action<'updated'>): boolean {
  const column = ownColumns(sheet).get(was.id);
  const wrote = after?.columns.find((entry) => entry.id === was.id);
  if (column === undefined || !wrote || !after) return false;
  const now = readNow(sheet, column, rows, after, wrote);
  const values = byId(before.ids, was.values);
  let changed = false;
  if (!sameCell(now.header, was.header) && sameCell(now.header, wrote.header)) {
    sheet.write(rows.first - 1, column, [[was.header]]);
    changed = true;
  }
  if (now.note !== was.note && now.note === wrote.note) {
    sheet.setNote(rows.first - 1, column, was.note);
    changed = true;
  }
  const runs: { row: number; cells: (string | number | boolean | null)[][]; changes: boolean }[] = [];
  rows.ids.forEach((id, index) => {
    if (id === null || now.typed[index] || !values.has(id)) return;
    const value = values.get(id) ?? null;
    const differs = !sameCell(now.cells[index] ?? null, value);
    const open = runs[runs.length - 1];
    if (open !== undefined && open.row + open.cells.length === rows.first + index) {
      open.cells.push([value]);
      open.changes ||= differs;
    } else runs.push({ row: rows.first + index, cells: [[value]], changes: differs });
  });
  for (const run of runs) {
    if (!run.changes) continue;
    sheet.write(run.row, column, run.cells);
    changed = true;
  }
  return changed;
}

function putBack({ sheet, rows, before }: Context, was: Action<'removed'>): boolean {
  if (ownColumns(sheet).has(was.id)) return false;
  const column = Math.min(was.column, sheet.width());
  const values = byId(before.ids, was.values);
  sheet.insertColumn(column, rows.first - 1);
  sheet.markColumn(column, markOf(was.id, sheet.id));
  const cells = rows.ids.map((id) => [id === null ? null : (values.get(id) ?? null)]);
  sheet.write(rows.first - 1, column, [[was.header], ...cells]);
  sheet.setNote(rows.first - 1, column, was.note);
  return true;
}

function readNow(sheet: SheetPort, column: number, rows: RowKeys, after: WrittenSheet, wrote: WrittenColumn) {
  return readColumnNow(sheet, column, rows, wrote, byId(after.ids, wrote.values));
}
