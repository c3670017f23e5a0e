import * as v from 'valibot';
import type { CellValue, ColumnModel, MetadataModel, PropertyStores, WorkbookModel } from '../host/index.ts';

const texts = v.record(v.string(), v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const column = v.object({
  index: count,
  /** The first text of the column and its row: how the column is found again after somebody moved it. */
  header: v.string(),
  headerRow: count,
  format: v.string(),
  /** `[row, rows, format]` where cells differ from the column. */
  formats: v.array(v.tuple([count, count, v.string()])),
  notes: v.array(v.tuple([count, v.string()])),
  /** Is every cell a text, even one that looks like a number? Else `texts` has the rows of those that do. */
  text: v.boolean(),
  texts: v.array(count),
  metadata: v.array(
    v.object({
      id: count,
      key: v.string(),
      value: v.nullable(v.string()),
      visibility: v.picklist(['DOCUMENT', 'PROJECT']),
    }),
  ),
});

const metadata = column.entries.metadata;

const sheet = v.object({
  id: count,
  name: v.string(),
  /** The file that holds the cells; null when `cells` does. */
  file: v.nullable(v.string()),
  /** Did the add-on make this sheet? */
  made: v.boolean(),
  hidden: v.boolean(),
  cells: v.optional(v.array(v.array(v.nullable(v.union([v.string(), v.number(), v.boolean()]))))),
  columns: v.array(column),
  metadata,
  /** Texts that the file's encoding could not say, by what was written instead. */
  lossy: texts,
});

const sideState = v.object({
  version: v.literal(1),
  nextId: count,
  properties: v.object({ document: texts, script: texts, user: texts }),
  metadata,
  sheets: v.array(sheet),
  /** Files that cannot be restored from what is on disk: their bytes as they were, gzip in base64. */
  sources: texts,
});

/** What a document keeps beside its cells: properties, developer metadata, formats and notes of our columns. */
export type SideState = v.InferOutput<typeof sideState>;
export type SideSheet = SideState['sheets'][number];
export type SideColumn = SideSheet['columns'][number];

/** Reads the text of a side file; null when it is not one. */
export function readSideState(text: string): SideState | null {
  try {
    const result = v.safeParse(sideState, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** How each sheet is kept, by its id: told by whoever writes the files. */
export interface SheetKeeping {
  readonly file: string | null;
  readonly made: boolean;
  readonly lossy: Readonly<Record<string, string>>;
  /** Format that cells of this file have when nobody set one. */
  readonly format: string;
}

/** Captures everything of a document that its files cannot hold. */
export function captureSideState(
  workbook: WorkbookModel,
  properties: PropertyStores,
  options: {
    readonly keeping: (sheet: WorkbookModel['sheets'][number]) => SheetKeeping;
    readonly sources: Readonly<Record<string, string>>;
  },
): SideState {
  const hung = (test: (place: MetadataModel['place']) => boolean) =>
    workbook.metadata
      .filter((model) => test(model.place))
      .map(({ id, key, value, visibility }) => ({ id, key, value, visibility }));
  const ids = [...workbook.sheets, ...workbook.metadata].map((model) => model.id);
  return {
    version: 1,
    nextId: Math.max(0, ...ids) + 1,
    properties: {
      document: Object.fromEntries(properties.document),
      script: Object.fromEntries(properties.script),
      user: Object.fromEntries(properties.user),
    },
    metadata: hung((place) => place.type === 'SPREADSHEET'),
    sheets: workbook.sheets.map((model) => {
      const { file, made, lossy, format } = options.keeping(model);
      return {
        id: model.id,
        name: model.name,
        file,
        made,
        hidden: model.hidden,
        ...(file === null ? { cells: cellsOf(model) } : {}),
        columns: model.columns
          .map((own, index) =>
            captureColumn(
              own,
              index,
              hung((place) => place.type === 'COLUMN' && place.column === own.id),
            ),
          )
          .filter(
            (own) => own.metadata.length + own.notes.length + own.formats.length > 0 || own.format !== format,
          ),
        metadata: hung((place) => place.type === 'SHEET' && place.sheet === model.id),
        lossy,
      };
    }),
    sources: options.sources,
  };
}

function cellsOf(sheet: WorkbookModel['sheets'][number]): (string | number | boolean | null)[][] {
  const rows = Math.max(0, ...sheet.columns.map((own) => own.values.length));
  const width: number = sheet.columns.findLastIndex((own) => own.values.some((value) => value !== null)) + 1;
  return Array.from({ length: rows }, (_, row) =>
    sheet.columns.slice(0, width).map((own) => own.values[row] ?? null),
  );
}

function captureColumn(own: ColumnModel, index: number, marks: SideColumn['metadata']): SideColumn {
  const headerRow = Math.max(
    0,
    own.values.findIndex((value) => value !== null && value !== ''),
  );
  const text = own.values.every((value) => value === null || typeof value === 'string');
  const formats: [number, number, string][] = [];
  for (const [row, format] of [...own.formats].sort((a, b) => a[0] - b[0])) {
    const last = formats.at(-1);
    if (last && last[2] === format && last[0] + last[1] === row) last[1] += 1;
    else if (format !== own.format) formats.push([row, 1, format]);
  }
  return {
    index,
    header: String(own.values[headerRow] ?? ''),
    headerRow,
    format: own.format,
    formats,
    notes: [...own.notes],
    text,
    texts: text ? [] : own.values.flatMap((value, row) => (looksTyped(value) ? [row] : [])),
    metadata: marks,
  };
}

/** A text that reads like a number, a date or a flag when it comes back from a file. */
function looksTyped(value: CellValue): boolean {
  return typeof value === 'string' && /^(?:-?\d[\d.,e:T-]*|TRUE|FALSE)$/i.test(value);
}

/** Where is a remembered column now? At its old place, else wherever its header stands alone; −1 when it is gone. */
export function findColumn(remembered: SideColumn, columns: readonly (readonly unknown[])[]): number {
  const { index, header, headerRow } = remembered;
  const heads = (column: readonly unknown[] | undefined) =>
    column !== undefined && String(column[headerRow] ?? '') === header;
  if (heads(columns[index])) return index;
  const found = columns.flatMap((column, j) =>
    heads(column) || column.slice(0, 20).some((value) => String(value ?? '') === header) ? [j] : [],
  );
  return found.length === 1 && header !== '' ? found[0]! : -1;
}

/** Puts the remembered format, notes and marks back on a column. */
export function restoreColumn(
  workbook: WorkbookModel,
  place: { readonly sheet: number; readonly column: ColumnModel },
  remembered: SideColumn,
): void {
  const { column } = place;
  column.format = remembered.format;
  for (const [row, rows, format] of remembered.formats)
    for (let i = row; i < row + rows; i++) column.formats.set(i, format);
  for (const [row, note] of remembered.notes) column.notes.set(row, note);
  for (const mark of remembered.metadata)
    workbook.metadata.push({ ...mark, place: { type: 'COLUMN', sheet: place.sheet, column: column.id } });
}
