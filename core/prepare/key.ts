import type { Cell } from '../table/types.ts';

/** Joins the key cells of one row into one text. Cells are compared as the person reads them: trimmed text. */
export function customerKey(cells: readonly Cell[]): string {
  return cells.map((cell) => (cell === null ? '' : String(cell).trim())).join('\u001f');
}
