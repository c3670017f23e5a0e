import type { Cell, Table, Workbook } from '../../table/types.ts';

/** Joins the key cells of one row into one text. Cells are compared as the person reads them: trimmed text. */
export function customerKey(cells: readonly Cell[]): string {
  return cells.map((cell) => (cell === null ? '' : String(cell).trim())).join('\u001f');
}

/** The key of each row of a table, from the cells of its sheet at these columns. */
export function keysIn(
  workbook: Workbook,
  sheet: string,
  columns: readonly number[],
  { sourceRows }: Table,
): readonly string[] {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return Array.from(sourceRows, (row) => customerKey(columns.map((column) => cells[row]?.[column] ?? null)));
}
