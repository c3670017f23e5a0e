import { SegmentryError } from '../../core/index.ts';
import { addColumns } from './add-columns.ts';
import { align } from './align.ts';
import { formulaMover } from './formula-mover.ts';
import { markOf, ownColumns } from './marks.ts';
import type { SheetPort, SheetView } from './ports.ts';
import { type Desk, rewrite } from './rewrite.ts';
import { isBlankColumn, neighbours, noteAt, originalAt } from './sheet-view.ts';
import { whereItStood } from './where-it-stood.ts';

const tries = 8;

/**
 * Removes columns of ours. A removal goes to a place, and what stands there may change between a look and the removal: a
 * column of a person that was hit is made again, with its values, formulas, formats and notes.
 *
 * @param doomed the columns that are to go, by what the sheet shows.
 * @throws `host.changed` when people change the sheet again and again.
 */
export function dropColumns(
  sheet: SheetPort,
  doomed: (view: SheetView) => readonly number[],
  desk: Desk,
  noteRows: number,
): void {
  for (let attempt = 0; attempt < tries; attempt++) {
    const view = sheet.look({ noteRows, formats: true });
    const groups = neighbours(doomed(view));
    const last = groups[groups.length - 1];
    if (last === undefined) return;
    const expected = view.cells.map((row) =>
      Array.from({ length: last.count }, (_, j) => row[last.at + j] ?? null),
    );
    let isRemoved = false;
    whereItStood(sheet, view, () => {
      isRemoved = sheet.removeColumns(last.at, last.count, expected);
    });
    if (!isRemoved) continue;
    if (isLeft(sheet, view, last)) {
      for (const column of hitInstead(sheet, view, last)) makeAgain(sheet, view, column, desk, noteRows);
    } else if (groups.length === 1) return;
  }
  throw new SegmentryError('host.changed', { sheet: sheet.name() });
}

interface Columns {
  readonly at: number;
  readonly count: number;
}

/** Is one of the columns that were to go still there? */
function isLeft(sheet: SheetPort, before: SheetView, { at, count }: Columns): boolean {
  const left = new Set(sheet.columnMarks().values());
  return Array.from({ length: count }, (_, i) => before.marks.get(at + i)).some((mark) =>
    left.has(mark ?? ''),
  );
}

/** Columns that a removal has hit in the place of ours. */
function hitInstead(sheet: SheetPort, before: SheetView, { at, count }: Columns): number[] {
  const group = Array.from({ length: count }, (_, i) => at + i);
  const after = sheet.look();
  const found = new Set(align(before, after, () => false).columns);
  const inserted = after.width - before.width + count;
  const isHit = (column: number) =>
    inserted === 0 || (column >= at - inserted && column < at - inserted + count);
  return Array.from({ length: before.width }, (_, column) => column).filter(
    (column) =>
      !found.has(column) && !group.includes(column) && !isBlankColumn(before, column) && isHit(column),
  );
}

/** Makes a removed column again, as it was in the earlier view. */
function makeAgain(sheet: SheetPort, before: SheetView, column: number, desk: Desk, noteRows: number): void {
  const id = `returned-${column}`;
  addColumns(sheet, [id], {
    at: (view) => {
      const { columns } = align(before, view, () => false);
      return columns.reduce((place, from, now) => (from >= 0 && from < column ? now + 1 : place), 0);
    },
    firstRow: (view) => view.height,
  });
  const place = (view: SheetView) => ownColumns(view.marks, sheet.id).get(id) ?? -1;
  const formats = before.cells.map((_, row) => [before.formats?.[row]?.[column] ?? '']);
  sheet.writeFormats(0, place(sheet.look()), formats);
  rewrite(
    sheet,
    (view) => {
      const follow = formulaMover(
        align(before, view, () => false),
        before,
      );
      const contents = before.cells.map((_, row) => {
        const original = originalAt(before, row, column);
        return [{ ...original, moved: follow(original.formula, row) }];
      });
      const notes = before.notes.map((_, row) => ({
        row,
        column: place(view),
        notes: [noteAt(before, row, column)],
      }));
      return { cells: [{ row: 0, column: place(view), contents }], notes };
    },
    { desk, noteRows },
  );
  sheet.changeMark(markOf(id, sheet.id), before.marks.get(column) ?? null);
}
