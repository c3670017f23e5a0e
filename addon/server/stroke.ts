import type { Cell } from '../../core/index.ts';
import type { Content, Grid, SheetView } from './ports.ts';
import { isOriginal, shownBy } from './sheet-view.ts';

/** Cells that are written in one piece. */
export interface Stroke {
  readonly row: number;
  readonly column: number;
  readonly contents: Grid<Content>;
}

/** Notes of one row that are written in one piece. */
export interface NoteStroke {
  readonly row: number;
  readonly column: number;
  readonly notes: readonly string[];
}

/** The cells of strokes, of what is wished, or of anything else that lies on a sheet in rectangles. */
export function* cellsOf<T>(
  rectangles: readonly { readonly row: number; readonly column: number; readonly contents: Grid<T> }[],
): Iterable<{ readonly row: number; readonly column: number; readonly content: T }> {
  for (const { row, column, contents } of rectangles) {
    for (const [i, line] of contents.entries()) {
      for (const [j, content] of line.entries()) yield { row: row + i, column: column + j, content };
    }
  }
}

/** The view as it is once these strokes are written. */
export function withStrokes(view: SheetView, strokes: readonly Stroke[]): SheetView {
  if (strokes.length === 0) return view;
  const [rows, columns] = sizeOf(strokes);
  const cells = padded<Cell>(view.cells, null, rows, columns);
  const formulas = padded(view.formulas, '', rows, columns);
  const raw = padded<unknown>(view.raw, '', rows, columns);
  for (const { row, column, content } of cellsOf(strokes)) {
    const shown = shownBy(content);
    cells[row]![column] = shown === '' ? null : shown;
    formulas[row]![column] = isOriginal(content) ? content.formula : '';
    raw[row]![column] = isOriginal(content) ? content.raw : (shown ?? '');
  }
  return { ...view, cells, formulas, raw };
}

/** How many rows and columns do they reach? */
export function sizeOf(strokes: readonly Stroke[]): [rows: number, columns: number] {
  let [rows, columns] = [0, 0];
  for (const { row, column, contents } of strokes) {
    rows = Math.max(rows, row + contents.length);
    columns = Math.max(columns, column + (contents[0]?.length ?? 0));
  }
  return [rows, columns];
}

/** A copy that has at least so many rows and columns. */
export function padded<T>(grid: Grid<T>, blank: T, rows: number, columns: number): T[][] {
  const width = Math.max(columns, grid[0]?.length ?? 0);
  return Array.from({ length: Math.max(rows, grid.length) }, (_, row) =>
    Array.from({ length: width }, (_, column) => grid[row]?.[column] ?? blank),
  );
}
