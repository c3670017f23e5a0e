import type { Cell, Table, Workbook } from '../../table/types.ts';

/** Between the cells of a key. */
export const keySeparator = '\u001f';

/**
 * Which key has a row? Joins its key cells into one text, as `WriteBack.keys` has it. Cells are compared as the person reads
 * them: trimmed text.
 *
 * @param cells those of the key columns, in the order of `WriteBack.keyColumns`.
 * @example
 * import { customerKey } from 'segmentry/core';
 *
 * console.log(customerKey([' C-7 ']) === customerKey(['C-7'])); // true
 */
export function customerKey(cells: readonly Cell[]): string {
  return cells.map((cell) => (cell === null ? '' : String(cell).trim())).join(keySeparator);
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
