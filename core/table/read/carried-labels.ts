import { cellText } from '../cell-text.ts';
import type { Cell } from '../types.ts';

const limits = { rowsALabel: 3, labels: 2, longest: 60 };

/**
 * Do the labels of a leading column hold for the rows below them, as merged cells and grouped lists have them? They do where the
 * first row has one, each is another and none holds a figure, and most rows have none while the next column is filled.
 *
 * @returns for each row of the table, the row of the sheet whose label holds; null for any other column.
 */
export function carriedLabels(
  cells: readonly (readonly Cell[])[],
  sourceRows: Int32Array,
  column: number,
): Int32Array | null {
  const seen = new Set<string>();
  const holders = new Int32Array(sourceRows.length);
  let holder = -1;
  let beside = 0;
  for (let row = 0; row < sourceRows.length; row++) {
    const at = sourceRows[row] as number;
    const text = cellText(cells[at]?.[column]);
    if (cellText(cells[at]?.[column + 1]) !== '') beside++;
    if (text !== '') {
      if (seen.has(text) || /\d/.test(text) || text.length > limits.longest) return null;
      seen.add(text);
      holder = at;
    } else if (holder < 0) return null;
    holders[row] = holder;
  }
  const isGrouped = seen.size >= limits.labels && seen.size * limits.rowsALabel <= sourceRows.length;
  return isGrouped && beside > sourceRows.length * 0.9 ? holders : null;
}
