import type { Cell } from '../../core/index.ts';
import { isEmpty } from './cells.ts';
import type { Content, Original, SheetView } from './ports.ts';

/** What stands where nothing stands. */
export const nothing: Original = { cell: null, formula: '', raw: '' };

export function cellAt({ cells }: SheetView, row: number, column: number): Cell {
  return cells[row]?.[column] ?? null;
}

export function formulaAt({ formulas }: SheetView, row: number, column: number): string {
  return formulas[row]?.[column] ?? '';
}

export function noteAt({ notes }: SheetView, row: number, column: number): string {
  return notes[row]?.[column] ?? '';
}

/** The cell as it must be put back, should it be overwritten. */
export function originalAt(view: SheetView, row: number, column: number): Original {
  return {
    cell: cellAt(view, row, column),
    formula: formulaAt(view, row, column),
    raw: view.raw[row]?.[column] ?? '',
  };
}

export function isBlankColumn({ cells, formulas }: SheetView, column: number): boolean {
  return cells.every((row, at) => isEmpty(row[column] ?? null) && (formulas[at]?.[column] ?? '') === '');
}

/** The column right of all that holds something or is marked. */
export function endOfContent(view: SheetView): number {
  let end = Math.max(view.cells[0]?.length ?? 0, ...[...view.marks.keys()].map((column) => column + 1));
  while (end > 0 && !view.marks.has(end - 1) && isBlankColumn(view, end - 1)) end--;
  return end;
}

/** Columns that stand side by side, from the left. */
export function neighbours(columns: readonly number[]): { readonly at: number; readonly count: number }[] {
  const groups: { at: number; count: number }[] = [];
  for (const column of [...columns].sort((left, right) => left - right)) {
    const open = groups[groups.length - 1];
    if (open !== undefined && open.at + open.count === column) open.count++;
    else groups.push({ at: column, count: 1 });
  }
  return groups;
}

export function isOriginal(content: Content): content is Original {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** What a person sees in a cell with this content. */
export function shownBy(content: Content): Cell {
  if (typeof content !== 'object' || content === null) return content;
  return isOriginal(content) ? content.cell : content.plain;
}
