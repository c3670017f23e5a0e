import { cellText } from '../cell-text.ts';
import type { Cell } from '../types.ts';

/** A column's distinct texts with their counts: everything later is decided once per distinct text. */
export interface ColumnScan {
  readonly rows: number;
  /** Index into `texts` for each row; −1 for an empty cell. */
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  readonly counts: readonly number[];
  /** Row of the table where each text occurs first. */
  readonly firstRows: readonly number[];
  readonly blank: number;
}

/**
 * Which texts does a column hold, and how often?
 *
 * @param sourceRows rows of the sheet that belong to the table.
 * Cost: one pass, O(rows), memory for one entry per distinct text.
 */
export function scanColumn(
  cells: readonly (readonly Cell[])[],
  sourceRows: Int32Array,
  column: number,
): ColumnScan {
  const rows = sourceRows.length;
  const codes = new Int32Array(rows);
  const texts: string[] = [];
  const counts: number[] = [];
  const firstRows: number[] = [];
  const codeOf = new Map<string, number>();
  let blank = 0;
  for (let row = 0; row < rows; row++) {
    const text = cellText(cells[sourceRows[row] as number]?.[column]);
    if (text === '') {
      codes[row] = -1;
      blank++;
      continue;
    }
    let code = codeOf.get(text);
    if (code === undefined) {
      code = texts.length;
      codeOf.set(text, code);
      texts.push(text);
      counts.push(0);
      firstRows.push(row);
    }
    counts[code] = (counts[code] as number) + 1;
    codes[row] = code;
  }
  return { rows, codes, texts, counts, firstRows, blank };
}
