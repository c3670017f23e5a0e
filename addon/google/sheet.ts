import type { Cell } from '../../core/index.ts';
import type { SheetPort } from '../server/ports.ts';
import { literal } from './literal.ts';
import { columnKey, sheetKey } from './metadata-keys.ts';
import { barriers } from './protections.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet of the active document as the use-cases see it. */
export function sheetPort(sheet: GoogleSheet, dateText: (moment: Date) => string): SheetPort {
  const toCell = (value: unknown): Cell => {
    if (value instanceof Date) return dateText(value);
    return value === '' || value === undefined ? null : (value as Cell);
  };
  const column = (index: number, rows: number) => sheet.getRange(1, index + 1, rows, 1);
  const marksOf = (key: string, type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType) =>
    sheet.createDeveloperMetadataFinder().withKey(key).withLocationType(type).find();
  const columnMarks = () => marksOf(columnKey, SpreadsheetApp.DeveloperMetadataLocationType.COLUMN);
  const sheetMarks = () => marksOf(sheetKey, SpreadsheetApp.DeveloperMetadataLocationType.SHEET);
  const columnOf = (mark: GoogleAppsScript.Spreadsheet.DeveloperMetadata) =>
    (mark.getLocation().getColumn()?.getColumn() ?? 0) - 1;
  return {
    id: sheet.getSheetId(),
    name: () => sheet.getName(),
    read: () =>
      sheet.getLastRow() === 0
        ? []
        : sheet
            .getDataRange()
            .getValues()
            .map((row) => row.map(toCell)),
    readRow(row) {
      if (row >= sheet.getLastRow()) return [];
      return (sheet.getRange(row + 1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map(toCell);
    },
    readColumn(index) {
      const rows = sheet.getLastRow();
      if (rows === 0 || index >= sheet.getMaxColumns()) return [];
      return column(index, rows)
        .getValues()
        .map((row) => toCell(row[0]));
    },
    formulas(index) {
      const rows = sheet.getLastRow();
      if (rows === 0 || index >= sheet.getMaxColumns()) return [];
      return column(index, rows)
        .getFormulas()
        .map((row) => row[0] !== '');
    },
    write(row, index, cells) {
      const columns = cells[0]?.length ?? 0;
      if (columns === 0) return;
      makeRoom(sheet, row + cells.length, index + columns);
      sheet
        .getRange(row + 1, index + 1, cells.length, columns)
        .setValues(cells.map((line) => line.map(literal)));
    },
    width: () => sheet.getMaxColumns(),
    insertColumn(at, headerRow) {
      if (at === 0) sheet.insertColumnBefore(1);
      else sheet.insertColumnAfter(at);
      const rows = sheet.getMaxRows();
      column(at, rows).clearDataValidations();
      if (rows > headerRow + 1) {
        sheet.getRange(headerRow + 2, at + 1, rows - headerRow - 1, 1).clearFormat();
      }
    },
    removeColumn: (index) => void sheet.deleteColumn(index + 1),
    note: (row, index) => sheet.getRange(row + 1, index + 1).getNote(),
    setNote: (row, index, note) => void sheet.getRange(row + 1, index + 1).setNote(note),
    columnMarks: () => new Map(columnMarks().map((mark) => [columnOf(mark), mark.getValue() ?? ''])),
    markColumn(index, mark) {
      const existing = columnMarks().find((candidate) => columnOf(candidate) === index);
      if (mark === null) existing?.remove();
      else if (existing !== undefined) existing.setValue(mark);
      else {
        const letters = columnLetters(index);
        sheet
          .getRange(`${letters}:${letters}`)
          .addDeveloperMetadata(columnKey, mark, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      }
    },
    sheetMark: () => sheetMarks()[0]?.getValue() ?? null,
    markSheet(mark) {
      const existing = sheetMarks()[0];
      if (mark === null) existing?.remove();
      else if (existing !== undefined) existing.setValue(mark);
      else sheet.addDeveloperMetadata(sheetKey, mark, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    },
    dress: () => dress(sheet),
    remove: () => void sheet.getParent().deleteSheet(sheet),
    protections: (columns) => barriers(sheet, columns),
  };
}

const widestPixels = 360;

function dress(sheet: GoogleSheet): void {
  const columns = sheet.getLastColumn();
  if (columns === 0) return;
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, 1, columns).setFontWeight('bold');
  sheet.getRange(1, 1, sheet.getLastRow(), columns).setVerticalAlignment('top').setWrap(true);
  sheet.autoResizeColumns(1, columns);
  for (let column = 1; column <= columns; column++) {
    if (sheet.getColumnWidth(column) > widestPixels) sheet.setColumnWidth(column, widestPixels);
  }
}

function makeRoom(sheet: GoogleSheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
