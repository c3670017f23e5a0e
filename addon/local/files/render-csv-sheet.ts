import type { CellValue, SheetModel } from '../host/index.ts';
import { dataSize, formatOf } from '../host/index.ts';
import { ownCellText } from './csv-cell.ts';
import type { CsvFormat } from './csv-format.ts';
import { quoteField, splitFields } from './csv-format.ts';
import type { CsvSheet } from './csv-sheet.ts';
import { encodeText, representable } from './text-encoding.ts';

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

  const rows = rowCount(sheet, source);

  for (let row = 0; row < rows; row++) {
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

/** Is every cell where and what it was when the file was read? */
export function isUntouched(sheet: SheetModel, source: CsvSheet): boolean {
  const empty = (values: readonly CellValue[]) => values.every((value) => value === null || value === '');
  const beyond = sheet.columns.slice(source.columns.length);
  return (
    beyond.every(({ values, formulas }) => formulas.size === 0 && empty(values)) &&
    source.columns.every(({ id, values: before }, j) => {
      const column = sheet.columns[j];
      if (column?.id !== id || column.formulas.size > 0) return false;
      return (
        before.every((value, row) => value === (column.values[row] ?? null)) &&
        empty(column.values.slice(before.length))
      );
    })
  );
}

function cellText(
  value: CellValue,
  cellFormat: string,
  { format, guarded }: { readonly format: CsvFormat; readonly guarded: boolean },
): string {
  return !guarded && typeof value === 'string' ? value : ownCellText(value, cellFormat, format.decimalComma);
}

/** Rows of the file without a value stay too, unless somebody took away what stood above them. */
function rowCount(sheet: SheetModel, source: CsvSheet | null): number {
  const { rows } = dataSize(sheet);
  if (source === null) return rows;
  const here = new Set(sheet.columns.map(({ id }) => id));
  let filled = 0;
  for (const { id, values } of source.columns)
    if (here.has(id)) filled = Math.max(filled, values.findLastIndex((value) => value !== null) + 1);
  return rows >= filled ? Math.max(rows, source.csv.rows.length) : rows;
}

/** Columns of the file stay even when they are empty; empty ones to the right of everything do not appear. */
function lastColumn(sheet: SheetModel, origins: ReadonlyMap<number, number>): number {
  return sheet.columns.findLastIndex(
    (column) => origins.has(column.id) || column.values.some((value) => value !== null && value !== ''),
  );
}
