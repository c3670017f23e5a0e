import type { Cell, OwnColumn, WriteBack } from '../../core/index.ts';
import { SegmentryError } from '../../core/index.ts';
import { runsWithout } from './blocks.ts';
import { isEmpty, sameCell } from './cells.ts';
import { ownColumns, retiredMark } from './marks.ts';
import type { SheetPort } from './ports.ts';
import type { ColumnBefore, SheetBefore, WrittenColumn, WrittenSheet } from './records.ts';
import { type RowKeys, readRowKeys } from './row-keys.ts';
import { byId, type ColumnNow, readColumnNow } from './typed-cells.ts';
import type { ColumnStep, SheetPlan } from './write-plan.ts';

export interface PlannedColumns {
  readonly plan: SheetPlan;
  readonly before: SheetBefore;
  readonly after: WrittenSheet;
  readonly cellsChanged: number;
  readonly cellsKept: number;
  readonly kept: readonly string[];
}

interface PlannedColumn {
  readonly steps: readonly ColumnStep[];
  readonly before: readonly ColumnBefore[];
  readonly changed: number;
  readonly typed: number;
  readonly kept: readonly string[];
}

interface Context {
  readonly sheet: SheetPort;
  readonly rows: RowKeys;
  readonly record: WrittenSheet | null;
  readonly generation: number;
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
  const { headerRow, keyColumns } = wanted;
  const rows = readRowKeys(sheet, headerRow, keyColumns);
  const position = new Map(wanted.keys.map((key, index) => [key, index]));
  if (position.size > 0 && !rows.keys.some((key) => key !== null && position.has(key))) {
    throw new SegmentryError('host.changed', { sheet: sheet.name() });
  }
  const valuesOf = (column: OwnColumn): Cell[] =>
    rows.keys.map((key) => {
      const index = key === null ? undefined : position.get(key);
      return index === undefined ? null : (column.values[index] ?? null);
    });
  const context: Context = { sheet, rows, record, generation };
  const existing = ownColumns(sheet);
  const headers = sheet.readRow(headerRow);
  const ids = rows.ids.filter((id) => id !== null);
  const after: WrittenColumn[] = [];
  const planned = wanted.columns.map((column) => {
    const values = valuesOf(column);
    const header = freeHeader(column.header, headers, sheet.columnMarks());
    const written = { id: column.id, header, note: column.note, values };
    after.push({ ...written, values: values.filter((_, index) => rows.ids[index] !== null) });
    return planColumn(context, existing.get(column.id), written);
  });
  const current = new Set(wanted.columns.map((column) => column.id));
  for (const [id, column] of existing) if (!current.has(id)) planned.push(planRemoval(context, id, column));
  const steps = planned.flatMap((column) => column.steps);
  const before = planned.flatMap((column) => column.before);
  refuseProtected(sheet, steps);
  const removed = steps.filter((step) => step.action === 'remove').length;
  const insertAt =
    Math.max(headers.length, ...[...sheet.columnMarks().keys()].map((column) => column + 1)) - removed;
  return {
    plan: { sheet, headerRow, keyColumns, rows, insertAt, steps },
    before: {
      sheet: sheet.id,
      headerRow,
      keyColumns,
      ids: before.some((column) => 'values' in column) ? ids : [],
      insertAt,
      columns: before,
    },
    after: { sheet: sheet.id, headerRow, keyColumns, ids, columns: after },
    cellsChanged: sum(planned.map((column) => column.changed)),
    cellsKept: sum(planned.map((column) => column.typed)),
    kept: planned.flatMap((column) => column.kept),
  };
}

function planColumn(context: Context, column: number | undefined, wanted: WrittenColumn): PlannedColumn {
  const { rows, record } = context;
  const add: ColumnStep = {
    action: 'add',
    id: wanted.id,
    header: wanted.header,
    note: wanted.note,
    cells: wanted.values,
  };
  const added: ColumnBefore = { action: 'added', id: wanted.id };
  const filled = wanted.values.filter((cell) => !isEmpty(cell)).length;
  if (column === undefined) return { steps: [add], before: [added], changed: filled, typed: 0, kept: [] };
  const last = record?.columns.find((entry) => entry.id === wanted.id);
  if (!record || !last) {
    const retirement = retire(context, wanted.id, column);
    return {
      ...retirement,
      steps: [...retirement.steps, add],
      before: [...retirement.before, added],
      changed: filled,
    };
  }
  const now = readColumnNow(context.sheet, column, rows, last, byId(record.ids, last.values));
  const changed = now.cells.filter(
    (cell, index) => !now.typed[index] && !sameCell(cell, wanted.values[index] ?? null),
  ).length;
  const header = ours(now.header, last.header) && now.header !== wanted.header ? wanted.header : null;
  const note = ours(now.note, last.note) && now.note !== wanted.note ? wanted.note : null;
  const typed = now.typed.filter((flag, index) => flag && rows.ids[index] !== null).length;
  if (changed === 0 && header === null && note === null) {
    return { steps: [], before: [], changed, typed, kept: [] };
  }
  const runs = changed === 0 ? [] : runsWithout(now.typed, wanted.values, rows.first);
  const step: ColumnStep = { action: 'update', id: wanted.id, column, header, note, runs };
  return {
    steps: [step],
    before: [remember('updated', context, wanted.id, column, now)],
    changed,
    typed,
    kept: [],
  };
}

/** A column that the analysis no longer fills goes, unless a person has typed into it. */
function planRemoval(context: Context, id: string, column: number): PlannedColumn {
  const last = context.record?.columns.find((entry) => entry.id === id);
  if (!context.record || !last) return retire(context, id, column);
  const now = readColumnNow(context.sheet, column, context.rows, last, byId(context.record.ids, last.values));
  if (now.typed.includes(true)) return retire(context, id, column);
  const before = remember('removed', context, id, column, now);
  const changed = now.cells.filter((cell) => !isEmpty(cell)).length;
  return { steps: [{ action: 'remove', id, column }], before: [before], changed, typed: 0, kept: [] };
}

function retire({ sheet, rows, generation }: Context, id: string, column: number): PlannedColumn {
  const header = sheet.readRow(rows.first - 1)[column] ?? null;
  const mark = retiredMark(id, generation);
  return {
    steps: [{ action: 'retire', id, column, mark }],
    before: [{ action: 'retired', id, mark }],
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

function refuseProtected(sheet: SheetPort, steps: readonly ColumnStep[]): void {
  if (steps.length === 0) return;
  const columns = steps.flatMap((step) => (step.action === 'add' ? [] : [step.column]));
  const barriers = sheet.protections(columns);
  if (barriers.length > 0) {
    throw new SegmentryError('host.protected', { sheet: sheet.name(), range: barriers.join(', ') });
  }
}

function ours(now: Cell, last: string): boolean {
  return isEmpty(now) || now === last;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
