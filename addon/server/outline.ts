import { isEmpty } from './cells.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';

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
      .map((sheet) => ({ sheet: sheet.id, width: sheet.width(), marked: sheet.columnMarks().size })),
  };
}

/** Removes the empty column that a cut-off run left at one of these places, if there is one. */
export function removeOrphanColumn(sheet: SheetPort, outline: Outline, places: readonly number[]): void {
  const grid = outline.grids.find((entry) => entry.sheet === sheet.id);
  const marks = sheet.columnMarks();
  if (grid === undefined || sheet.width() - marks.size <= grid.width - grid.marked) return;
  const isOrphan = (place: number) =>
    place < sheet.width() && !marks.has(place) && sheet.readColumn(place).every(isEmpty);
  const orphan = places.find(isOrphan);
  if (orphan !== undefined) sheet.removeColumn(orphan);
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
