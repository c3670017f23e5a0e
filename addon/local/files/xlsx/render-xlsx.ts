import type { ColumnModel, SheetModel } from '../../host/index.ts';
import { formatOf } from '../../host/index.ts';
import { isDateFormat } from '../../host/number-format.ts';
import { captureSideState, type SheetKeeping } from '../capture-side-state.ts';
import { isWorthKeeping } from '../side-state.ts';
import { addBookSheet, removeBookSheet, sheetXml } from './book-sheets.ts';
import type { LoadedBook, LoadedSheet, XlsxDocument } from './open-xlsx.ts';
import { type Parts, pack, partText, textPart, unpack } from './parts.ts';
import { type NewCell, patchSheet } from './patch-sheet.ts';
import { readBook } from './read-book.ts';
import { readSheetText } from './read-sheet.ts';

/** The .xlsx file and its side file as the document is now. An untouched book keeps its bytes. */
export function renderXlsx(document: XlsxDocument, read: LoadedBook): ReadonlyMap<string, Uint8Array | null> {
  const { workbook, properties, file, bytes, side, sideFile } = document;
  const keepings = new Map<number, SheetKeeping>();
  let parts = read.parts;
  for (const source of read.loaded) {
    const sheet = workbook.sheets.find((candidate) => candidate.id === source.id);
    if (!sheet) {
      parts = removeBookSheet(parts, read.book, source.part);
      continue;
    }
    const places = placesOf(sheet, source);
    const place: SheetKeeping['place'] = (column, _, marked) =>
      marked || column.notes.size > 0 ? places.get(column.id)! : null;
    keepings.set(sheet.id, { file, made: source.made, lossy: {}, place });
    const text = source.made
      ? madeText(sheet, source)
      : patchSheet(source.content, changesOf(sheet, source, places, read));
    if (text !== source.content.text) parts = new Map(parts).set(source.part, textPart(text));
  }
  for (const sheet of workbook.sheets) {
    if (sheet.type === 'OBJECT') keepings.set(sheet.id, { file, made: false, lossy: {}, place: () => null });
    if (keepings.has(sheet.id)) continue;
    keepings.set(sheet.id, {
      file: sheet.hidden ? null : file,
      made: true,
      lossy: {},
      place: (column, index, marked) => (marked || column.notes.size > 0 ? index : null),
    });
    if (!sheet.hidden) parts = addBookSheet(parts, read.book, sheet.name, allCells(sheet));
  }
  const state = captureSideState(workbook, properties, {
    keeping: (sheet) => keepings.get(sheet.id)!,
    sources: { [file]: side?.sources[file] ?? Buffer.from(bytes).toString('base64') },
  });
  const keep = isWorthKeeping(state);
  const original = side?.sources[file];
  const restored = original === undefined ? null : Buffer.from(original, 'base64');
  const packed = parts === read.parts ? bytes : pack(parts);
  return new Map([
    [file, restored !== null && sameCells(parts, unpack(restored)) ? restored : packed],
    [sideFile, keep ? Buffer.from(`${JSON.stringify(state)}\n`) : null],
  ]);
}

/** Where each column lies in the file: those of the file where they were, new ones to the right of all data. */
function placesOf(sheet: SheetModel, source: LoadedSheet): ReadonlyMap<number, number> {
  const origins = new Map(source.columns.map((column, j) => [column.id, j]));
  const now = new Map(sheet.columns.map((column) => [column.id, column]));
  const filled = source.columns.findLastIndex((old) =>
    [old, now.get(old.id)].some(
      (column) => column && (column.formulas.size > 0 || column.values.some((value) => value !== null)),
    ),
  );
  let next = filled + 1;
  return new Map(sheet.columns.map(({ id }) => [id, origins.get(id) ?? next++]));
}

function changesOf(
  sheet: SheetModel,
  source: LoadedSheet,
  places: ReadonlyMap<number, number>,
  read: LoadedBook,
): NewCell[] {
  const changes: NewCell[] = [];
  const before = new Map(source.columns.map((column) => [column.id, column]));
  for (const column of sheet.columns) {
    const old = before.get(column.id);
    before.delete(column.id);
    const place = places.get(column.id)!;
    let rows = Math.max(column.values.length, old?.values.length ?? 0);
    for (const row of column.formulas.keys()) rows = Math.max(rows, row + 1);
    const first = column.values.findIndex((value) => value !== null);
    for (let row = 0; row < rows; row++) {
      const value = column.values[row] ?? null;
      const formula = column.formulas.get(row) ?? null;
      if (value === (old?.values[row] ?? null) && formula === (old?.formulas.get(row) ?? null)) continue;
      const style = !old && row === first ? styleAt(source, row, place - 1) : null;
      changes.push({ row, column: place, value: stored(column, row, read), formula, style });
    }
  }
  for (const column of before.values()) {
    const place = source.columns.indexOf(column);
    for (const { row, cells } of source.content.rows)
      if (cells.some((cell) => cell.column === place))
        changes.push({ row, column: place, value: null, formula: null, style: null, remove: true });
  }
  return changes.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The style of a header beside ours: ours then looks like the person's. */
function styleAt(source: LoadedSheet, row: number, column: number): string | null {
  const cells = source.content.rows.find((known) => known.row === row)?.cells;
  return cells?.find((cell) => cell.column === column)?.style ?? cells?.at(-1)?.style ?? null;
}

function stored(column: ColumnModel, row: number, { book }: LoadedBook): NewCell['value'] {
  const value = column.values[row] ?? null;
  const date = typeof value === 'number' && isDateFormat(formatOf(column, row));
  return date ? value - book.dayOffset : value;
}

function allCells(sheet: SheetModel): NewCell[] {
  return sheet.columns
    .flatMap((column, j) =>
      column.values.flatMap((value, row) =>
        value === null || value === '' ? [] : [{ row, column: j, value, formula: null, style: null }],
      ),
    )
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A sheet of ours is written anew when its cells differ from those in the file. */
function madeText(sheet: SheetModel, source: LoadedSheet): string {
  const now = allCells(sheet);
  const known = source.content.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, value }) => (value === null ? [] : [{ row, column, value }])),
  );
  const same =
    now.length === known.length &&
    now.every(({ row, column, value }, n) => {
      const old = known[n]!;
      return old.row === row && old.column === column && old.value === value;
    });
  return same ? source.content.text : sheetXml(now);
}

/** Do two books hold the same sheets with the same values and formulas? */
function sameCells(left: Parts, right: Parts): boolean {
  return fingerprint(left) === fingerprint(right);
}

function fingerprint(parts: Parts): string {
  const book = readBook(parts);
  return JSON.stringify(
    book.sheets.map(({ name, part, hidden, grid }) => [
      name,
      hidden,
      grid &&
        readSheetText(partText(parts, part), book).rows.flatMap(({ row, cells }) =>
          cells
            .filter(({ value, formula }) => value !== null || formula !== null)
            .map(({ column, value, formula }) => [row, column, value, formula]),
        ),
    ]),
  );
}
