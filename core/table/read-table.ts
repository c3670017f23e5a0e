import { cellText } from './cell-text.ts';
import { noEvidence, type WritingHabits } from './column-input.ts';
import { findHeader } from './find-header.ts';
import type { Remark } from './remark.ts';
import { type ColumnScan, scanColumn } from './scan-column.ts';
import { typeColumn } from './type-column.ts';
import type { Cell, Column, Sheet, Table } from './types.ts';
import { withoutUnratedZeros } from './unrated-zeros.ts';

export interface ColumnReading {
  readonly name: string;
  /** Index in the sheet, from 0. */
  readonly index: number;
  readonly missing: number;
  readonly distinct: number;
  readonly examples: readonly string[];
}

/** A sheet as typed columns, with everything that was noticed on the way. */
export interface TableReading {
  readonly table: Table;
  /** −1 when the sheet is blank. */
  readonly headerRow: number;
  readonly columns: readonly ColumnReading[];
  readonly remarks: readonly Remark[];
  /** How this sheet writes numbers and dates, as far as its own cells tell. */
  readonly habits: WritingHabits;
}

/**
 * Which typed columns does a sheet hold? Finds the header, leaves out blank rows and columns, repeated headers
 * and a row of totals, and decides once per column how numbers and dates are written: by the column itself, else
 * by the rest of the sheet, else by `habits`.
 *
 * Cost: a few passes over the cells; memory for the typed columns and one column's distinct texts.
 */
export function readTable(
  sheet: Sheet,
  habits: WritingHabits = { decimal: null, dateOrder: null },
): TableReading {
  const headerRow = findHeader(sheet.cells);
  if (headerRow < 0) {
    const table = { name: sheet.name, rows: 0, columns: [], sourceRows: new Int32Array(0) };
    return { table, headerRow, columns: [], remarks: [], habits: noEvidence };
  }
  const { sourceRows, remarks } = dataRows(sheet, headerRow);
  const headers = readHeaders(sheet, headerRow, sourceRows);
  const columns: Column[] = [];
  const readings: ColumnReading[] = [];
  const undecided: number[] = [];
  const perColumn: (readonly Remark[])[] = [];
  const evidence: WritingHabits[] = [];
  const read = ({ name, index }: Header, known: WritingHabits) => {
    const scan = scanColumn(sheet.cells, sourceRows, index);
    const origin = { sheet: sheet.name, column: index };
    return { scan, ...typeColumn({ name, origin, scan, sourceRows, habits: known }) };
  };
  for (const header of headers.columns) {
    const typed = read(header, { decimal: null, dateOrder: null });
    if (typed.undecided) undecided.push(columns.length);
    columns.push(typed.column);
    perColumn.push(typed.remarks);
    evidence.push(typed.evidence);
    readings.push(summarise(header, typed.scan, typed.column));
  }
  const own: WritingHabits = {
    decimal: mostCommon(evidence.map(({ decimal }) => decimal)),
    dateOrder: mostCommon(evidence.map(({ dateOrder }) => dateOrder)),
  };
  const known: WritingHabits = {
    decimal: own.decimal ?? habits.decimal,
    dateOrder: own.dateOrder ?? habits.dateOrder,
  };
  for (const position of known.decimal || known.dateOrder ? undecided : []) {
    const typed = read(headers.columns[position] as Header, known);
    columns[position] = typed.column;
    perColumn[position] = typed.remarks;
  }
  const rated = withoutUnratedZeros({ name: sheet.name, rows: sourceRows.length, columns, sourceRows });
  return {
    table: rated.table,
    headerRow,
    columns: readings,
    habits: own,
    remarks: [...headers.remarks, ...remarks, ...perColumn.flat(), ...rated.remarks],
  };
}

interface Header {
  readonly name: string;
  readonly index: number;
}

function readHeaders(
  sheet: Sheet,
  headerRow: number,
  sourceRows: Int32Array,
): { readonly columns: readonly Header[]; readonly remarks: readonly Remark[] } {
  const remark = (code: Remark['code'], severity: Remark['severity'], names: readonly string[]): Remark[] =>
    names.length === 0
      ? []
      : [
          {
            code,
            severity,
            column: names[0] ?? null,
            rows: 0,
            examples: names.slice(0, 5).map((value) => ({ row: headerRow + 1, value })),
            details: { count: names.length, names: names.slice(0, 5).join(', '), row: headerRow + 1 },
          },
        ];
  const header = sheet.cells[headerRow] ?? [];
  const width = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const taken = new Set<string>();
  const columns: Header[] = [];
  const unnamed: string[] = [];
  const repeated: string[] = [];
  for (let index = 0; index < width; index++) {
    const written = cellText(header[index]).replace(/\s+/g, ' ');
    if (written === '' && !hasValues(sheet.cells, sourceRows, index)) continue;
    const base = written === '' ? `Column ${columnLetters(index)}` : written;
    const name = unique(base, taken);
    if (written === '') unnamed.push(name);
    else if (name !== base) repeated.push(name);
    taken.add(name);
    columns.push({ name, index });
  }
  const below: Remark[] =
    headerRow === 0
      ? []
      : [
          {
            code: 'header.below-top',
            severity: 'info',
            column: null,
            rows: headerRow,
            examples: [],
            details: { row: headerRow + 1 },
          },
        ];
  return {
    columns,
    remarks: [
      ...below,
      ...remark('header.unnamed', 'info', unnamed),
      ...remark('header.repeated', 'warning', repeated),
    ],
  };
}

const totals =
  /^(?:grand |sub)?totals?\b|^(?:sum|average|mean)$|^(?:всего|итого?|общий итог|сумма|среднее)(?:[\s:.,]|$)/i;

function dataRows(
  sheet: Sheet,
  headerRow: number,
): { readonly sourceRows: Int32Array; readonly remarks: readonly Remark[] } {
  const header = (sheet.cells[headerRow] ?? []).map(cellText);
  const rows: number[] = [];
  const repeats: number[] = [];
  for (let row = headerRow + 1; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row] as readonly Cell[];
    if (isBlank(cells)) continue;
    if (isHeaderAgain(cells, header)) repeats.push(row);
    else rows.push(row);
  }
  const summed: number[] = [];
  while (rows.length > 1 && summed.length < 3 && isTotals(sheet.cells, rows))
    summed.push(rows.pop() as number);
  const remark = (code: Remark['code'], found: readonly number[]): Remark[] =>
    found.length === 0
      ? []
      : [
          {
            code,
            severity: 'info',
            column: null,
            rows: found.length,
            examples: found
              .slice(0, 5)
              .map((row) => ({ row: row + 1, value: firstText(sheet.cells[row] ?? []) })),
            details: {},
          },
        ];
  return {
    sourceRows: Int32Array.from(rows),
    remarks: [...remark('rows.totals', summed), ...remark('rows.repeated-header', repeats)],
  };
}

/** A closing row with a word for "total" and fewer filled cells than the row above it. */
function isTotals(cells: Sheet['cells'], rows: readonly number[]): boolean {
  const last = cells[rows[rows.length - 1] as number] ?? [];
  const above = cells[rows[rows.length - 2] as number] ?? [];
  const filled = (row: readonly Cell[]) => row.filter((cell) => cellText(cell) !== '').length;
  return last.some((cell) => totals.test(cellText(cell))) && filled(last) < filled(above);
}

function isBlank(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (cellText(cell) !== '') return false;
  return true;
}

function isHeaderAgain(cells: readonly Cell[], header: readonly string[]): boolean {
  let same = 0;
  for (let column = 0; column < header.length; column++) {
    if (header[column] === '') continue;
    if (cells[column] !== header[column] && cellText(cells[column]) !== header[column]) return false;
    same++;
  }
  return same > 0;
}

function hasValues(cells: Sheet['cells'], sourceRows: Int32Array, column: number): boolean {
  for (const row of sourceRows) if (cellText(cells[row]?.[column]) !== '') return true;
  return false;
}

function firstText(cells: readonly Cell[]): string {
  for (const cell of cells) if (cellText(cell) !== '') return cellText(cell);
  return '';
}

function unique(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
  return name;
}

/** The letters over a sheet's column: A, B, … Z, AA … */
function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}

function summarise(header: Header, scan: ColumnScan, column: Column): ColumnReading {
  let missing = 0;
  switch (column.kind) {
    case 'number':
    case 'date':
      for (const value of column.values) if (Number.isNaN(value)) missing++;
      break;
    case 'category':
      for (const code of column.codes) if (code < 0) missing++;
      break;
    case 'flag':
      for (const value of column.values) if (value === 255) missing++;
      break;
    default:
      for (const value of column.values) if (value === '') missing++;
  }
  return { ...header, missing, distinct: scan.texts.length, examples: mostFrequent(scan, 3) };
}

function mostFrequent(scan: ColumnScan, limit: number): readonly string[] {
  const best: { readonly text: string; readonly count: number }[] = [];
  for (let code = 0; code < scan.texts.length; code++) {
    const text = scan.texts[code] as string;
    const count = scan.counts[code] as number;
    const after = best.findIndex((one) => count > one.count || (count === one.count && text < one.text));
    if (after >= 0) best.splice(after, 0, { text, count });
    else if (best.length < limit) best.push({ text, count });
    if (best.length > limit) best.pop();
  }
  return best.map(({ text }) => text);
}

/** The value that occurs most; of equals the first in text order, null when there is none. */
export function mostCommon<T extends string>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) as number);
    if (count > most || (count === most && best !== null && value < best)) best = value;
  }
  return best;
}
