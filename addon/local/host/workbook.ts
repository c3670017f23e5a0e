import type { Area, CellValue, ColumnModel, SheetModel, WorkbookModel } from './model.ts';
import { cellLimit } from './model.ts';
import { ServiceError } from './service-error.ts';

export function newWorkbook(options: {
  readonly name: string;
  readonly locale?: string;
  readonly timeZone?: string;
}): WorkbookModel {
  const { name, locale = 'en_US', timeZone = 'Etc/UTC' } = options;
  return { id: 'local', name, locale, timeZone, sheets: [], metadata: [], activeSheet: 0, nextId: 1 };
}

function newColumn(workbook: WorkbookModel, format = ''): ColumnModel {
  return {
    id: workbook.nextId++,
    values: [],
    format,
    formats: new Map(),
    formulas: new Map(),
    notes: new Map(),
    styles: new Map(),
    width: null,
    hidden: false,
  };
}

/**
 * Adds an empty sheet at `index` (default: the end). A new sheet in Sheets has 1000 rows and 26 columns; a tab of a chart has
 * none.
 */
export function addSheet(
  workbook: WorkbookModel,
  options: {
    readonly name: string;
    readonly index?: number;
    readonly rows?: number;
    readonly columns?: number;
    readonly id?: number;
    readonly type?: SheetModel['type'];
  },
): SheetModel {
  const { name, index = workbook.sheets.length, type = 'GRID' } = options;
  const { rows = 1000, columns = 26 } = type === 'GRID' ? options : { rows: 0, columns: 0 };
  requireFreeName(workbook, name);
  requireRoom(workbook, rows * columns);
  const sheet: SheetModel = {
    id: options.id ?? workbook.nextId++,
    type,
    name,
    hidden: false,
    rows,
    columns: Array.from({ length: columns }, () => newColumn(workbook)),
    frozenRows: 0,
    frozenColumns: 0,
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    protections: [],
  };
  workbook.sheets.splice(index, 0, sheet);
  if (workbook.sheets.length === 1) workbook.activeSheet = sheet.id;
  return sheet;
}

/** Adds a sheet that is just large enough for `cells`. */
export function addSheetOfCells(
  workbook: WorkbookModel,
  options: {
    readonly name: string;
    readonly cells: readonly (readonly CellValue[])[];
    readonly format?: string;
    readonly id?: number;
  },
): SheetModel {
  const { name, cells, format = '', id } = options;
  const columns = cells.reduce((width, row) => Math.max(width, row.length), 1);
  const sheet = addSheet(workbook, {
    name,
    rows: Math.max(cells.length, 1),
    columns,
    ...(id === undefined ? {} : { id }),
  });
  for (const [j, column] of sheet.columns.entries()) {
    column.format = format;
    for (const row of cells) column.values.push(row[j] ?? null);
  }
  return sheet;
}

export function removeSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  const visible = workbook.sheets.filter((other) => other !== sheet && !other.hidden);
  if (visible.length === 0) throw new ServiceError("You can't remove all the visible sheets in a document.");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  dropMetadata(workbook, (place) => place.type !== 'SPREADSHEET' && place.sheet === sheet.id);
  if (workbook.activeSheet === sheet.id) workbook.activeSheet = visible[0]!.id;
}

export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  if (name !== sheet.name) requireFreeName(workbook, name, sheet);
  sheet.name = name;
}

function requireFreeName(workbook: WorkbookModel, name: string, self?: SheetModel): void {
  if (name === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > 100) throw new ServiceError('The sheet name cannot be greater than 100 characters.');
  const wanted = name.toLowerCase();
  if (workbook.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === wanted))
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function requireRoom(workbook: WorkbookModel, cells: number): void {
  const used = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns.length, 0);
  if (used + cells > cellLimit)
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`,
    );
}

/** Inserts empty columns before `index`. They take the format of the column that they were inserted beside. */
export function insertColumns(
  workbook: WorkbookModel,
  sheet: SheetModel,
  where: { readonly index: number; readonly count: number; readonly beside: number },
): void {
  requireRoom(workbook, sheet.rows * where.count);
  const format = sheet.columns[where.beside]?.format ?? '';
  const columns = Array.from({ length: where.count }, () => newColumn(workbook, format));
  sheet.columns.splice(where.index, 0, ...columns);
  moveProtections(sheet, 'column', where.index, where.count);
}

export function deleteColumns(
  workbook: WorkbookModel,
  sheet: SheetModel,
  index: number,
  count: number,
): void {
  if (count >= sheet.columns.length) throw new ServiceError("You can't delete all the columns on the sheet.");
  const gone = new Set(sheet.columns.splice(index, count).map((column) => column.id));
  dropMetadata(workbook, (place) => place.type === 'COLUMN' && gone.has(place.column));
  moveProtections(sheet, 'column', index, -count);
}

export function insertRows(workbook: WorkbookModel, sheet: SheetModel, index: number, count: number): void {
  requireRoom(workbook, sheet.columns.length * count);
  sheet.rows += count;
  for (const column of sheet.columns) {
    if (index < column.values.length)
      column.values.splice(index, 0, ...new Array<CellValue>(count).fill(null));
    for (const map of [column.formats, column.formulas, column.notes, column.styles])
      shiftKeys(map as Map<number, unknown>, index, count);
  }
  moveProtections(sheet, 'row', index, count);
}

export function deleteRows(sheet: SheetModel, index: number, count: number): void {
  if (count >= sheet.rows) throw new ServiceError("You can't delete all the rows on the sheet.");
  sheet.rows -= count;
  for (const column of sheet.columns) {
    column.values.splice(index, count);
    for (const map of [column.formats, column.formulas, column.notes, column.styles])
      shiftKeys(map as Map<number, unknown>, index, -count);
  }
  moveProtections(sheet, 'row', index, -count);
}

function shiftKeys(map: Map<number, unknown>, index: number, by: number): void {
  const entries = [...map];
  map.clear();
  for (const [row, value] of entries) {
    if (row < index) map.set(row, value);
    else if (by > 0 || row >= index - by) map.set(row + by, value);
  }
}

function moveProtections(sheet: SheetModel, axis: 'row' | 'column', index: number, by: number): void {
  for (const protection of sheet.protections) {
    const { area } = protection;
    if (area !== null) protection.area = moveArea(area, axis, index, by);
  }
}

function moveArea(area: Area, axis: 'row' | 'column', index: number, by: number): Area {
  const size = axis === 'row' ? 'rows' : 'columns';
  const start = area[axis];
  const end = start + area[size];
  const move = (edge: number, first: boolean) => {
    if (by > 0) return edge > index || (first && edge === index) ? edge + by : edge;
    return edge <= index ? edge : Math.max(index, edge + by);
  };
  const from = move(start, true);
  return { ...area, [axis]: from, [size]: Math.max(0, move(end, false) - from) };
}

function dropMetadata(
  workbook: WorkbookModel,
  dies: (place: WorkbookModel['metadata'][number]['place']) => boolean,
): void {
  for (let i = workbook.metadata.length - 1; i >= 0; i--)
    if (dies(workbook.metadata[i]!.place)) workbook.metadata.splice(i, 1);
}

/** How many rows and columns hold data? A note or a format is no data. */
export function dataSize(sheet: SheetModel): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [j, column] of sheet.columns.entries()) {
    let last = column.values.length;
    while (last > 0 && isEmpty(column.values[last - 1])) last -= 1;
    for (const row of column.formulas.keys()) last = Math.max(last, row + 1);
    rows = Math.max(rows, last);
    if (last > 0) columns = j + 1;
  }
  return { rows, columns };
}

/** The rectangle of data from A1 on; an empty sheet's is A1 alone. */
export function dataArea(sheet: SheetModel): Area {
  const size = dataSize(sheet);
  return { row: 0, column: 0, rows: Math.max(size.rows, 1), columns: Math.max(size.columns, 1) };
}

function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

export function formatOf(column: ColumnModel, row: number): string {
  return column.formats.get(row) ?? column.format;
}
