import type { Cell } from '../../core/index.ts';
import { sameCell } from './cells.ts';

type Cells = readonly (readonly Cell[])[];

/** The same cells with rows of equal length, as hosts want them. */
export function rectangle<T>(cells: readonly (readonly T[])[]): (T | null)[][] {
  const width = widthOf(cells);
  return cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

/** Do two sheets show the same? Empty cells at the right and at the bottom do not count. */
export function sameCells(left: Cells, right: Cells): boolean {
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(widthOf(left), widthOf(right));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!sameCell(left[row]?.[column] ?? null, right[row]?.[column] ?? null)) return false;
    }
  }
  return true;
}

/** How long is the longest row? */
export function widthOf(cells: readonly (readonly unknown[])[]): number {
  return cells.reduce((width, row) => Math.max(width, row.length), 0);
}
