import type { Cell } from '../../core/index.ts';
import { customerKey, headerNames, SegmentryError } from '../../core/index.ts';
import { isEmpty } from './cells.ts';
import type { SheetPort } from './ports.ts';

/** The customers of a sheet as it is now: row `first + i` holds the customer `keys[i]`. */
export interface RowKeys {
  /** The first row under the header. */
  readonly first: number;
  /** What the analysis calls the customer; null where the row names none. */
  readonly keys: readonly (string | null)[];
  /** As `keys`, but unique: copies of a customer are told apart by their order. */
  readonly ids: readonly (string | null)[];
}

/**
 * Which customer stands in which row right now? Reads the header and the key columns afresh, because people sort,
 * insert and move while we compute.
 *
 * @throws `host.changed` when a key column is no longer there.
 */
export function readRowKeys(sheet: SheetPort, headerRow: number, keyColumns: readonly string[]): RowKeys {
  const columns = findKeyColumns(sheet, headerRow, keyColumns);
  if (columns === null) throw new SegmentryError('host.changed', { sheet: sheet.name() });
  return keysUnder(sheet, headerRow, columns);
}

/**
 * As `readRowKeys`, for a sheet that may have been rebuilt since: follows a header that moved, and where the key
 * columns are gone, gives rows whose customers are unknown.
 */
export function locateRowKeys(sheet: SheetPort, headerRow: number, keyColumns: readonly string[]): RowKeys {
  const candidates = [headerRow, ...Array.from({ length: 20 }, (_, row) => row)];
  for (const row of candidates) {
    const columns = findKeyColumns(sheet, row, keyColumns);
    if (columns !== null) return keysUnder(sheet, row, columns);
  }
  const ids = sheet
    .readColumn(0)
    .slice(headerRow + 1)
    .map((_, index) => `\u0000${index}`);
  return { first: headerRow + 1, keys: ids.map(() => null), ids };
}

/** Which customer stands in this one row? Null in the header, above it, and where the row names none. */
export function keyOfRow(
  sheet: SheetPort,
  headerRow: number,
  keyColumns: readonly string[],
  row: number,
): string | null {
  const columns = row > headerRow ? findKeyColumns(sheet, headerRow, keyColumns) : null;
  const cells = sheet.readRow(row);
  const key: Cell[] = (columns ?? []).map((column) => cells[column] ?? null);
  return key.every(isEmpty) ? null : customerKey(key);
}

/** Columns are called here as when the sheet was read: without ours, and by the row above where the header needs it. */
function findKeyColumns(sheet: SheetPort, row: number, keyColumns: readonly string[]): number[] | null {
  const ours = sheet.columnMarks();
  const header = sheet.readRow(row);
  const placesOf = (above: readonly Cell[], width: number) => {
    const theirs = Array.from({ length: width }, (_, column) => column).filter((column) => !ours.has(column));
    const cells = (from: readonly Cell[]) => theirs.map((column) => from[column] ?? null);
    const names = headerNames(cells(header), cells(above));
    return keyColumns.map((key) => theirs[names.findIndex(({ name }) => name === key)] ?? -1);
  };
  const plain = placesOf([], header.length);
  if (!plain.includes(-1)) return plain;
  const grouped = placesOf(row === 0 ? [] : sheet.readRow(row - 1), sheet.width());
  return grouped.includes(-1) ? null : grouped;
}

function keysUnder(sheet: SheetPort, headerRow: number, columns: readonly number[]): RowKeys {
  const read = columns.map((column) => sheet.readColumn(column));
  const rows = Math.max(0, ...read.map((cells) => cells.length - headerRow - 1));
  const keys = Array.from({ length: rows }, (_, index) => {
    const cells: Cell[] = read.map((column) => column[headerRow + 1 + index] ?? null);
    return cells.every(isEmpty) ? null : customerKey(cells);
  });
  return { first: headerRow + 1, keys, ids: tellApart(keys) };
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
