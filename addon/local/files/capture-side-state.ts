import type { CellValue, ColumnModel, MetadataModel, PropertyStores, WorkbookModel } from '../host/index.ts';
import type { SideColumn, SideState } from './side-state.ts';

/** How each sheet is kept, by its id: told by whoever writes the files. */
export interface SheetKeeping {
  readonly file: string | null;
  readonly made: boolean;
  readonly lossy: Readonly<Record<string, string>>;
  /** Where a column lies in the file; null for one of which the file holds everything. */
  readonly place: (column: ColumnModel, index: number, marked: boolean) => number | null;
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
      const { file, made, lossy, place } = options.keeping(model);
      return {
        id: model.id,
        name: model.name,
        file,
        made,
        hidden: model.hidden,
        ...(file === null ? { cells: cellsOf(model) } : {}),
        columns: model.columns.flatMap((own, index) => {
          const marks = hung((at) => at.type === 'COLUMN' && at.column === own.id);
          const at = place(own, index, marks.length > 0);
          return at === null ? [] : [captureColumn(own, at, marks)];
        }),
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
