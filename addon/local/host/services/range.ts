import { areaToA1, requireInside } from '../a1.ts';
import { enterValue, mapArea, putValue, requireEditable, scriptValue, shownText } from '../cells.ts';
import type { Area, ColumnModel, SheetModel } from '../model.ts';
import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';
import { formatOf } from '../workbook.ts';
import { addMetadata, metadataFinder, placeOfArea } from './developer-metadata.ts';
import { rememberRange } from './handles.ts';
import { protect } from './protection.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export function rangeService(scope: Scope, sheet: SheetModel, area: Area): Range {
  const { workbook, expose, realm } = scope;
  const at = (next: Area) => scope.make.range(sheet, requireInside(sheet, next));

  const self: Range = expose<Range>('Range', {
    ...readers(),
    ...writers(),
    ...formatters(),
    getSheet: () => scope.make.sheet(sheet),
    getRow: () => area.row + 1,
    getColumn: () => area.column + 1,
    getLastRow: () => area.row + area.rows,
    getLastColumn: () => area.column + area.columns,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getHeight: () => area.rows,
    getWidth: () => area.columns,
    getRowIndex: () => area.row + 1,
    getA1Notation: () => areaToA1(area, sheet),
    getCell: (row, column) =>
      at({ row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 }),
    offset: (rows: number, columns: number, height: number = area.rows, width: number = area.columns) =>
      at({ row: area.row + rows, column: area.column + columns, rows: height, columns: width }),
    activate: () => {
      workbook.activeSheet = sheet.id;
      sheet.selection = area;
      return self;
    },
    protect: () => protect(scope, sheet, area),
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata(scope, placeOfArea(sheet, area), key, second, third);
      return self;
    },
    createDeveloperMetadataFinder: () => metadataFinder(scope, { sheet, area }),
    getDeveloperMetadata: () => metadataFinder(scope, { sheet, area, exact: true }).find(),
  } as Partial<Range>);
  rememberRange(self, sheet, area);
  return self;

  function readers(): Partial<Range> {
    const values = () => mapArea(sheet, area, (column, row) => scriptValue(workbook, realm, column, row));
    const first = <T>(cells: T[][]) => cells[0]![0]!;
    const one = { ...area, rows: 1, columns: 1 };
    const texts = (within: Area) => mapArea(sheet, within, (column, row) => shownText(workbook, column, row));
    const formulas = (within: Area) =>
      mapArea(sheet, within, (column, row) => column.formulas.get(row) ?? '');
    const notes = (within: Area) => mapArea(sheet, within, (column, row) => column.notes.get(row) ?? '');
    const formats = (within: Area) => mapArea(sheet, within, (column, row) => formatOf(column, row));
    return {
      getValues: values,
      getValue: () => scriptValue(workbook, realm, sheet.columns[area.column]!, area.row),
      getDisplayValues: () => texts(area),
      getDisplayValue: () => first(texts(one)),
      getFormulas: () => formulas(area),
      getFormula: () => first(formulas(one)),
      getNotes: () => notes(area),
      getNote: () => first(notes(one)),
      getNumberFormats: () => formats(area),
      getNumberFormat: () => first(formats(one)),
      isBlank: () =>
        values().every((row) => row.every((value) => value === '')) &&
        formulas(area).every((row) => row.every((formula) => formula === '')),
    };
  }

  function writers(): Partial<Range> {
    const write = (
      values: readonly (readonly unknown[])[],
      put: (column: ColumnModel, row: number, value: unknown) => void,
    ) => {
      requireShape(values, area);
      requireEditable(sheet, area);
      eachCell((column, row, i, j) => put(column, row, values[i]![j]));
      return self;
    };
    const everywhere = (value: unknown, put: (column: ColumnModel, row: number, value: unknown) => void) => {
      requireEditable(sheet, area);
      eachCell((column, row) => put(column, row, value));
      return self;
    };
    const enter = (column: ColumnModel, row: number, value: unknown) =>
      enterValue(workbook, column, row, value);
    const enterFormula = (column: ColumnModel, row: number, value: unknown) => {
      const text = String(value ?? '');
      enter(column, row, text === '' || text.startsWith('=') ? text : `=${text}`);
    };
    const note = (column: ColumnModel, row: number, value: unknown) =>
      void (value === null || value === '' ? column.notes.delete(row) : column.notes.set(row, String(value)));
    const empty = (column: ColumnModel, row: number) => {
      column.formulas.delete(row);
      if (row < column.values.length) putValue(column, row, null);
    };
    return {
      setValues: (values) => write(values, enter),
      setValue: (value) => everywhere(value, enter),
      setFormulas: (formulas) => write(formulas, enterFormula),
      setFormula: (formula) => everywhere(formula, enterFormula),
      setNotes: (notes) => write(notes, note),
      setNote: (text) => everywhere(text, note),
      clearNote: () => everywhere('', note),
      clearContent: () => everywhere(null, empty),
      clearFormat: () => everywhere(null, clearFormat),
      clearDataValidations: () => everywhere(null, () => undefined),
      clear: () => {
        everywhere(null, empty);
        return everywhere(null, clearFormat);
      },
    } as Partial<Range>;
  }

  function formatters(): Partial<Range> {
    const format = (column: ColumnModel, row: number, value: unknown) =>
      void column.formats.set(row, String(value));
    const style =
      (name: string) =>
      (value: unknown): Range => {
        requireEditable(sheet, area);
        eachCell((column, row) =>
          column.styles.set(row, { ...column.styles.get(row), [name]: String(value ?? '') }),
        );
        return self;
      };
    return {
      setNumberFormat: (pattern: string) => {
        requireEditable(sheet, area);
        if (area.row === 0 && area.rows === sheet.rows) {
          for (const column of sheet.columns.slice(area.column, area.column + area.columns)) {
            column.formats.clear();
            column.format = pattern;
          }
        } else eachCell((column, row) => format(column, row, pattern));
        return self;
      },
      setNumberFormats: (patterns: string[][]) => {
        requireShape(patterns, area);
        requireEditable(sheet, area);
        eachCell((column, row, i, j) => format(column, row, patterns[i]![j]));
        return self;
      },
      setFontWeight: style('fontWeight'),
      setFontStyle: style('fontStyle'),
      setFontColor: style('color'),
      setFontSize: style('fontSize'),
      setFontFamily: style('fontFamily'),
      setBackground: style('background'),
      setHorizontalAlignment: style('textAlign'),
      setVerticalAlignment: style('verticalAlign'),
      setWrap: style('wrap'),
      setWrapStrategy: style('wrap'),
      getBackground: () => sheet.columns[area.column]!.styles.get(area.row)?.background ?? '#ffffff',
      getFontWeight: () =>
        (sheet.columns[area.column]!.styles.get(area.row)?.fontWeight ?? 'normal') as never,
    } as Partial<Range>;
  }

  function clearFormat(column: ColumnModel, row: number): void {
    column.formats.set(row, '');
    column.styles.delete(row);
  }

  /** All cells or none: the sheet may have become smaller since the range was made. */
  function eachCell(visit: (column: ColumnModel, row: number, i: number, j: number) => void): void {
    requireInside(sheet, area);
    for (let j = 0; j < area.columns; j++) {
      const column = sheet.columns[area.column + j]!;
      for (let i = 0; i < area.rows; i++) visit(column, area.row + i, i, j);
    }
  }
}

function requireShape(values: readonly (readonly unknown[])[], area: Area): void {
  if (!Array.isArray(values) || !values.every(Array.isArray))
    throw new ServiceError(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  if (values.length !== area.rows)
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${area.rows}.`,
    );
  for (const row of values)
    if (row.length !== area.columns)
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`,
      );
}
