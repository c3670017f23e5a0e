import { isEmpty, sameCell } from './cells.ts';
import { markOf, ownColumns, retiredMark } from './marks.ts';
import { type Outline, removeOrphanColumn } from './outline.ts';
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
  outline: Outline,
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
    removeOrphanColumn(sheet, outline, orphanPlaces(context));
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

/** Where the refresh adds its next column, and where its undo puts one back. */
function orphanPlaces({ sheet, before }: Context): number[] {
  const present = ownColumns(sheet);
  const added = of(before, 'added').filter((column) => present.has(column.id)).length;
  const missing = of(before, 'removed').filter((column) => !present.has(column.id));
  return [before.insertAt + added, ...missing.map((column) => column.column)];
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

/** Makes a removed column again, or ends what a cut-off run began. */
function putBack({ sheet, rows, before }: Context, was: Action<'removed'>): boolean {
  const present = ownColumns(sheet).get(was.id);
  const column = present ?? Math.min(was.column, sheet.width());
  const header = rows.first - 1;
  if (present === undefined) {
    sheet.insertColumn(column, header);
    sheet.markColumn(column, markOf(was.id, sheet.id));
  }
  const blank = sheet.readColumn(column).every(isEmpty);
  if (blank) {
    const values = byId(before.ids, was.values);
    const cells = rows.ids.map((id) => [id === null ? null : (values.get(id) ?? null)]);
    sheet.write(header, column, [[was.header], ...cells]);
  }
  const noteless = was.note !== '' && sheet.note(header, column) === '';
  if (noteless) sheet.setNote(header, column, was.note);
  return blank || noteless;
}

function readNow(sheet: SheetPort, column: number, rows: RowKeys, after: WrittenSheet, wrote: WrittenColumn) {
  return readColumnNow(sheet, column, rows, wrote, byId(after.ids, wrote.values));
}
