import type { CellValue, WorkbookModel } from '../host/index.ts';
import { addSheetOfCells, formatOf } from '../host/index.ts';
import { readOwnCell } from './csv-cell.ts';
import type { CsvFile } from './read-csv.ts';
import { findColumn, restoreColumn } from './restore-side-state.ts';
import type { SideColumn, SideSheet } from './side-state.ts';

/** What a sheet looked like when it was read from its file. */
export interface CsvSheet {
  readonly file: string;
  readonly csv: CsvFile;
  readonly sheet: number;
  readonly made: boolean;
  /** The columns of the file in order, and their values as they were read. */
  readonly columns: readonly { readonly id: number; readonly values: readonly CellValue[] }[];
}

/** Cells of a CSV file are texts, as a person sees them: no sheet may turn `00123` into 123. */
export const csvFormat = '@';

/** Adds a CSV file to the workbook. Columns that are ours, by the side file, get their types and marks back. */
export function loadCsvSheet(
  workbook: WorkbookModel,
  source: {
    readonly file: string;
    readonly name: string;
    readonly csv: CsvFile;
    readonly side: SideSheet | null;
  },
): CsvSheet {
  const { file, name, csv, side } = source;
  const made = side?.made ?? false;
  const cells = csv.rows.map((row) => row.cells.map((cell) => (cell === '' ? null : cell)));
  const sheet = addSheetOfCells(workbook, {
    name,
    cells,
    format: made ? '' : csvFormat,
    ...(side ? { id: side.id } : {}),
  });
  const own = new Map<number, SideColumn | null>(made ? sheet.columns.map((_, j) => [j, null]) : []);
  for (const remembered of side?.columns ?? []) {
    const at = findColumn(
      remembered,
      sheet.columns.map((column) => column.values),
    );
    if (at < 0) continue;
    restoreColumn(workbook, { sheet: sheet.id, column: sheet.columns[at]! }, remembered);
    own.set(at, remembered);
  }
  for (const [at, remembered] of own) {
    const column = sheet.columns[at]!;
    const texts = new Set(remembered?.texts);
    for (const [row, value] of column.values.entries()) {
      if (typeof value !== 'string') continue;
      const text = side?.lossy[value] ?? value;
      const format = remembered?.text || texts.has(row) ? csvFormat : formatOf(column, row);
      column.values[row] = readOwnCell(text, format, csv.format.decimalComma);
    }
  }
  const columns = sheet.columns.map((column) => ({ id: column.id, values: column.values.slice() }));
  return { file, csv, sheet: sheet.id, made, columns };
}
