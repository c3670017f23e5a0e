import type { Cell } from '../../core/index.ts';
import { cellText, isEmpty, sameCell } from './cells.ts';
import type { SheetView } from './ports.ts';
import type { RowKeys } from './row-keys.ts';
import { cellAt, formulaAt, noteAt } from './sheet-view.ts';

/** One of our columns as it stands in the sheet, row by row of `RowKeys`. */
export interface ColumnNow {
  readonly header: Cell;
  readonly note: string;
  readonly cells: readonly Cell[];
  /** True where a person typed: such a cell is never written, cleared or deleted. */
  readonly typed: readonly boolean[];
}

/** Is this value, beside this customer, one of ours? */
export type IsOurs = (id: string | null, cell: Cell) => boolean;

/**
 * Which cells of our column did a person type into? A formula is always theirs; any other cell is when it is not ours.
 */
export function readColumnNow(view: SheetView, column: number, rows: RowKeys, isOurs: IsOurs): ColumnNow {
  const cells = rows.ids.map((_, index) => cellAt(view, rows.first + index, column));
  const typed = rows.ids.map(
    (id, index) => formulaAt(view, rows.first + index, column) !== '' || !isOurs(id, cells[index] ?? null),
  );
  return {
    header: cellAt(view, rows.first - 1, column),
    note: noteAt(view, rows.first - 1, column),
    cells,
    typed,
  };
}

/**
 * A value is ours when it is the one that we last wrote for this customer, or, for a customer that we never wrote, one
 * that we wrote for anybody (a copied row, a corrected key). An empty cell is ours: clearing a cell gives it back.
 *
 * @param last what we last wrote, by customer.
 * @param also the value that is ours too, because it is just being written; undefined for none.
 */
export function ownership(last: ReadonlyMap<string, Cell>, also: (id: string) => Cell | undefined): IsOurs {
  const everWritten = new Set([...last.values()].map(cellText));
  const everAsText = (cell: Cell) =>
    typeof cell === 'string' &&
    /^['+-]?\d[\d\s.,:T%-]*$/.test(cell) &&
    [...last.values()].some((value) => sameCell(value, cell));
  return (id, cell) => {
    if (isEmpty(cell)) return true;
    if (id === null) return false;
    if (sameCell(cell, also(id) ?? null)) return true;
    if (last.has(id)) return sameCell(cell, last.get(id) ?? null);
    return everWritten.has(cellText(cell)) || everAsText(cell);
  };
}

/** The values of one written column by customer. */
export function byId(ids: readonly string[], values: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(ids.map((id, index) => [id, values[index] ?? null]));
}
