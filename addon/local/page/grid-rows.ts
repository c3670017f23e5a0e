import type { CellEdit, CellView } from '../serve/host-port.ts';

/** One row as the grid keeps it: what one would type by column index, and what is shown. */
export interface GridRow {
  [column: number]: string;
  cells: (CellView | undefined)[];
}

/** A file of texts holds its numbers as texts; they are still read from the right. */
export function looksNumeric(cell: CellView | undefined): boolean {
  return typeof cell === 'string' && /^[-+(]?[£$€₽]?\d[\d\s.,]*%?\)?$/.test(cell);
}

export function rowModel(cells: readonly CellView[]): GridRow {
  const row: GridRow = { cells: [...cells] };
  for (let column = 0; column < cells.length; column++) row[column] = typedOf(cells[column]);
  return row;
}

export function typedOf(cell: CellView | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell[1];
}

export function shownOf(cell: CellView | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell[0];
}

/** Wide enough for the header, which is bold, and the first rows, within reason. */
export function columnWidth(cells: readonly (readonly CellView[])[], column: number): number {
  let longest = shownOf(cells[0]?.[column]).length * 1.15;
  for (let row = 1; row < Math.min(cells.length, 40); row++) {
    longest = Math.max(longest, shownOf(cells[row]?.[column]).length);
  }
  return Math.round(Math.min(260, Math.max(84, 26 + longest * 7.4)));
}

/** What RevoGrid tells of an edit: one cell, or the cells of a range. */
export type EditDetail =
  | {
      readonly rowIndex: number;
      readonly type: string;
      readonly prop: string | number;
      readonly val?: unknown;
    }
  | { readonly data: Readonly<Record<number, Readonly<Record<string, unknown>>>>; readonly type: string };

export function editsOf(detail: EditDetail, rowOf: (type: string, index: number) => number): CellEdit[] {
  if ('prop' in detail) {
    const row = rowOf(detail.type, detail.rowIndex);
    return [{ row, column: Number(detail.prop), typed: String(detail.val ?? '') }];
  }
  return Object.entries(detail.data).flatMap(([index, changed]) =>
    Object.entries(changed).map(([prop, value]) => ({
      row: rowOf(detail.type, Number(index)),
      column: Number(prop),
      typed: String(value ?? ''),
    })),
  );
}
