import { addColumns } from './add-columns.ts';
import { dropOwn, type GoneColumn } from './drop-own.ts';
import { markOf, ownColumns, retiredMark } from './marks.ts';
import { removeOrphans } from './outline.ts';
import { noteRowsFor } from './plan-columns.ts';
import type { SheetPort, SheetView, WorkbookPort } from './ports.ts';
import type { ColumnBefore, SheetBefore, WrittenSheet } from './records.ts';
import type { Restored, TakenBack } from './restore.ts';
import { type Desk, rewrite } from './rewrite.ts';
import { keyOfId, locateRowKeys, type RowKeys } from './row-keys.ts';
import { isMet, type Wish } from './strokes.ts';
import { byId, type IsOurs, ownership, readColumnNow } from './typed-cells.ts';
import { type ColumnGoal, wishForColumns } from './wish-columns.ts';

type Action<A extends ColumnBefore['action']> = Extract<ColumnBefore, { action: A }>;

interface Context {
  readonly sheet: SheetPort;
  readonly before: SheetBefore;
  readonly after: WrittenSheet | null;
  readonly generation: number;
  readonly desk: Desk;
  readonly noteRows: number;
  readonly rowsOf: (view: SheetView) => RowKeys;
}

/** Takes back what one refresh did to our columns in every sheet. */
export function restoreColumns(workbook: WorkbookPort, taken: TakenBack, desk: Desk): Restored {
  const { journal, written, generation, outline } = taken;
  const sheets = workbook.sheets();
  let columnsRemoved = 0;
  let columnsRestored = 0;
  const kept: string[] = [];
  for (const before of journal.sheets) {
    const sheet = sheets.find((candidate) => candidate.id === before.sheet);
    if (sheet === undefined || before.columns.length === 0) continue;
    const after = written.sheets.find((entry) => entry.sheet === before.sheet) ?? null;
    const known = [...new Set([...before.ids, ...(after?.ids ?? [])].map(keyOfId))];
    const rowsOf = (view: SheetView) => locateRowKeys(view, before, known);
    const noteRows = noteRowsFor(before.headerRow);
    const context: Context = { sheet, before, after, generation, desk, noteRows, rowsOf };
    if (desk.has(sheet.id)) rewrite(sheet, () => ({ cells: [], notes: [] }), { desk, noteRows });
    removeOrphans(sheet, outline, orphanPlaces(before), { desk, noteRows, rowsOf });
    const added = takeBackAdded(context);
    columnsRemoved += added.removed;
    kept.push(...added.kept);
    for (const { id, mark } of of(before, 'retired')) sheet.changeMark(mark, markOf(id, sheet.id));
    columnsRestored += putBackValues(context);
  }
  return { columnsRemoved, columnsRestored, kept };
}

function of<A extends ColumnBefore['action']>(before: SheetBefore, action: A): Action<A>[] {
  return before.columns.filter((column): column is Action<A> => column.action === action);
}

/** Where the refresh adds its columns, and where its undo puts one back. */
function orphanPlaces(before: SheetBefore): number[] {
  const added = of(before, 'added').map((_, index) => before.insertAt + index);
  return [...added, ...of(before, 'removed').map(({ column }) => column)];
}

/** Columns that the refresh added go; one that a person has typed into stays, without our values. */
function takeBackAdded(context: Context): { readonly removed: number; readonly kept: readonly string[] } {
  const { sheet, before, generation, desk, noteRows, rowsOf } = context;
  const marks = ownColumns(sheet.columnMarks(), sheet.id);
  const gone = of(before, 'added')
    .filter(({ id }) => marks.has(id))
    .map(({ id }): GoneColumn => ({ id, isOurs: writtenBy(context, id) }));
  if (gone.length === 0) return { removed: 0, kept: [] };
  const kept = dropOwn(sheet, gone, {
    ...{ desk, noteRows, rowsOf },
    beforeKeeping: () =>
      rewrite(sheet, (view) => withoutOurs(view, sheet, rowsOf(view), gone), { desk, noteRows }),
    keptMark: (id) => retiredMark(`${id}-kept`, generation),
  });
  return { removed: gone.length - kept.length, kept };
}

function withoutOurs(view: SheetView, sheet: SheetPort, rows: RowKeys, gone: readonly GoneColumn[]): Wish {
  const places = ownColumns(view.marks, sheet.id);
  const cells = gone.flatMap(({ id, isOurs }) => {
    const column = places.get(id);
    if (column === undefined) return [];
    const { typed } = readColumnNow(view, column, rows, isOurs);
    return [{ row: rows.first, column, contents: typed.map((flag) => [flag ? undefined : null]) }];
  });
  return { cells, notes: [] };
}

/** Values, headers and notes as they were, and columns that the refresh removed. */
function putBackValues(context: Context): number {
  const { sheet, before, generation, desk, noteRows, rowsOf } = context;
  const updated = of(before, 'updated');
  const removed = [...of(before, 'removed')].sort((left, right) => left.column - right.column);
  if (updated.length + removed.length === 0) return 0;
  for (const { id } of removed) sheet.changeMark(retiredMark(id, generation), markOf(id, sheet.id));
  for (const { id, column } of removed) {
    if (ownColumns(sheet.columnMarks(), sheet.id).has(id)) continue;
    addColumns(sheet, [id], {
      at: ({ width }) => Math.min(column, width),
      firstRow: (view) => rowsOf(view).first,
    });
  }
  const goals = [...updated, ...removed].map((was) => goalBefore(context, was));
  let restored: number | null = null;
  const wishFor = (view: SheetView) => {
    const rows = rowsOf(view);
    const isRight = (goal: ColumnGoal) => isMet(view, wishForColumns(view, sheet.id, rows, [goal]));
    restored ??= goals.filter((goal) => !isRight(goal)).length;
    return wishForColumns(view, sheet.id, rows, goals);
  };
  rewrite(sheet, wishFor, { desk, noteRows, witnesses: (view) => rowsOf(view).columns });
  return restored ?? 0;
}

function goalBefore({ before, after }: Context, was: Action<'updated'> | Action<'removed'>): ColumnGoal {
  const wrote = after?.columns.find((entry) => entry.id === was.id);
  const values = byId(before.ids, was.values);
  const valueFor = (id: string | null) => (id === null ? undefined : values.get(id));
  return {
    id: was.id,
    header: was.header,
    note: was.note,
    ourHeaders: [was.header, ...(wrote ? [wrote.header] : [])],
    ourNotes: [was.note, ...(wrote ? [wrote.note] : [])],
    isOurs: ownership(wrote && after ? byId(after.ids, wrote.values) : new Map(), valueFor),
    valueFor,
  };
}

function writtenBy({ after }: Context, id: string): IsOurs {
  const wrote = after?.columns.find((entry) => entry.id === id);
  return ownership(wrote && after ? byId(after.ids, wrote.values) : new Map(), () => undefined);
}
