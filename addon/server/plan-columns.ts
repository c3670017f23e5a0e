import type { Cell, OwnColumn, WriteBack } from '../../core/index.ts';
import { SegmentryError } from '../../core/index.ts';
import { isEmpty, sameCell } from './cells.ts';
import type { GoneColumn } from './drop-own.ts';
import { ownColumns, retiredMark } from './marks.ts';
import type { SheetPort, SheetView } from './ports.ts';
import type { ColumnBefore, SheetBefore, WrittenColumn, WrittenSheet } from './records.ts';
import { findRowKeys, keyOfId, type RowKeys } from './row-keys.ts';
import { cellAt, endOfContent } from './sheet-view.ts';
import { byId, type ColumnNow, type IsOurs, ownership, readColumnNow } from './typed-cells.ts';
import type { ColumnGoal } from './wish-columns.ts';
import type { SheetPlan } from './write-plan.ts';

export interface PlannedColumns {
  readonly plan: SheetPlan;
  readonly before: SheetBefore;
  readonly after: WrittenSheet;
  readonly cellsChanged: number;
  readonly cellsKept: number;
  readonly kept: readonly string[];
}

interface PlannedColumn {
  readonly goal?: ColumnGoal;
  readonly gone?: GoneColumn;
  readonly retired?: string;
  readonly before: readonly ColumnBefore[];
  readonly changed: number;
  readonly typed: number;
  readonly kept: readonly string[];
}

interface Context {
  readonly view: SheetView;
  readonly rows: RowKeys;
  readonly record: WrittenSheet | null;
  readonly generation: number;
}

/** Notes are looked at for some rows below the header, so that one can be put back when rows above it go. */
export function noteRowsFor(headerRow: number): number {
  return 2 * headerRow + 6;
}

/**
 * What has to change in our columns of this sheet, so that it shows the new values and keeps all that people typed?
 *
 * @param wanted the new columns with the customers that they are for.
 * @param record what we wrote last time; null when that is not known, so that the old columns are left to the person.
 * @throws `host.changed` when no customer of the analysis is in the sheet any more, `host.protected` when a step
 * would hit a protection.
 */
export function planColumns(
  sheet: SheetPort,
  wanted: Pick<WriteBack, 'headerRow' | 'keyColumns' | 'keys' | 'columns'>,
  record: WrittenSheet | null,
  generation: number,
): PlannedColumns {
  const { headerRow, keyColumns, keys } = wanted;
  const place = { headerRow, keyColumns };
  const view = sheet.look({ noteRows: noteRowsFor(headerRow) });
  const rows = findRowKeys(view, place);
  const position = new Map(keys.map((key, index) => [key, index]));
  if (rows === null || (position.size > 0 && !rows.keys.some((key) => key !== null && position.has(key)))) {
    throw new SegmentryError('host.changed', { sheet: sheet.name() });
  }
  const valueIn =
    (column: OwnColumn) =>
    (id: string | null): Cell => {
      const index = id === null ? undefined : position.get(keyOfId(id));
      return index === undefined ? null : (column.values[index] ?? null);
    };
  const context: Context = { view, rows, record, generation };
  const existing = ownColumns(view.marks, sheet.id);
  const headers = view.cells[headerRow] ?? [];
  const ids = rows.ids.filter((id) => id !== null);
  const after: WrittenColumn[] = [];
  const planned = wanted.columns.map((column) => {
    const header = freeHeader(column.header, headers, view.marks);
    const valueFor = valueIn(column);
    after.push({ id: column.id, header, note: column.note, values: ids.map(valueFor) });
    return planColumn(context, existing.get(column.id), {
      id: column.id,
      header,
      note: column.note,
      valueFor,
    });
  });
  const current = new Set(wanted.columns.map((column) => column.id));
  for (const [id, column] of existing) if (!current.has(id)) planned.push(planRemoval(context, id, column));
  const before = planned.flatMap((column) => column.before);
  const plan: SheetPlan = {
    sheet,
    place,
    known: [...new Set(rows.keys.filter((key) => key !== null))],
    goals: planned.flatMap(({ goal }) => goal ?? []),
    gone: planned.flatMap(({ gone }) => gone ?? []),
    retired: planned.flatMap(({ retired }) => retired ?? []),
    added: before.flatMap(({ action, id }) => (action === 'added' ? [id] : [])),
  };
  refuseProtected(plan, existing);
  return {
    plan,
    before: {
      sheet: sheet.id,
      headerRow: rows.first - 1,
      keyColumns,
      ids: before.some((column) => 'values' in column) ? ids : [],
      insertAt: endOfContent(view) - plan.gone.length,
      columns: before,
    },
    after: { sheet: sheet.id, headerRow, keyColumns, ids, columns: after },
    cellsChanged: sum(planned.map((column) => column.changed)),
    cellsKept: sum(planned.map((column) => column.typed)),
    kept: planned.flatMap((column) => column.kept),
  };
}

type Wanted = Pick<ColumnGoal, 'id' | 'note'> & {
  readonly header: string;
  readonly valueFor: (id: string | null) => Cell;
};

function planColumn(context: Context, column: number | undefined, wanted: Wanted): PlannedColumn {
  const { rows, record, view } = context;
  const last = record?.columns.find((entry) => entry.id === wanted.id);
  const goal: ColumnGoal = {
    ...wanted,
    ourHeaders: [wanted.header, ...(last ? [last.header] : [])],
    ourNotes: [wanted.note, ...(last ? [last.note] : [])],
    isOurs: ownership(last && record ? byId(record.ids, last.values) : new Map(), wanted.valueFor),
  };
  const added: ColumnBefore = { action: 'added', id: wanted.id };
  const filled = rows.ids.filter((id) => !isEmpty(wanted.valueFor(id))).length;
  if (column === undefined) return { goal, before: [added], changed: filled, typed: 0, kept: [] };
  if (!record || !last) {
    const retirement = retire(context, wanted.id, column);
    return { ...retirement, goal, before: [...retirement.before, added], changed: filled };
  }
  const now = readColumnNow(view, column, rows, goal.isOurs);
  const changed = rows.ids.filter(
    (id, index) => !now.typed[index] && !sameCell(now.cells[index] ?? null, wanted.valueFor(id)),
  ).length;
  const isRenamed = isOneOf(now.header, goal.ourHeaders) && now.header !== wanted.header;
  const isNoted = isOneOf(now.note, goal.ourNotes) && now.note !== wanted.note;
  const typed = now.typed.filter((flag, index) => flag && rows.ids[index] !== null).length;
  if (changed === 0 && !isRenamed && !isNoted) return { before: [], changed, typed, kept: [] };
  return { goal, before: [remember('updated', context, wanted.id, column, now)], changed, typed, kept: [] };
}

/** A column that the analysis no longer fills goes, unless a person has typed into it. */
function planRemoval(context: Context, id: string, column: number): PlannedColumn {
  const last = context.record?.columns.find((entry) => entry.id === id);
  if (!context.record || !last) return retire(context, id, column);
  const isOurs: IsOurs = ownership(byId(context.record.ids, last.values), () => undefined);
  const now = readColumnNow(context.view, column, context.rows, isOurs);
  if (now.typed.includes(true)) return retire(context, id, column);
  const before = remember('removed', context, id, column, now);
  const changed = now.cells.filter((cell) => !isEmpty(cell)).length;
  return { gone: { id, isOurs }, before: [before], changed, typed: 0, kept: [] };
}

function retire({ view, rows, generation }: Context, id: string, column: number): PlannedColumn {
  const header = cellAt(view, rows.first - 1, column);
  return {
    retired: id,
    before: [{ action: 'retired', id, mark: retiredMark(id, generation) }],
    changed: 0,
    typed: 0,
    kept: [String(header ?? id)],
  };
}

function remember(
  action: 'updated' | 'removed',
  { rows }: Context,
  id: string,
  column: number,
  now: ColumnNow,
): ColumnBefore {
  const values = now.cells.filter((_, index) => rows.ids[index] !== null);
  return { action, id, column, header: now.header, note: now.note, values };
}

/** A person's column may carry our header: ours then says whose it is. */
function freeHeader(header: string, headers: readonly Cell[], marks: ReadonlyMap<number, string>): string {
  const taken = headers.some(
    (cell, column) =>
      !marks.has(column) &&
      String(cell ?? '')
        .trim()
        .toLowerCase() === header.toLowerCase(),
  );
  return taken ? `${header} (Segmentry)` : header;
}

function refuseProtected(
  { sheet, goals, gone, retired }: SheetPlan,
  existing: ReadonlyMap<string, number>,
): void {
  const ids = [...goals.map(({ id }) => id), ...gone.map(({ id }) => id), ...retired];
  if (ids.length === 0) return;
  const barriers = sheet.protections(ids.flatMap((id) => existing.get(id) ?? []));
  if (barriers.length > 0) {
    throw new SegmentryError('host.protected', { sheet: sheet.name(), range: barriers.join(', ') });
  }
}

function isOneOf(now: Cell, ours: readonly Cell[]): boolean {
  return isEmpty(now) || ours.includes(now);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
