import type { Cell } from '../../core/index.ts';
import { isEmpty } from './cells.ts';
import { type Dropping, dropOwn } from './drop-own.ts';
import { markOf } from './marks.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import { endOfContent, isBlankColumn } from './sheet-view.ts';

/**
 * How large the document was when a run began to write. A run that is cut off between making a column or a sheet and
 * marking it leaves an empty one behind; the outline tells it from an empty one of the person's.
 */
export interface Outline {
  readonly sheets: readonly number[];
  readonly grids: readonly { readonly sheet: number; readonly width: number; readonly marked: number }[];
}

export function outlineOf(workbook: WorkbookPort, sheetsWithColumns: readonly number[]): Outline {
  const sheets = workbook.sheets();
  return {
    sheets: sheets.map((sheet) => sheet.id),
    grids: sheets
      .filter((sheet) => sheetsWithColumns.includes(sheet.id))
      .map((sheet) => ({ sheet: sheet.id, ...sizeOf(sheet) })),
  };
}

function sizeOf(sheet: SheetPort): { readonly width: number; readonly marked: number } {
  const { width, marks } = sheet.glance();
  return { width, marked: marks.size };
}

/** Removes the empty columns that a cut-off run left, at one of these places or right of all that holds something. */
export function removeOrphans(
  sheet: SheetPort,
  outline: Outline,
  places: readonly number[],
  dropping: Omit<Dropping, 'keptMark'>,
): void {
  const grid = outline.grids.find((entry) => entry.sheet === sheet.id);
  if (grid === undefined) return;
  const { width, marked } = sizeOf(sheet);
  const extra = width - marked - (grid.width - grid.marked);
  if (extra <= 0) return;
  const view = sheet.look();
  const end = endOfContent(view);
  const around = [...places, ...Array.from({ length: extra }, (_, index) => end + index)];
  const isOrphan = (column: number) =>
    column < view.width && !view.marks.has(column) && isBlankColumn(view, column);
  const orphans = [...new Set(around)].filter(isOrphan).slice(0, extra);
  for (const column of orphans) sheet.markColumn(column, markOf(`orphan-${column}`, sheet.id));
  const gone = orphans.map((column) => ({
    id: `orphan-${column}`,
    isOurs: (_: unknown, cell: Cell) => isEmpty(cell),
  }));
  dropOwn(sheet, gone, { ...dropping, keptMark: () => null });
}

/** Is this the empty sheet that a cut-off run left under this name? */
export function isOrphanSheet(sheet: SheetPort, outline: Outline, name: string): boolean {
  return (
    sheet.name() === name &&
    !outline.sheets.includes(sheet.id) &&
    sheet.sheetMark() === null &&
    sheet.read().every((row) => row.every(isEmpty))
  );
}
