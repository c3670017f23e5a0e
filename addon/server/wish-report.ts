import type { Cell } from '../../core/index.ts';
import { cellText, isEmpty, sameCell } from './cells.ts';
import { arrangeTyped, isTyped, type Keyed, keyedNow, type TypedAt } from './keep-typed.ts';
import { moveFormula } from './move-formula.ts';
import type { Content, SheetView } from './ports.ts';
import type { WrittenReport } from './records.ts';
import { widthOf } from './rectangle.ts';
import { cellAt, formulaAt, originalAt } from './sheet-view.ts';
import type { Wish, WishedCells } from './strokes.ts';
import type { Half } from './unwritten.ts';
import { wholeRows } from './whole-rows.ts';

type Cells = readonly (readonly Cell[])[];

/**
 * What has to stand on a sheet of ours? On one that people complete, rows go with what was typed into them.
 *
 * @param half where some of it is written already.
 * @param then what the sheet showed when it was planned. Default: what it shows.
 */
export function wishForReport(
  wanted: WrittenReport,
  last: WrittenReport | null,
  view: SheetView,
  half: Half | null,
  then: Cells = view.cells,
): Wish {
  if (!isKeyed(wanted)) return wishForWhole(wanted.cells, last?.cells ?? null, view, then);
  const lastKeyed = last !== null && isKeyed(last) ? last : null;
  const before = half && keyedNow(half.before, wanted, lastKeyed);
  const cells = half && before ? wholeRows(view.cells, half.after, before) : view.cells;
  return wishArranged(arrangeTyped(wanted, lastKeyed, cells, view.formulas), view, cells);
}

/**
 * The wish for a sheet whose cells are ours or move from where they were typed.
 *
 * @param typed what was typed there, where the view no longer shows it. Default: the view's cells.
 */
export function wishArranged(
  cells: readonly (readonly (Cell | TypedAt)[])[],
  view: SheetView,
  typed: Cells = view.cells,
): Wish {
  const contents = grid(view, cells, (row, column) => {
    const cell = cells[row]?.[column] ?? null;
    if (!isTyped(cell)) return cell;
    const text = typed[cell.row]?.[cell.column] ?? null;
    const isShown =
      formulaAt(view, cell.row, cell.column) !== '' || sameCell(text, cellAt(view, cell.row, cell.column));
    return isShown ? typedContent(view, cell, row, column) : text;
  });
  return { cells: [contents], notes: [] };
}

/**
 * What has to stand on a sheet of ours that is written anew? Our cells, and outside of them what a person wrote there;
 * formulas always stay, and so does what was typed after the sheet was planned.
 *
 * @param last what we wrote last; null when that is not known, so that all else goes.
 * @param then what the sheet showed when it was planned. Default: what it shows.
 */
export function wishForWhole(
  wanted: Cells,
  last: Cells | null,
  view: SheetView,
  then: Cells = view.cells,
): Wish {
  const ours = last === null ? null : ourLines([...last, ...wanted], view);
  const contents = grid(view, wanted, (row, column) => {
    if (formulaAt(view, row, column) !== '') return undefined;
    const now = cellAt(view, row, column);
    const wasThere = sameCell(now, then[row]?.[column] ?? null);
    const wasOurs = row < (last ?? []).length && sameCell(now, last?.[row]?.[column] ?? null);
    const isTyped = !isEmpty(now) && !wasThere && !wasOurs && ours?.(row, column) === false;
    const value = wanted[row]?.[column] ?? null;
    if (!isEmpty(value)) return isTyped ? undefined : value;
    return isEmpty(now) || ours === null || wasOurs || ours(row, column) ? null : undefined;
  });
  return { cells: [contents], notes: [] };
}

export function isKeyed(report: WrittenReport): report is WrittenReport & Keyed {
  return report.rows !== undefined;
}

/** As large as what is there and what is wanted. */
function grid(
  view: SheetView,
  wanted: readonly (readonly unknown[])[],
  contentOf: (row: number, column: number) => Content | undefined,
): WishedCells {
  const rows = Math.max(view.cells.length, wanted.length);
  const columns = Math.max(widthOf(view.cells), widthOf(wanted));
  const contents = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => contentOf(row, column)),
  );
  return { row: 0, column: 0, contents };
}

/** A formula that goes to another row or column refers to the cells beside it there. */
function typedContent(view: SheetView, from: TypedAt, row: number, column: number): Content {
  const original = originalAt(view, from.row, from.column);
  if (original.formula === '') return original;
  const formula = moveFormula(original.formula, {
    row: ({ at, fixed }) => (fixed ? at : at + row - from.row),
    column: ({ at, fixed }) => (fixed ? at : at + column - from.column),
  });
  return { ...original, formula: formula ?? original.formula };
}

/** Does a whole row or column of the sheet say what one of ours says? It was then pushed out of its place. */
function ourLines(ours: Cells, view: SheetView): (row: number, column: number) => boolean {
  const textOf = (line: readonly Cell[]) => {
    let end = line.length;
    while (end > 0 && isEmpty(line[end - 1]!)) end--;
    return line.slice(0, end).map(cellText).join('\u001f');
  };
  const width = widthOf(ours);
  const rows = new Set(ours.map(textOf));
  const columns = new Set(
    Array.from({ length: width }, (_, column) => textOf(ours.map((row) => row[column] ?? null))),
  );
  const rowIsOurs = view.cells.map((row) => rows.has(textOf(row)));
  const columnIsOurs = Array.from({ length: view.cells[0]?.length ?? 0 }, (_, column) =>
    columns.has(textOf(view.cells.map((row) => row[column] ?? null))),
  );
  return (row, column) => rowIsOurs[row] === true || columnIsOurs[column] === true;
}
