import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CsvError } from 'csv-parse/sync';
import type { Locale } from '../../../core/index.ts';
import type { CellValue, PropertyStores, SheetModel, WorkbookModel } from '../host/index.ts';
import { addSheetOfCells } from '../host/index.ts';
import { captureSideState, type SheetKeeping } from './capture-side-state.ts';
import type { CsvFormat } from './csv-format.ts';
import { plainCsv } from './csv-format.ts';
import type { CsvSheet } from './csv-sheet.ts';
import { csvFormat, loadCsvSheet } from './csv-sheet.ts';
import { unreadable } from './file-error.ts';
import type { FileChanges } from './open-workbook.ts';
import type { CsvFile } from './read-csv.ts';
import { readCsv } from './read-csv.ts';
import { isUntouched, renderCsvSheet } from './render-csv-sheet.ts';
import { restoreMarks } from './restore-side-state.ts';
import { isWorthKeeping, type SideState } from './side-state.ts';

export interface CsvDocument {
  readonly workbook: WorkbookModel;
  readonly properties: PropertyStores;
  /** As the person gave it, for messages. */
  readonly path: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly side: SideState | null;
  readonly sideFile: string;
  readonly locale: Locale;
}

/** Loads CSV files as the sheets of one document. @returns what renders them again. */
export function openCsvFiles(document: CsvDocument): () => FileChanges {
  const { workbook, folder, files, side } = document;
  const sheets = new Map<number, CsvSheet>();
  for (const file of inOrder(files, side)) {
    const known = side?.sheets.find((sheet) => sheet.file === file) ?? null;
    const name = known?.name ?? basename(file, extname(file));
    const csv = readOrRefuse(document, file);
    const loaded = loadCsvSheet(workbook, { file, name, csv, side: known });
    sheets.set(loaded.sheet, loaded);
  }
  for (const known of side?.sheets ?? []) restoreSheet(document, known, sheets);
  restoreMarks(workbook, side?.metadata ?? [], { type: 'SPREADSHEET' });
  const original = new Map(files.map((file) => [file, readFileSync(join(folder, file))]));
  return () => renderCsvFiles(document, sheets, original);
}

/** The sheets that were there in their order, then new files by name. */
function inOrder(files: readonly string[], side: SideState | null): readonly string[] {
  const known = (side?.sheets ?? []).flatMap(({ file }) =>
    file !== null && files.includes(file) ? [file] : [],
  );
  return [...known, ...files.filter((file) => !known.includes(file))];
}

function readOrRefuse({ folder, path, locale }: CsvDocument, file: string): CsvFile {
  const bytes = readFileSync(join(folder, file));
  try {
    return readCsv(bytes);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const shown = path.endsWith(file) ? path : join(path, file);
    const row = String(Number((error as unknown as { records?: number }).records ?? 0) + 1);
    throw unreadable(shown, locale, error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open-quote' : 'no-text', row);
  }
}

/** Puts back what the side file remembers of a sheet: its marks, whether it is hidden, and cells kept there. */
function restoreSheet(
  { workbook }: CsvDocument,
  known: SideState['sheets'][number],
  sheets: ReadonlyMap<number, CsvSheet>,
): void {
  if (known.file === null)
    addSheetOfCells(workbook, { name: known.name, cells: known.cells ?? [], id: known.id });
  else if (!sheets.has(known.id)) return;
  const sheet = workbook.sheets.find((candidate) => candidate.id === known.id)!;
  sheet.hidden = known.hidden;
  restoreMarks(workbook, known.metadata, { type: 'SHEET', sheet: sheet.id });
}

function renderCsvFiles(
  document: CsvDocument,
  loaded: ReadonlyMap<number, CsvSheet>,
  original: ReadonlyMap<string, Uint8Array>,
): FileChanges {
  const { workbook, properties, side, sideFile } = document;
  const changes = new Map<string, Uint8Array | null>();
  for (const known of side?.sheets ?? [])
    if (known.made && known.file !== null) changes.set(known.file, null);
  const house = [...loaded.values()].find((sheet) => !sheet.made)?.csv.format ?? plainCsv;
  const ours = new Set(
    workbook.metadata.flatMap(({ place }) => (place.type === 'COLUMN' ? [place.column] : [])),
  );
  const keepings = new Map<number, SheetKeeping>();
  const sources: Record<string, string> = {};
  for (const sheet of workbook.sheets) {
    const source = loaded.get(sheet.id) ?? null;
    const made = source?.made ?? true;
    const file = sheet.hidden && made ? null : (source?.file ?? freeFileName(sheet.name, changes, loaded));
    const place: SheetKeeping['place'] = (column, index, marked) =>
      marked || column.notes.size + column.formats.size > 0 || column.format !== (made ? '' : csvFormat)
        ? index
        : null;
    if (file === null) {
      keepings.set(sheet.id, { file, made, lossy: {}, place });
      continue;
    }
    const known = side?.sheets.find((sheetBefore) => sheetBefore.id === sheet.id)?.lossy ?? {};
    if (source !== null && isUntouched(sheet, source)) {
      changes.set(file, original.get(file)!);
      keepings.set(sheet.id, { file, made, lossy: known, place });
      if (side?.sources[file] !== undefined) sources[file] = side.sources[file];
      continue;
    }
    const kept = side?.sources[file];
    const before = kept === undefined ? null : gunzipSync(Buffer.from(kept, 'base64'));
    const same = before !== null && holds(sheet, readCsv(before));
    const rendered = renderCsvSheet(sheet, { format: source?.csv.format ?? ownFormat(house), source, ours });
    changes.set(file, same ? before : rendered.bytes);
    keepings.set(sheet.id, { file, made, lossy: { ...known, ...rendered.lossy }, place });
    if (kept !== undefined && !same) sources[file] = kept;
    else if (isFirstTouch(source, side, file) && !rendered.restorable && !same)
      sources[file] = gzipSync(original.get(file)!, { level: 9 }).toString('base64');
  }
  const state = captureSideState(workbook, properties, {
    keeping: (sheet) => keepings.get(sheet.id)!,
    sources,
  });
  changes.set(sideFile, isWorthKeeping(state) ? Buffer.from(`${JSON.stringify(state)}\n`) : null);
  return changes;
}

/** Sheets of ours are in UTF-8, which can say everything, and otherwise like the person's own. */
function ownFormat(house: CsvFormat): CsvFormat {
  const mark = house.mark || !house.encoding.startsWith('utf-8');
  return { ...house, encoding: 'utf-8', mark };
}

function isFirstTouch(source: CsvSheet | null, side: SideState | null, file: string): boolean {
  if (source === null || source.made) return false;
  return !side?.sheets.some((sheet) => sheet.file === file && sheet.columns.length > 0);
}

function holds(sheet: SheetModel, csv: CsvFile): boolean {
  const text = (value: CellValue | undefined) => (value === undefined || value === null ? '' : String(value));
  const width = csv.rows.reduce((most, row) => Math.max(most, row.cells.length), sheet.columns.length);
  const height = Math.max(sheet.rows, csv.rows.length);
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++)
      if (text(sheet.columns[j]?.values[i]) !== (csv.rows[i]?.cells[j] ?? '')) return false;
  return true;
}

function freeFileName(
  sheetName: string,
  taken: ReadonlyMap<string, unknown>,
  loaded: ReadonlyMap<number, CsvSheet>,
): string {
  const base = sheetName.replace(/[\\/:*?"<>|]/g, '_').replace(/^[.~]/, '_');
  const files = new Set([...loaded.values()].map((sheet) => sheet.file.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.csv` : `${base} (${number}).csv`;
    const used = files.has(name.toLowerCase()) || (taken.get(name) ?? null) !== null;
    if (!used) return name;
  }
}
