import { areaFromA1, requireInside } from '../a1.ts';
import { putValue, requireEditable } from '../cells.ts';
import type { Area, SheetModel } from '../model.ts';
import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';
import * as workbookOf from '../workbook.ts';
import { addMetadata, metadataFinder } from './developer-metadata.ts';
import { coveredBy, rememberSheet } from './handles.ts';
import { protect, protectionsOf } from './protection.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function sheetService(scope: Scope, sheet: SheetModel): Sheet {
  const { workbook, expose } = scope;
  const range = (area: Area) => scope.make.range(sheet, requireInside(sheet, area));
  const self: Sheet = expose<Sheet>('Sheet', {
    ...structure(),
    getSheetId: () => sheet.id,
    getGid: () => sheet.id,
    getName: () => sheet.name,
    getSheetName: () => sheet.name,
    setName: (name) => {
      workbookOf.renameSheet(workbook, sheet, name);
      return self;
    },
    getType: () => sheet.type as never,
    getIndex: () => workbook.sheets.indexOf(sheet) + 1,
    getParent: () => scope.make.spreadsheet(),
    getMaxRows: () => sheet.rows,
    getMaxColumns: () => sheet.columns.length,
    getLastRow: () => workbookOf.dataSize(sheet).rows,
    getLastColumn: () => workbookOf.dataSize(sheet).columns,
    getRange: (first: number | string, column?: number, rows: number = 1, columns: number = 1) =>
      typeof first === 'string'
        ? scope.make.range(sheet, areaFromA1(first.replace(/^.*!/, ''), sheet))
        : range({ row: first - 1, column: (column ?? Number.NaN) - 1, rows, columns }),
    getDataRange: () => scope.make.range(sheet, workbookOf.dataArea(sheet)),
    getSheetValues: (row, column, rows, columns) =>
      range({ row: row - 1, column: column - 1, rows, columns }).getValues(),
    getActiveRange: () => scope.make.range(sheet, sheet.selection),
    getActiveCell: () => scope.make.range(sheet, { ...sheet.selection, rows: 1, columns: 1 }),
    getCurrentCell: () => scope.make.range(sheet, { ...sheet.selection, rows: 1, columns: 1 }),
    setActiveRange: (chosen) => {
      sheet.selection = coveredBy(chosen).area;
      workbook.activeSheet = sheet.id;
      return chosen;
    },
    activate: () => {
      workbook.activeSheet = sheet.id;
      return self;
    },
    protect: () => protect(scope, sheet, null),
    getProtections: (type) => protectionsOf(scope, sheet, type),
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata(scope, { type: 'SHEET', sheet: sheet.id }, key, second, third);
      return self;
    },
    createDeveloperMetadataFinder: () => metadataFinder(scope, { sheet }),
    getDeveloperMetadata: () =>
      metadataFinder(scope, { sheet })
        .withLocationType('SHEET' as never)
        .find(),
  } as Partial<Sheet>);
  rememberSheet(self, sheet);
  return self;

  function structure(): Partial<Sheet> {
    const everywhere = () => ({ row: 0, column: 0, rows: sheet.rows, columns: sheet.columns.length });
    const insertColumns = (index: number, count: number, beside: number) => {
      requireColumn(beside + 1);
      requireEditable(sheet, everywhere());
      workbookOf.insertColumns(workbook, sheet, { index, count, beside });
      return self;
    };
    const deleteColumns = (column: number, count: number = 1) => {
      requireColumn(column);
      requireColumn(column + count - 1);
      requireEditable(sheet, { ...everywhere(), column: column - 1, columns: count });
      workbookOf.deleteColumns(workbook, sheet, column - 1, count);
    };
    const insertRows = (index: number, count: number) => {
      requireEditable(sheet, everywhere());
      workbookOf.insertRows(workbook, sheet, index, count);
      return self;
    };
    const deleteRows = (row: number, count = 1) => {
      requireEditable(sheet, { ...everywhere(), row: row - 1, rows: count });
      workbookOf.deleteRows(sheet, row - 1, count);
    };
    const clear = (options: { contentsOnly?: boolean; formatOnly?: boolean } = {}) => {
      requireEditable(sheet, everywhere());
      for (const column of sheet.columns) {
        if (!options.formatOnly) {
          column.values.splice(0);
          column.formulas.clear();
        }
        if (!options.contentsOnly) {
          column.format = '';
          column.formats.clear();
          column.styles.clear();
        }
      }
      return self;
    };
    return {
      insertColumnAfter: (column) => insertColumns(column, 1, column - 1),
      insertColumnBefore: (column) => insertColumns(column - 1, 1, column - 1),
      insertColumnsAfter: (column, count) => insertColumns(column, count, column - 1),
      insertColumnsBefore: (column, count) => insertColumns(column - 1, count, column - 1),
      deleteColumn: (column) => {
        deleteColumns(column);
        return self;
      },
      deleteColumns: (column, count) => deleteColumns(column, count),
      insertRowAfter: (row) => insertRows(row, 1),
      insertRowBefore: (row) => insertRows(row - 1, 1),
      insertRowsAfter: (row, count) => insertRows(row, count),
      insertRowsBefore: (row, count) => insertRows(row - 1, count),
      deleteRow: (row) => {
        deleteRows(row);
        return self;
      },
      deleteRows: (row, count) => deleteRows(row, count),
      appendRow: (values: readonly unknown[]) => {
        const row = workbookOf.dataSize(sheet).rows;
        if (row >= sheet.rows) workbookOf.insertRows(workbook, sheet, sheet.rows, 1);
        range({ row, column: 0, rows: 1, columns: values.length }).setValues([[...values]]);
        return self;
      },
      clear: (options?: { contentsOnly?: boolean; formatOnly?: boolean }) => clear(options),
      clearContents: () => clear({ contentsOnly: true }),
      clearFormats: () => clear({ formatOnly: true }),
      clearNotes: () => {
        for (const column of sheet.columns) column.notes.clear();
        return self;
      },
      hideSheet: () => {
        if (workbook.sheets.every((other) => other === sheet || other.hidden))
          throw new ServiceError("You can't hide all the sheets in a document.");
        sheet.hidden = true;
        if (workbook.activeSheet === sheet.id)
          workbook.activeSheet = workbook.sheets.find((other) => !other.hidden)!.id;
        return self;
      },
      showSheet: () => {
        sheet.hidden = false;
        return self;
      },
      isSheetHidden: () => sheet.hidden,
      isColumnHiddenByUser: (column) => sheet.columns[column - 1]?.hidden ?? false,
      hideColumns: (column: number, count: number = 1) => setHidden(column, count, true),
      showColumns: (column: number, count: number = 1) => setHidden(column, count, false),
      setFrozenRows: (rows) => {
        sheet.frozenRows = rows;
      },
      setFrozenColumns: (columns) => {
        sheet.frozenColumns = columns;
      },
      getFrozenRows: () => sheet.frozenRows,
      getFrozenColumns: () => sheet.frozenColumns,
      setColumnWidth: (column, width) => {
        requireColumn(column);
        sheet.columns[column - 1]!.width = width;
        return self;
      },
      getColumnWidth: (column) => sheet.columns[column - 1]?.width ?? 100,
      autoResizeColumn: (column) => {
        resize(column, 1);
        return self;
      },
      autoResizeColumns: (column, count) => {
        resize(column, count);
        return self;
      },
      moveColumns: (columns, destination) => {
        const { area } = coveredBy(columns);
        const moved = sheet.columns.splice(area.column, area.columns);
        const at = destination - 1 > area.column ? destination - 1 - area.columns : destination - 1;
        sheet.columns.splice(at, 0, ...moved);
      },
      sort: (position: number, ascending: boolean = true) => {
        sortRows(position - 1, ascending);
        return self;
      },
    } as Partial<Sheet>;
  }

  function requireColumn(column: number): void {
    if (!(column >= 1 && column <= sheet.columns.length))
      throw new ServiceError('Those columns are out of bounds.');
  }

  function setHidden(column: number, count: number, hidden: boolean): void {
    for (let j = column - 1; j < column - 1 + count; j++) sheet.columns[j]!.hidden = hidden;
  }

  function resize(column: number, count: number): void {
    for (let j = column - 1; j < column - 1 + count; j++) {
      const longest = sheet.columns[j]!.values.reduce<number>(
        (most, value) => Math.max(most, String(value ?? '').length),
        4,
      );
      sheet.columns[j]!.width = Math.min(21 + 7 * longest, 600);
    }
  }

  /** Sorts all rows under the frozen ones. Empty cells go last, numbers before texts. */
  function sortRows(by: number, ascending: boolean): void {
    const { rows } = workbookOf.dataSize(sheet);
    const keys = sheet.columns[by]?.values ?? [];
    const rank = (value: unknown) =>
      value === null || value === undefined ? 2 : typeof value === 'number' ? 0 : 1;
    const order = Array.from({ length: rows - sheet.frozenRows }, (_, i) => sheet.frozenRows + i).sort(
      (a, b) => {
        const [left, right] = [keys[a] ?? null, keys[b] ?? null];
        const ranks = rank(left) - rank(right);
        if (ranks !== 0 || left === null || right === null) return ranks || a - b;
        return (left < right ? -1 : left > right ? 1 : 0) * (ascending ? 1 : -1) || a - b;
      },
    );
    for (const column of sheet.columns) {
      const before = column.values.slice();
      order.forEach((from, i) => void putValue(column, sheet.frozenRows + i, before[from] ?? null));
    }
  }
}
