import type { ColumnModel, MetadataModel, WorkbookModel } from '../host/index.ts';
import type { SideColumn } from './side-state.ts';

/** Where is a remembered column now? At its old place, else wherever its header stands alone; −1 when it is gone. */
export function findColumn(remembered: SideColumn, columns: readonly (readonly unknown[])[]): number {
  const { index, header, headerRow } = remembered;
  const heads = (column: readonly unknown[] | undefined) =>
    column !== undefined && String(column[headerRow] ?? '') === header;
  if (heads(columns[index])) return index;
  const found = columns.flatMap((column, j) =>
    heads(column) || column.slice(0, 20).some((value) => String(value ?? '') === header) ? [j] : [],
  );
  return found.length === 1 && header !== '' ? found[0]! : -1;
}

/** Puts the remembered format, notes and marks back on a column. */
export function restoreColumn(
  workbook: WorkbookModel,
  place: { readonly sheet: number; readonly column: ColumnModel },
  remembered: SideColumn,
): void {
  const { column } = place;
  column.format = remembered.format;
  for (const [row, rows, format] of remembered.formats)
    for (let i = row; i < row + rows; i++) column.formats.set(i, format);
  for (const [row, note] of remembered.notes) column.notes.set(row, note);
  restoreMarks(workbook, remembered.metadata, { type: 'COLUMN', sheet: place.sheet, column: column.id });
}

/** Hangs remembered metadata on its place again. */
export function restoreMarks(
  workbook: WorkbookModel,
  marks: SideColumn['metadata'],
  place: MetadataModel['place'],
): void {
  for (const mark of marks) workbook.metadata.push({ ...mark, place });
}
