import type { Cell } from '../../core/index.ts';
import { customerKey, headerNames } from '../../core/index.ts';
import { isEmpty } from './cells.ts';
import type { SheetPort, SheetView } from './ports.ts';
import { cellAt } from './sheet-view.ts';

/** The customers of a sheet as it is now: row `first + i` holds the customer `keys[i]`. */
export interface RowKeys {
  /** The first row under the header. */
  readonly first: number;
  /** Where the key columns are. */
  readonly columns: readonly number[];
  /** What the analysis calls the customer; null where the row names none. */
  readonly keys: readonly (string | null)[];
  /** As `keys`, but unique: copies of a customer are told apart by their order. */
  readonly ids: readonly (string | null)[];
}

/** Where a sheet's header stood and what its key columns were called. */
export interface KeyPlace {
  readonly headerRow: number;
  readonly keyColumns: readonly string[];
}

/**
 * Which customer stands in which row right now? People sort, insert, move and rename while we compute, so the header is
 * looked for by its names, in its row first; and where a key column was renamed, by the customers that it holds.
 *
 * @param known customers that must be in the sheet. Default: none.
 * @returns null when the key columns are no longer there.
 */
export function findRowKeys(
  view: SheetView,
  { headerRow, keyColumns }: KeyPlace,
  known: readonly string[] = [],
): RowKeys | null {
  for (const row of [headerRow, ...Array.from({ length: headerRow + 20 }, (_, at) => at)]) {
    const columns = findKeyColumns(view, row, keyColumns);
    if (columns !== null) return keysUnder(view, row, columns);
  }
  const columns = keyColumnsByContent(view, keyColumns.length, known);
  if (columns === null) return null;
  const customers = new Set(known);
  const { keys } = keysUnder(view, -1, columns);
  const first = keys.findIndex((key) => key !== null && customers.has(key));
  const header = Math.max(0, first <= headerRow ? first - 1 : headerRow);
  return keysUnder(view, header, columns);
}

/** As `findRowKeys`; where the key columns are gone, gives rows whose customers are unknown. */
export function locateRowKeys(view: SheetView, place: KeyPlace, known: readonly string[]): RowKeys {
  const found = findRowKeys(view, place, known);
  if (found !== null) return found;
  const first = place.headerRow + 1;
  const ids = view.cells.slice(first).map((_, index) => `\u0000${index}`);
  return { first, columns: [], keys: ids.map(() => null), ids };
}

/** Which customer stands in this one row? Null in the header, above it, and where the row names none. */
export function keyOfRow(sheet: SheetPort, { headerRow, keyColumns }: KeyPlace, row: number): string | null {
  if (row <= headerRow) return null;
  const [header, above] = [sheet.readRow(headerRow), headerRow === 0 ? [] : sheet.readRow(headerRow - 1)];
  const columns = columnsNamed(header, above, sheet.columnMarks(), keyColumns);
  const cells = sheet.readRow(row);
  const key: Cell[] = (columns ?? []).map((column) => cells[column] ?? null);
  return key.every(isEmpty) ? null : customerKey(key);
}

function findKeyColumns(view: SheetView, row: number, keyColumns: readonly string[]): number[] | null {
  const header = view.cells[row];
  return header === undefined
    ? null
    : columnsNamed(header, view.cells[row - 1] ?? [], view.marks, keyColumns);
}

/** Columns are called here as when the sheet was read: without ours, and by the row above where the header needs it. */
function columnsNamed(
  header: readonly Cell[],
  above: readonly Cell[],
  ours: ReadonlyMap<number, string>,
  keyColumns: readonly string[],
): number[] | null {
  const placesOf = (over: readonly Cell[]) => {
    const width = Math.max(header.length, over.length);
    const theirs = Array.from({ length: width }, (_, column) => column).filter((column) => !ours.has(column));
    const cells = (from: readonly Cell[]) => theirs.map((column) => from[column] ?? null);
    const names = headerNames(cells(header), cells(over));
    return keyColumns.map((key) => theirs[names.findIndex(({ name }) => name === key)] ?? -1);
  };
  const plain = placesOf([]);
  if (!plain.includes(-1)) return plain;
  const grouped = placesOf(above);
  return grouped.includes(-1) ? null : grouped;
}

/** The columns that hold at least half of the known customers, one for each part of their keys. */
function keyColumnsByContent(view: SheetView, parts: number, known: readonly string[]): number[] | null {
  if (known.length === 0) return null;
  const width = view.cells[0]?.length ?? 0;
  const texts = known.map((key) => key.split('\u001f'));
  const columns = Array.from({ length: parts }, (_, part) => {
    const wanted = new Set(texts.map((text) => text[part] ?? ''));
    const found = Array.from({ length: width }, (_, column) => {
      if (view.marks.has(column)) return 0;
      const here = new Set(view.cells.map((row) => customerKey([row[column] ?? null])));
      return [...wanted].filter((text) => text !== '' && here.has(text)).length;
    });
    const most = Math.max(0, ...found);
    return most * 2 >= wanted.size && most > 0 ? found.indexOf(most) : -1;
  });
  return columns.includes(-1) ? null : columns;
}

function keysUnder(view: SheetView, headerRow: number, columns: readonly number[]): RowKeys {
  const rows = Math.max(0, view.cells.length - headerRow - 1);
  const keys = Array.from({ length: rows }, (_, index) => {
    const cells = columns.map((column) => cellAt(view, headerRow + 1 + index, column));
    return cells.every(isEmpty) ? null : customerKey(cells);
  });
  return { first: headerRow + 1, columns, keys, ids: tellApart(keys) };
}

/** The key behind an id. */
export function keyOfId(id: string): string {
  const copy = id.indexOf('\u001e');
  return copy < 0 ? id : id.slice(0, copy);
}

function tellApart(keys: readonly (string | null)[]): (string | null)[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    if (key === null) return null;
    const copies = seen.get(key) ?? 0;
    seen.set(key, copies + 1);
    return copies === 0 ? key : `${key}\u001e${copies}`;
  });
}
