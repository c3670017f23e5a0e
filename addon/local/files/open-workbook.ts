import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { SegmentryError } from '../../../core/index.ts';
import { type Locale, notations } from '../../../core/words/locale/index.ts';
import type { PropertyStores, WorkbookModel } from '../host/index.ts';
import { newPropertyStores, newWorkbook } from '../host/index.ts';
import { openCsvFiles } from './csv-folder.ts';
import { unreadable } from './file-error.ts';
import type { SideState } from './side-state.ts';
import { readSideState } from './side-state.ts';
import { openXlsxFile } from './xlsx/open-xlsx.ts';

/** Names of files and their bytes; null for a file that must go. Names have no folder. */
export type FileChanges = ReadonlyMap<string, Uint8Array | null>;

/** A workbook on disk, opened as a document of the local host. */
export interface OpenedWorkbook {
  readonly kind: 'folder' | 'csv' | 'xlsx';
  /** The folder that the files lie in. */
  readonly folder: string;
  readonly workbook: WorkbookModel;
  readonly properties: PropertyStores;
  /** Every file of the workbook as it is now, side file included. */
  render(): FileChanges;
}

export interface OpenOptions {
  readonly locale: Locale;
  readonly timeZone?: string;
}

/**
 * What workbook lies at this path? An `.xlsx` file, or an `.xlsm` one, whose macros stay as they are, a `.csv` file or a folder of `.csv` files, one a sheet.
 *
 * @throws `input.file-missing`, `input.file-unreadable`, `input.no-sheets`.
 */
export function openWorkbook(path: string, options: OpenOptions): OpenedWorkbook {
  const full = resolve(path);
  if (!existsSync(full)) throw new SegmentryError('input.file-missing', { path });
  try {
    if (statSync(full).isDirectory()) return openFolder(path, full, options);
    const type = extname(full).toLowerCase();
    if (type === '.csv') return openCsv(path, full, options);
    if (type === '.xlsx' || type === '.xlsm') return openXlsx(path, full, options);
    throw unreadable(path, options.locale, 'not-a-workbook');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw unreadable(path, options.locale, 'denied');
    throw error;
  }
}

const folderSideFile = '.segmentry.json';

/** Names of the files in a folder that hold sheets of ours, by its side file. */
export function madeFiles(folder: string): readonly string[] {
  const file = join(folder, folderSideFile);
  const side = existsSync(file) ? readSideState(readFileSync(file, 'utf8')) : null;
  return (side?.sheets ?? []).flatMap((sheet) => (sheet.made && sheet.file !== null ? [sheet.file] : []));
}

function openFolder(path: string, folder: string, options: OpenOptions): OpenedWorkbook {
  const side = readSide(path, join(folder, folderSideFile), options.locale);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.~].*\.csv$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (files.length === 0) throw new SegmentryError('input.no-sheets', { path });
  const document = blankDocument(basename(folder), side, options);
  const render = openCsvFiles({
    ...document,
    path,
    folder,
    files,
    side,
    sideFile: folderSideFile,
    locale: options.locale,
  });
  return { kind: 'folder', folder, ...document, render };
}

function openCsv(path: string, file: string, options: OpenOptions): OpenedWorkbook {
  const folder = dirname(file);
  const sideFile = `${basename(file, extname(file))}${folderSideFile}`;
  const side = readSide(path, join(folder, sideFile), options.locale);
  const made = (side?.sheets ?? []).flatMap((sheet) =>
    sheet.made && sheet.file !== null ? [sheet.file] : [],
  );
  const files = [basename(file), ...made.filter((name) => existsSync(join(folder, name)))];
  const document = blankDocument(basename(file, extname(file)), side, options);
  const render = openCsvFiles({ ...document, path, folder, files, side, sideFile, locale: options.locale });
  return { kind: 'csv', folder, ...document, render };
}

function openXlsx(path: string, full: string, options: OpenOptions): OpenedWorkbook {
  const folder = dirname(full);
  const file = basename(full);
  const name = basename(file, extname(file));
  const sideFile = `${name}${folderSideFile}`;
  const side = readSide(path, join(folder, sideFile), options.locale);
  const document = blankDocument(name, side, options);
  const bytes = readFileSync(full);
  const render = loadXlsx();
  if (document.workbook.sheets.length === 0) throw new SegmentryError('input.no-sheets', { path });
  return { kind: 'xlsx', folder, ...document, render };

  function loadXlsx(): () => FileChanges {
    try {
      return openXlsxFile({ ...document, file, bytes, side, sideFile });
    } catch {
      throw unreadable(path, options.locale, 'broken');
    }
  }
}

function blankDocument(
  name: string,
  side: SideState | null,
  { locale, timeZone = 'Etc/UTC' }: OpenOptions,
): { readonly workbook: WorkbookModel; readonly properties: PropertyStores } {
  const workbook = newWorkbook({ name, timeZone, locale: notations[locale].tag.replace('-', '_') });
  const properties = newPropertyStores();
  if (side) {
    workbook.nextId = side.nextId;
    for (const store of ['document', 'script', 'user'] as const)
      for (const [key, value] of Object.entries(side.properties[store])) properties[store].set(key, value);
  }
  return { workbook, properties };
}

function readSide(path: string, file: string, locale: Locale): SideState | null {
  if (!existsSync(file)) return null;
  const side = readSideState(readFileSync(file, 'utf8'));
  if (side === null) throw unreadable(path, locale, 'side-file', file);
  return side;
}
