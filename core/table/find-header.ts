import { cellText } from './cell-text.ts';
import { parseDateText } from './parse-date.ts';
import { parseNumberText } from './parse-number.ts';
import type { Cell } from './types.ts';

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
    if (isHeaderLike(cells[row] ?? [])) return row;
  }
  return fallback;
}

function countFilled(row: readonly Cell[]): number {
  let filled = 0;
  for (const cell of row) if (cellText(cell) !== '') filled++;
  return filled;
}

function isHeaderLike(row: readonly Cell[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  const worded = texts.filter((text, index) => {
    if (typeof row[index] === 'boolean') return false;
    return /\p{L}|[№#%]/u.test(text) && !parseNumberText(text) && !parseDateText(text);
  });
  return worded.length >= texts.length * 0.5;
}
