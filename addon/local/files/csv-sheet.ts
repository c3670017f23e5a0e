import type { CellValue, SheetModel, WorkbookModel } from '../host/index.ts';
import { addSheetOfCells, dataSize, formatOf } from '../host/index.ts';
import { ownCellText, readOwnCell } from './csv-cell.ts';
import type { CsvFormat } from './csv-format.ts';
import { quoteField, splitFields } from './csv-format.ts';
import type { CsvFile } from './read-csv.ts';
import { findColumn, restoreColumn } from './restore-side-state.ts';
import type { SideColumn, SideSheet } from './side-state.ts';
import { encodeText, representable } from './text-encoding.ts';

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

export interface RenderedCsv {
  readonly bytes: Uint8Array;
  /** Texts that the encoding could not say, by what was written instead. */
  readonly lossy: Readonly<Record<string, string>>;
  /** Would taking our columns away leave exactly the bytes that were read? */
  readonly restorable: boolean;
}

/**
 * Writes a sheet as CSV. What was not touched since it was read keeps its very text, quotes and line ends.
 *
 * @param ours the ids of our columns: their texts are kept from being taken for formulas.
 */
export function renderCsvSheet(
  sheet: SheetModel,
  options: {
    readonly format: CsvFormat;
    readonly source: CsvSheet | null;
    readonly ours: ReadonlySet<number>;
  },
): RenderedCsv {
  const { format, source, ours } = options;
  const { delimiter, encoding } = format;
  const lines = source?.csv.rows ?? [];
  const origins = new Map(source?.columns.map((column, j) => [column.id, j]) ?? []);
  const columns = sheet.columns.slice(0, lastColumn(sheet, origins) + 1).map((column) => ({
    column,
    origin: origins.get(column.id) ?? -1,
    before: source?.columns[origins.get(column.id) ?? -1]?.values,
  }));
  const added = columns.some(({ origin }) => origin < 0);
  const lossy: Record<string, string> = {};
  const out: string[] = [];
  let restorable = columns.filter(({ origin }) => origin >= 0).every(({ origin }, i) => origin === i);

  for (let row = 0; row < rowCount(sheet, lines); row++) {
    const line = lines[row];
    const raw = line ? splitFields(line.raw, delimiter) : [];
    let needed = 0;
    const fields = columns.map(({ column, origin, before }, j) => {
      const value = column.values[row] ?? null;
      const kept = line !== undefined && origin >= 0 && value === (before?.[row] ?? null);
      if (kept ? origin < raw.length : value !== null) needed = j + 1;
      if (kept) return raw[origin] ?? '';
      if (origin >= 0) restorable = false;
      const text = cellText(value, formatOf(column, row), {
        format,
        guarded: source === null || source.made || ours.has(column.id),
      });
      const said = representable(text, encoding);
      if (said !== text) lossy[said] = text;
      return quoteField(said, delimiter);
    });
    const blank = line?.raw === '' && fields.every((field) => field === '');
    if (line && !blank && raw.length !== (source?.columns.length ?? 0)) restorable = false;
    if (!line && row > 0 && row === lines.length && lines.at(-1)?.lineEnd === '') out.push(format.lineEnd);
    out.push(
      fields.slice(0, added && !blank ? fields.length : needed).join(delimiter),
      line?.lineEnd ?? format.lineEnd,
    );
  }
  return { bytes: encodeText({ text: out.join(''), encoding, mark: format.mark }), lossy, restorable };
}

function cellText(
  value: CellValue,
  cellFormat: string,
  { format, guarded }: { readonly format: CsvFormat; readonly guarded: boolean },
): string {
  return !guarded && typeof value === 'string' ? value : ownCellText(value, cellFormat, format.decimalComma);
}

/** Blank lines at the end of the file stay, unless somebody took away the rows above them. */
function rowCount(sheet: SheetModel, lines: CsvFile['rows']): number {
  const { rows } = dataSize(sheet);
  const filled = lines.findLastIndex((line) => line.raw !== '') + 1;
  return rows >= filled ? Math.max(rows, lines.length) : rows;
}

/** Columns of the file stay even when they are empty; empty ones to the right of everything do not appear. */
function lastColumn(sheet: SheetModel, origins: ReadonlyMap<number, number>): number {
  return sheet.columns.findLastIndex(
    (column) => origins.has(column.id) || column.values.some((value) => value !== null && value !== ''),
  );
}
