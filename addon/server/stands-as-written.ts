import type { Cell } from '../../core/index.ts';
import { cellText, sameCell } from './cells.ts';
import type { SheetPort, SheetView } from './ports.ts';
import { isOriginal, shownBy } from './sheet-view.ts';
import type { Unchecked } from './unwritten.ts';

/**
 * Does what was written stand where it belongs, by a look at no more than that? The grid, our marks and some columns of a
 * person tell that nothing has moved.
 *
 * @param witnesses these columns; without any the answer is no.
 */
export function standsAsWritten(
  sheet: SheetPort,
  { seen, strokes, notes, isWritten }: Unchecked,
  witnesses: readonly number[],
): boolean {
  const { view } = seen;
  if (!isWritten || witnesses.length === 0 || view.cells.length === 0) return false;
  const now = sheet.glance();
  if (now.height !== view.height || now.width !== view.width || now.strays.length > 0) return false;
  if (now.marks.size !== view.marks.size) return false;
  for (const [column, mark] of view.marks) if (now.marks.get(column) !== mark) return false;
  return (
    witnesses.every((column) => isUnchanged(sheet, view, column)) &&
    strokes.every(({ row, column, contents }) => {
      const cells = sheet.cellsIn({ row, column, rows: contents.length, columns: contents[0]!.length });
      return contents.every((line, i) =>
        line.every((content, j) => {
          const isFormula = isOriginal(content) && content.formula !== '';
          return !isFormula && isShown(cells[i]![j]!, shownBy(content));
        }),
      );
    }) &&
    notes.every(({ row, column, notes: texts }) => {
      const [line = []] = sheet.notesIn({ row, column, rows: 1, columns: texts.length });
      return texts.every((text, j) => line[j] === text);
    })
  );
}

function isUnchanged(sheet: SheetPort, view: SheetView, column: number): boolean {
  const cells = sheet.cellsIn({ row: 0, column, rows: view.cells.length, columns: 1 });
  return view.cells.every((row, at) => (row[column] ?? null) === cells[at]![0]);
}

function isShown(now: Cell, wanted: Cell): boolean {
  return typeof wanted === 'string' ? cellText(now) === wanted : sameCell(now, wanted);
}
