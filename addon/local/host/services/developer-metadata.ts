import { overlap } from '../a1.ts';
import type { Area, MetadataModel, MetadataPlace, SheetModel, WorkbookModel } from '../model.ts';
import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';
import { coveredBy } from './handles.ts';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Visibility = MetadataModel['visibility'];

/** Enumeration members are their own names, which is all that scripts can observe of them. */
export const metadataEnums = {
  DeveloperMetadataLocationType: { SPREADSHEET: 'SPREADSHEET', SHEET: 'SHEET', ROW: 'ROW', COLUMN: 'COLUMN' },
  DeveloperMetadataVisibility: { DOCUMENT: 'DOCUMENT', PROJECT: 'PROJECT' },
};

const largestPlace = 30_000;

/** Metadata can hang on a whole column. Rows and smaller ranges are refused: the first is not kept here. */
export function placeOfArea(sheet: SheetModel, area: Area): MetadataPlace {
  if (area.columns !== 1 || area.row !== 0 || area.rows !== sheet.rows)
    throw new ServiceError(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  return { type: 'COLUMN', sheet: sheet.id, column: sheet.columns[area.column]!.id };
}

/** `addDeveloperMetadata(key)`, `(key, value)`, `(key, visibility)` and `(key, value, visibility)`. */
export function addMetadata(
  { workbook }: Scope,
  place: MetadataPlace,
  key: string,
  second: unknown,
  third: unknown,
): void {
  const visible = (value: unknown): value is Visibility => value === 'DOCUMENT' || value === 'PROJECT';
  const onlyVisibility = third === undefined && visible(second);
  const value = second === undefined || second === null || onlyVisibility ? null : String(second);
  const visibility = onlyVisibility ? second : visible(third) ? third : 'DOCUMENT';
  const model = { id: workbook.nextId++, key: String(key), value, visibility, place };
  requireRoom(workbook, [...workbook.metadata, model], place);
  workbook.metadata.push(model);
}

function requireRoom(
  workbook: WorkbookModel,
  metadata: readonly MetadataModel[],
  place: MetadataPlace,
): void {
  const home = (other: MetadataPlace) => (other.type === 'SPREADSHEET' ? -1 : other.sheet);
  const size = metadata
    .filter((model) => home(model.place) === home(place))
    .reduce((sum, model) => sum + model.key.length + (model.value?.length ?? 0), 0);
  if (size > largestPlace)
    throw new ServiceError(
      `This action would increase the size of developer metadata in ${home(place) < 0 ? workbook.name : 'the sheet'} above the limit of ${largestPlace} characters.`,
    );
}

function metadataService(scope: Scope, model: MetadataModel): DeveloperMetadata {
  const { workbook, expose } = scope;
  const sheetOf = (place: MetadataPlace) =>
    place.type === 'SPREADSHEET' ? undefined : workbook.sheets.find((sheet) => sheet.id === place.sheet);
  const columnRange = () => {
    const { place } = model;
    const sheet = sheetOf(place);
    if (place.type !== 'COLUMN' || !sheet) return null;
    const column = sheet.columns.findIndex((candidate) => candidate.id === place.column);
    return scope.make.range(sheet, { row: 0, column, rows: sheet.rows, columns: 1 });
  };
  const self: DeveloperMetadata = expose<DeveloperMetadata>('DeveloperMetadata', {
    getId: () => model.id,
    getKey: () => model.key,
    getValue: () => model.value,
    getVisibility: () => model.visibility as never,
    getLocation: () =>
      expose<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>('DeveloperMetadataLocation', {
        getLocationType: () => model.place.type as never,
        getColumn: columnRange,
        getRow: () => null,
        getSheet: () => {
          const sheet = sheetOf(model.place);
          return model.place.type === 'SHEET' && sheet ? scope.make.sheet(sheet) : null;
        },
        getSpreadsheet: () => (model.place.type === 'SPREADSHEET' ? scope.make.spreadsheet() : null),
      }),
    setKey: (key) => {
      model.key = String(key);
      return self;
    },
    setValue: (value) => {
      const changed = { ...model, value: String(value) };
      requireRoom(
        workbook,
        workbook.metadata.map((other) => (other === model ? changed : other)),
        model.place,
      );
      model.value = changed.value;
      return self;
    },
    setVisibility: (visibility) => {
      model.visibility = visibility as unknown as Visibility;
      return self;
    },
    moveToColumn: (range) => {
      const { sheet, area } = coveredBy(range);
      model.place = placeOfArea(sheet, area);
      return self;
    },
    remove: () => {
      const at = workbook.metadata.indexOf(model);
      if (at >= 0) workbook.metadata.splice(at, 1);
    },
  });
  return self;
}

/**
 * Finds metadata inside the spreadsheet, a sheet or a range. `onIntersectingLocations` widens the search to what
 * crosses or contains it.
 */
export function metadataFinder(
  scope: Scope,
  within: { readonly sheet?: SheetModel; readonly area?: Area; readonly exact?: boolean } = {},
): Finder {
  const tests: ((model: MetadataModel) => boolean)[] = [];
  let crossing = within.exact === true;
  const where = (test: (model: MetadataModel) => boolean) => {
    tests.push(test);
    return self;
  };
  const self: Finder = scope.expose<Finder>('DeveloperMetadataFinder', {
    withId: (id) => where((model) => model.id === id),
    withKey: (key) => where((model) => model.key === key),
    withValue: (value) => where((model) => model.value === value),
    withVisibility: (visibility) => where((model) => model.visibility === (visibility as unknown)),
    withLocationType: (type) => where((model) => model.place.type === (type as unknown)),
    onIntersectingLocations: () => {
      crossing = true;
      return self;
    },
    find: () =>
      scope.workbook.metadata
        .filter((model) => lies(model.place) && tests.every((test) => test(model)))
        .map((model) => metadataService(scope, model)),
  });
  return self;

  function lies(place: MetadataPlace): boolean {
    const { sheet, area } = within;
    if (!sheet) return true;
    if (place.type === 'SPREADSHEET') return crossing && !within.exact;
    if (place.sheet !== sheet.id) return false;
    if (!area) return true;
    if (place.type === 'SHEET') return crossing && !within.exact;
    const column = sheet.columns.findIndex((candidate) => candidate.id === place.column);
    const whole = { row: 0, column, rows: sheet.rows, columns: 1 };
    const covers = area.row === 0 && area.rows === sheet.rows;
    return overlap(whole, area) && (crossing || covers);
  }
}
