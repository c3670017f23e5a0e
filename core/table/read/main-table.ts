import { cellText } from '../cell-text.ts';
import type { Remark } from '../remark.ts';
import type { Cell } from '../types.ts';
import { isOfWords } from './find-header.ts';

type Row = readonly Cell[];

/** Where the largest table of a sheet stands. Ends are exclusive. */
export interface Extent {
  readonly header: number;
  readonly end: number;
  /** Columns of the sheet that belong to other tables. */
  readonly others: ReadonlySet<number>;
  readonly remarks: readonly Remark[];
}

/**
 * Which part of a sheet is its table? Below a blank row a row of words over figures, in a column of figures, starts another
 * table; so does a block of columns beyond a blank one that ends in another row. The largest is read, the others are named.
 */
export function mainTable(cells: readonly Row[], headerRow: number): Extent {
  const starts = tablesBelow(cells, headerRow);
  const spans = starts.map((header, at) => ({ header, end: starts[at + 1] ?? cells.length }));
  const main = spans.reduce((most, one) => (one.end - one.header > most.end - most.header ? one : most));
  const blocks = blocksOf(cells, main.header, main.end);
  const widest = blocks.reduce((most, one) => (one.filled > most.filled ? one : most), blocks[0] as Block);
  const apart = blocks.filter((one) => one !== widest && isApart(one, widest, main.header));
  return {
    ...main,
    others: new Set(apart.flatMap(({ columns }) => columns)),
    remarks: [
      ...spans.filter((one) => one !== main).map((one) => below(cells, one)),
      ...apart.map(({ columns, last }) => beside(cells, main.header, columns, last)),
    ],
  };
}

function tablesBelow(cells: readonly Row[], headerRow: number): number[] {
  const starts = [headerRow];
  for (let row = headerRow + 2; row < cells.length - 1; row++) {
    const line = cells[row] as Row;
    if (!isBlank(cells[row - 1]) || isBlank(line) || !isOfWords(line)) continue;
    const named = [...line.keys()].filter((at) => cellText(line[at]) !== '');
    const header = cells[starts[starts.length - 1] as number] ?? [];
    if (named.length < 2 || named.every((at) => cellText(line[at]) === cellText(header[at]))) continue;
    const above = cells.slice((starts[starts.length - 1] as number) + 1, row).slice(-20);
    const under = cells.slice(row + 1, row + 6);
    const misplaced = named.some((at) => holdsFigures(above, at));
    if (misplaced && named.some((at) => holdsFigures(under, at))) starts.push(row);
  }
  return starts;
}

/** Numbers, dates and the like in every filled cell of a column, and at least two of them. */
function holdsFigures(rows: readonly Row[], at: number): boolean {
  const filled = rows.filter((row) => cellText(row[at]) !== '');
  return filled.length >= 2 && filled.every((row) => !isOfWords([row[at] ?? null]));
}

interface Block {
  readonly columns: readonly number[];
  readonly filled: number;
  /** The last row that has a value here. */
  readonly last: number;
}

/** Columns with headers, parted by columns that are blank from the header down. */
function blocksOf(cells: readonly Row[], header: number, end: number): readonly Block[] {
  const width = cells.slice(header, end).reduce((most, row) => Math.max(most, row.length), 0);
  const filled = new Int32Array(width);
  const lasts = new Int32Array(width);
  for (let row = header; row < end; row++) {
    const line = cells[row] as Row;
    for (let at = 0; at < line.length; at++) {
      if (cellText(line[at]) === '') continue;
      filled[at] = (filled[at] as number) + 1;
      lasts[at] = row;
    }
  }
  const blocks: { columns: number[]; filled: number; last: number }[] = [];
  for (let at = 0; at < width; at++) {
    if (filled[at] === 0) continue;
    const before = filled[at - 1] === 0 || at === 0 ? undefined : blocks[blocks.length - 1];
    const block = before ?? { columns: [], filled: 0, last: 0 };
    if (!before) blocks.push(block);
    block.columns.push(at);
    block.filled += filled[at] as number;
    block.last = Math.max(block.last, lasts[at] as number);
  }
  return blocks.length === 0 ? [{ columns: [], filled: 0, last: 0 }] : blocks;
}

/** Two columns or more that end in quite another row. */
function isApart({ columns, last }: Block, main: Block, header: number): boolean {
  const rows = main.last - header;
  return columns.length >= 2 && Math.abs(main.last - last) > Math.max(2, rows * 0.1);
}

function below(cells: readonly Row[], { header, end }: { header: number; end: number }): Remark {
  const rows = cells.slice(header + 1, end).filter((row) => !isBlank(row)).length;
  const details = { row: header + 1, headers: listed(cells[header] ?? []) };
  return { code: 'table.below', severity: 'warning', column: null, rows, examples: [], details };
}

function beside(cells: readonly Row[], header: number, columns: readonly number[], last: number): Remark {
  const names = columns.map((at) => cells[header]?.[at] ?? null);
  const first = cellText(names.find((name) => cellText(name) !== ''));
  const details = { headers: listed(names), first };
  return {
    code: 'table.beside',
    severity: 'warning',
    column: null,
    rows: last - header,
    examples: [],
    details,
  };
}

function listed(row: Row): string {
  const named = row.map(cellText).filter((text) => text !== '');
  return named.length > 5 ? `${named.slice(0, 5).join(', ')} …` : named.join(', ');
}

function isBlank(row: Row | undefined): boolean {
  return (row ?? []).every((cell) => cellText(cell) === '');
}
