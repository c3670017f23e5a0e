import { isMissing } from '../access.ts';
import { cellText } from '../cell-text.ts';
import type { Remark } from '../remark.ts';
import { noEvidence, type WritingDecision, type WritingHabits } from '../type/column-input.ts';
import { type ColumnScan, scanColumn } from '../type/scan-column.ts';
import { typeColumn } from '../type/type-column.ts';
import { withoutUnratedZeros } from '../type/unrated-zeros.ts';
import type { Column, Sheet, Table } from '../types.ts';
import { carriedLabels } from './carried-labels.ts';
import { dataRows } from './data-rows.ts';
import { findHeader } from './find-header.ts';
import { mainTable } from './main-table.ts';
import { type Header, readHeaders } from './read-headers.ts';

interface ColumnReading {
  readonly name: string;
  /** Index in the sheet, from 0. */
  readonly index: number;
  readonly missing: number;
  readonly distinct: number;
  readonly examples: readonly string[];
  readonly decision: WritingDecision | null;
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
 * @param leftOut rows of the sheet, from 0, that are read as if they were not there.
 *
 * Cost: a few passes over the cells; memory for the typed columns and one column's distinct texts.
 */
export function readTable(
  sheet: Sheet,
  habits: WritingHabits = { decimal: null, dateOrder: null },
  leftOut: ReadonlySet<number> = new Set(),
): TableReading {
  const top = findHeader(sheet.cells);
  if (top < 0) {
    const table = { name: sheet.name, rows: 0, columns: [], sourceRows: new Int32Array(0) };
    return { table, headerRow: top, columns: [], remarks: [], habits: noEvidence };
  }
  const { header: headerRow, end, others, remarks: apart } = mainTable(sheet.cells, top);
  const { sourceRows, remarks } = dataRows(sheet, { header: headerRow, end, others, leftOut });
  const headers = readHeaders(sheet, { header: headerRow, others }, sourceRows);
  const carried = carriedColumns(sheet.cells, sourceRows, headers.columns);
  const columns: Column[] = [];
  const readings: ColumnReading[] = [];
  const undecided: number[] = [];
  const perColumn: (readonly Remark[])[] = [];
  const evidence: WritingHabits[] = [];
  const read = ({ name, index }: Header, known: WritingHabits) => {
    const scan = scanColumn(sheet.cells, carried.get(index) ?? sourceRows, index);
    const origin = { sheet: sheet.name, column: index };
    return { scan, ...typeColumn({ name, origin, scan, sourceRows, habits: known }) };
  };
  for (const header of headers.columns) {
    const typed = read(header, { decimal: null, dateOrder: null });
    if (typed.undecided) undecided.push(columns.length);
    columns.push(typed.column);
    perColumn.push(typed.remarks);
    evidence.push(typed.evidence);
    readings.push({
      ...header,
      missing: 0,
      distinct: typed.scan.texts.length,
      examples: mostFrequent(typed.scan, 3),
      decision: typed.decision,
    });
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
    readings[position] = { ...(readings[position] as ColumnReading), decision: typed.decision };
  }
  const rated = withoutUnratedZeros({ name: sheet.name, rows: sourceRows.length, columns, sourceRows });
  return {
    table: rated.table,
    headerRow,
    columns: readings.map((reading, index) => ({
      ...reading,
      missing: countMissing(rated.table.columns[index] as Column, sourceRows.length),
    })),
    habits: own,
    remarks: [
      ...apart,
      ...headers.remarks,
      ...carriedRemarks(sheet, sourceRows, headers.columns, carried),
      ...remarks,
      ...whenSideways(perColumn.flat(), sourceRows.length),
      ...rated.remarks,
    ],
  };
}

/** The leading columns whose labels hold for the rows below them, and where each row's label stands. */
function carriedColumns(
  cells: Sheet['cells'],
  sourceRows: Int32Array,
  headers: readonly Header[],
): ReadonlyMap<number, Int32Array> {
  const found = new Map<number, Int32Array>();
  for (const { index } of headers.slice(0, 2)) {
    const holders = carriedLabels(cells, sourceRows, index);
    if (holders) found.set(index, holders);
  }
  return found;
}

function carriedRemarks(
  { cells }: Sheet,
  sourceRows: Int32Array,
  headers: readonly Header[],
  carried: ReadonlyMap<number, Int32Array>,
): readonly Remark[] {
  return headers.flatMap(({ name, index }): Remark[] => {
    const holders = carried.get(index);
    if (!holders) return [];
    const firsts = [...new Set(holders)];
    const examples = firsts.slice(0, 5).map((at) => ({ row: at + 1, value: cellText(cells[at]?.[index]) }));
    const rows = sourceRows.length - firsts.length;
    return [{ code: 'level.carried', severity: 'info', column: name, rows, examples, details: {} }];
  });
}

/** Columns that are nearly all mixed, and more of them than rows, are rows that somebody wrote as columns. */
function whenSideways(remarks: readonly Remark[], rows: number): readonly Remark[] {
  const mixed = remarks.filter(({ code }) => code === 'column.mixed');
  if (mixed.length < 10 || mixed.length < rows) return remarks;
  const sideways: Remark = {
    code: 'sheet.sideways',
    severity: 'warning',
    column: null,
    rows,
    examples: [],
    details: { count: mixed.length },
  };
  return [sideways, ...remarks.filter(({ code }) => code !== 'column.mixed')];
}

function countMissing(column: Column, rows: number): number {
  let missing = 0;
  for (let row = 0; row < rows; row++) if (isMissing(column, row)) missing++;
  return missing;
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
  return best.map(({ text }) => text.replace(/\s+/g, ' '));
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
