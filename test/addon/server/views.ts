import type { SheetView } from '../../../addon/server/ports.ts';
import type { Cell } from '../../../core/index.ts';

/** A view of a sheet of these cells. A text that begins with `=` is a formula without a value. */
export function viewOf(
  cells: readonly (readonly Cell[])[],
  marks: Readonly<Record<number, string>> = {},
): SheetView {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const full = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const isFormula = (cell: Cell) => typeof cell === 'string' && cell.startsWith('=');
  const values = full.map((row) => row.map((cell) => (isFormula(cell) ? null : cell)));
  return {
    cells: values,
    formulas: full.map((row) => row.map((cell) => (isFormula(cell) ? String(cell) : ''))),
    raw: values,
    notes: [],
    formats: null,
    marks: new Map(Object.entries(marks).map(([column, mark]) => [Number(column), mark])),
    strays: [],
    height: cells.length,
    width,
  };
}
