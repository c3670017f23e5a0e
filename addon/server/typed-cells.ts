import type { Cell } from '../../core/index.ts';
import { cellText, isEmpty, sameCell } from './cells.ts';
import type { SheetPort } from './ports.ts';
import type { WrittenColumn } from './records.ts';
import type { RowKeys } from './row-keys.ts';

/** One of our columns as it stands in the sheet, row by row of `RowKeys`. */
export interface ColumnNow {
  readonly header: Cell;
  readonly note: string;
  readonly cells: readonly Cell[];
  /** True where a person typed: such a cell is never written, cleared or deleted. */
  readonly typed: readonly boolean[];
}

/**
 * Which cells of our column did a person type into? A formula is always theirs. A value is ours when it is the one that
 * we last wrote for this customer, or, for a customer that we never wrote, one that we wrote for anybody (a copied row,
 * a corrected key). An empty cell is ours: clearing a cell gives it back.
 */
export function readColumnNow(
  sheet: SheetPort,
  column: number,
  rows: RowKeys,
  written: WrittenColumn,
  valuesById: ReadonlyMap<string, Cell>,
): ColumnNow {
  const all = sheet.readColumn(column);
  const formulas = sheet.formulas(column);
  const everWritten = new Set(written.values.map(cellText));
  const cells = rows.ids.map((_, index) => all[rows.first + index] ?? null);
  const typed = rows.ids.map((id, index) => {
    const cell = cells[index] ?? null;
    if (formulas[rows.first + index] === true) return true;
    if (isEmpty(cell)) return false;
    if (id === null) return true;
    return valuesById.has(id)
      ? !sameCell(cell, valuesById.get(id) ?? null)
      : !everWritten.has(cellText(cell));
  });
  return {
    header: all[rows.first - 1] ?? null,
    note: sheet.note(rows.first - 1, column),
    cells,
    typed,
  };
}

/** The values of one written column by customer. */
export function byId(ids: readonly string[], values: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(ids.map((id, index) => [id, values[index] ?? null]));
}
