import { putValue } from '../../host/cells.ts';
import type { CellValue, PropertyStores, WorkbookModel } from '../../host/index.ts';
import { addSheet, addSheetOfCells } from '../../host/index.ts';
import { findColumn, restoreColumn, restoreMarks } from '../restore-side-state.ts';
import type { SideSheet, SideState } from '../side-state.ts';
import { type Parts, partText, unpack } from './parts.ts';
import { type Book, readBook } from './read-book.ts';
import { readSheetText, type SheetText } from './read-sheet.ts';
import { renderXlsx } from './render-xlsx.ts';

export interface XlsxDocument {
  readonly workbook: WorkbookModel;
  readonly properties: PropertyStores;
  /** Name of the file, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly side: SideState | null;
  readonly sideFile: string;
}

/** A sheet of the file, and what its cells were when it was read. */
export interface LoadedSheet {
  readonly id: number;
  readonly part: string;
  readonly made: boolean;
  readonly content: SheetText;
  /** Columns of the file in order. */
  readonly columns: readonly {
    readonly id: number;
    readonly values: readonly CellValue[];
    readonly formulas: ReadonlyMap<number, string>;
  }[];
}

/** The file as it was read. */
export interface LoadedBook {
  readonly parts: Parts;
  readonly book: Book;
  readonly loaded: readonly LoadedSheet[];
}

/**
 * Loads an .xlsx file as a document. Rendering patches single cells into it, so that formats, formulas, charts and
 * everything else stay byte for byte; nothing of the person's ever moves.
 *
 * @throws any error when the bytes are no .xlsx file.
 */
export function openXlsxFile(document: XlsxDocument): () => ReadonlyMap<string, Uint8Array | null> {
  const { workbook, side } = document;
  const parts = unpack(document.bytes);
  const book = readBook(parts);
  const loaded: LoadedSheet[] = [];
  for (const sheet of book.sheets) {
    const known =
      side?.sheets.find((candidate) => candidate.file !== null && candidate.name === sheet.name) ?? null;
    if (!sheet.grid) {
      const { name, hidden } = sheet;
      addSheet(workbook, { name, type: 'OBJECT', ...(known ? { id: known.id } : {}) }).hidden = hidden;
      continue;
    }
    const content = readSheetText(partText(parts, sheet.part), book);
    loaded.push(
      loadSheet(document, { content, book, part: sheet.part, name: sheet.name, hidden: sheet.hidden, known }),
    );
  }
  for (const known of side?.sheets ?? []) {
    if (known.file !== null) continue;
    const sheet = addSheetOfCells(workbook, { name: known.name, cells: known.cells ?? [], id: known.id });
    sheet.hidden = known.hidden;
    restoreMarks(workbook, known.metadata, { type: 'SHEET', sheet: sheet.id });
  }
  restoreMarks(workbook, side?.metadata ?? [], { type: 'SPREADSHEET' });
  const visible = workbook.sheets.find(({ hidden, type }) => !hidden && type === 'GRID');
  if (visible) workbook.activeSheet = visible.id;
  return () => renderXlsx(document, { parts, book, loaded });
}

function loadSheet(
  { workbook }: XlsxDocument,
  source: {
    readonly content: SheetText;
    readonly book: Book;
    readonly part: string;
    readonly name: string;
    readonly hidden: boolean;
    readonly known: SideSheet | null;
  },
): LoadedSheet {
  const { content, book, known } = source;
  let width = 1;
  let height = 1;
  for (const { row, cells } of content.rows) {
    for (const { column, value, formula } of cells) {
      if (value === null && formula === null) continue;
      height = Math.max(height, row + 1);
      width = Math.max(width, column + 1);
    }
  }
  const sheet = addSheet(workbook, {
    name: source.name,
    rows: height,
    columns: width,
    ...(known ? { id: known.id } : {}),
  });
  sheet.hidden = source.hidden;
  for (const { row, cells } of content.rows) {
    for (const cell of cells) {
      const column = sheet.columns[cell.column];
      if (column === undefined || row >= height) continue;
      const format = cell.style === null ? '' : (book.formats[Number(cell.style)] ?? '');
      if (format !== '') column.formats.set(row, format);
      if (cell.formula !== null) column.formulas.set(row, cell.formula);
      if (cell.value !== null) putValue(column, row, cell.value);
    }
  }
  const columns = sheet.columns.map(({ id, values, formulas }) => ({
    id,
    values: values.slice(),
    formulas: new Map(formulas),
  }));
  for (const remembered of known?.columns ?? []) {
    const at = findColumn(
      remembered,
      sheet.columns.map((column) => column.values),
    );
    if (at >= 0) restoreColumn(workbook, { sheet: sheet.id, column: sheet.columns[at]! }, remembered);
  }
  restoreMarks(workbook, known?.metadata ?? [], { type: 'SHEET', sheet: sheet.id });
  return { id: sheet.id, part: source.part, made: known?.made ?? false, content, columns };
}
