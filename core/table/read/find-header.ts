import { cellText } from '../cell-text.ts';
import { parseDateText } from '../type/parse-date.ts';
import { parseNumberText } from '../type/parse-number.ts';
import type { Cell } from '../types.ts';
import { isHeaderOfGroups } from './header-names.ts';

const searched = 50;

/**
 * In which row are the headers? The first row that fills most of the columns below it with texts that are not
 * data; title rows, blank rows and merged cells above it are passed over.
 *
 * @returns the row, from 0, or −1 when the sheet is blank.
 */
export function findHeader(cells: readonly (readonly Cell[])[]): number {
  const last = Math.min(cells.length, searched);
  const filled: number[] = [];
  for (let row = 0; row < last; row++) filled.push(countFilled(cells[row] ?? []));
  const width = Math.max(0, ...filled);
  if (width === 0) return -1;
  let fallback = -1;
  for (let row = 0; row < last; row++) {
    const here = filled[row] as number;
    if (here === 0 || here < Math.max(Math.min(2, width), Math.ceil(width * 0.6))) continue;
    if (fallback < 0) fallback = row;
    const share = wordedShare(cells[row] ?? []);
    if (share < 0.5) continue;
    const found = share === 1 ? row : (widerHeader(cells, filled, row) ?? row);
    return continues(cells, found) ? found + 1 : found;
  }
  return fallback;
}

/** A row of nothing but words that fills more cells, shortly below one that holds numbers or dates too. */
function widerHeader(
  cells: readonly (readonly Cell[])[],
  filled: readonly number[],
  above: number,
): number | null {
  for (let row = above + 1; row < Math.min(filled.length, above + 10); row++) {
    if ((filled[row] as number) > (filled[above] as number) && wordedShare(cells[row] ?? []) === 1)
      return row;
  }
  return null;
}

/** Is this row of headers one of data, with numbers or dates in most cells? */
export function looksLikeData(row: readonly Cell[]): boolean {
  return row.length > 1 && wordedShare(row) < 0.5;
}

/** Do the names of columns stand below names of groups, which are merged cells in this row? */
function continues(cells: readonly (readonly Cell[])[], row: number): boolean {
  const below = cells[row + 1];
  return below !== undefined && wordedShare(below) === 1 && isHeaderOfGroups(below, cells[row] ?? []);
}

function countFilled(row: readonly Cell[]): number {
  let filled = 0;
  for (const cell of row) if (cellText(cell) !== '') filled++;
  return filled;
}

/** Does a row hold words alone, as headers do? */
export function isOfWords(row: readonly Cell[]): boolean {
  return wordedShare(row) === 1;
}

/** The share of a row's filled cells that hold words rather than data. */
function wordedShare(row: readonly Cell[]): number {
  let filled = 0;
  let worded = 0;
  for (const cell of row) {
    const text = cellText(cell);
    if (text === '') continue;
    filled++;
    if (typeof cell === 'boolean' || parseNumberText(text) || parseDateText(text)) continue;
    if (/\p{L}|[№#%]/u.test(text)) worded++;
  }
  return filled === 0 ? 0 : worded / filled;
}
