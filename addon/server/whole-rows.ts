import type { Cell } from '../../core/index.ts';
import { cellText, isEmpty, sameCell } from './cells.ts';
import type { Keyed } from './keep-typed.ts';

type Cells = readonly (readonly Cell[])[];

/**
 * What would the sheet show, had every row been written whole? A run that is cut off between two writes leaves rows that
 * are half as before and half as written, beside other keys than their own: none of that was typed.
 *
 * People may have sorted and typed since. A row is told by its key, before or after, and by most of its cells.
 *
 * @param after the sheet with everything written.
 * @param before the sheet with nothing written.
 * @returns cells in the same places; each row as after, or as before where its key is the one from before.
 */
export function wholeRows(now: Cells, after: Cells, before: Keyed): Cell[][] {
  const head = now[0] ?? [];
  const ours = head.map((cell, column) => placeOf(cell, column, after[0] ?? [], before.cells[0] ?? []));
  const keys = before.rows.key.map((key) => ours.indexOf(key));
  const pairs = Array.from({ length: Math.max(after.length, before.cells.length) }, (_, row) => row);
  const textIn = (cells: Cells, row: number) =>
    before.rows.key.map((key) => cellText(cells[row]?.[key] ?? null)).join('\u001f');
  const byKey = new Map<string, number[]>();
  for (const row of pairs.slice(1)) {
    for (const text of new Set([textIn(after, row), textIn(before.cells, row)])) {
      byKey.set(text, [...(byKey.get(text) ?? []), row]);
    }
  }
  const isOf = (cells: Cells, row: number, column: number, cell: Cell) =>
    sameCell(cell, cells[row]?.[ours[column] ?? -1] ?? null);
  const likeness = (cells: readonly Cell[], row: number) =>
    cells.filter(
      (cell, column) =>
        !isEmpty(cell) && (isOf(after, row, column, cell) || isOf(before.cells, row, column, cell)),
    ).length;
  return now.map((cells, row) => {
    if (row === 0) return [...cells];
    const shown = keys.map((column) => cellText(cells[column] ?? null)).join('\u001f');
    const candidates = [row, ...(byKey.get(shown) ?? [])].filter((at) => at < pairs.length);
    const best = candidates.reduce(
      (most, at) => (likeness(cells, at) > likeness(cells, most) ? at : most),
      candidates[0] ?? -1,
    );
    const filled = cells.filter((cell) => !isEmpty(cell)).length;
    if (best < 0 || likeness(cells, best) * 2 <= filled) return [...cells];
    const whole =
      textIn(after, best) !== shown && textIn(before.cells, best) === shown ? before.cells : after;
    return cells.map((cell, column) => {
      const isOurs = isOf(after, best, column, cell) || isOf(before.cells, best, column, cell);
      const place = ours[column] ?? -1;
      return isOurs && place >= 0 ? (whole[best]?.[place] ?? null) : cell;
    });
  });
}

/** Which column of ours is it? By its heading in its place, before or after, then by its heading anywhere. */
function placeOf(cell: Cell, column: number, after: readonly Cell[], before: readonly Cell[]): number {
  const isHere = (head: readonly Cell[]) => !isEmpty(cell) && sameCell(head[column] ?? null, cell);
  if (isHere(after) || isHere(before)) return column;
  const found = isEmpty(cell) ? -1 : after.findIndex((other) => sameCell(other, cell));
  return found;
}
