import type { Cell } from '../../core/index.ts';
import type { Area, Grid, SheetPort } from '../server/ports.ts';
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
  const marksOf = (key: string, type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType) =>
    sheet.createDeveloperMetadataFinder().withKey(key).withLocationType(type).find();
  const columnMarks = () => marksOf(columnKey, SpreadsheetApp.DeveloperMetadataLocationType.COLUMN);
  const sheetMarks = () => marksOf(sheetKey, SpreadsheetApp.DeveloperMetadataLocationType.SHEET);
  const columnOf = (mark: GoogleAppsScript.Spreadsheet.DeveloperMetadata) =>
    (mark.getLocation().getColumn()?.getColumn() ?? 0) - 1;
  const holds = (range: GoogleAppsScript.Spreadsheet.Range, expected: Grid<Cell | undefined>) => {
    const now: unknown[][] = range.getValues();
    return expected.every((line, i) =>
      line.every((cell, j) => cell === undefined || toCell(now[i]?.[j]) === (cell === '' ? null : cell)),
    );
  };
  const columnMarksNow = () => {
    const marks = new Map<number, string>();
    const strays: string[] = [];
    for (const mark of columnMarks()) {
      const [place, text] = [columnOf(mark), mark.getValue() ?? ''];
      if (marks.has(place)) strays.push(text);
      else marks.set(place, text);
    }
    return { marks, strays };
  };
  const outline = () => {
    const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    return { height, width, ...columnMarksNow() };
  };
  const within = ({ row, column, rows, columns }: Area) => sheet.getRange(row + 1, column + 1, rows, columns);
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
    look({ noteRows = 0, formats = false } = {}) {
      const { height, width, ...marked } = outline();
      const noted = Math.min(noteRows, height);
      const notes = noted === 0 ? [] : sheet.getRange(1, 1, noted, width).getNotes();
      const range = sheet.getDataRange();
      const looks = formats ? sheet.getRange(1, 1, range.getLastRow(), width).getNumberFormats() : null;
      const none = new Array<string>(range.getLastColumn()).fill('');
      const formulas = range.getFormulas().map((row) => (row.every((one) => one === '') ? none : row));
      const raw: unknown[][] = range.getValues();
      const cells = raw.map((row) =>
        row.every((value) => toCell(value) === value) ? (row as Cell[]) : row.map(toCell),
      );
      return { cells, formulas, raw, notes, formats: looks, height, width, ...marked };
    },
    glance: outline,
    cellsIn: (area) =>
      within(area)
        .getValues()
        .map((row) => row.map(toCell)),
    notesIn: (area) => within(area).getNotes(),
    formatsIn: (area) => within(area).getNumberFormats(),
    write(row, index, contents, expected) {
      const values = contents.map((line) => line.map(literal));
      const range = sheet.getRange(row + 1, index + 1, contents.length, contents[0]?.length ?? 0);
      if (!holds(range, expected)) return false;
      range.setValues(values);
      return true;
    },
    makeRoom(rows, columns) {
      const missingRows = rows - sheet.getMaxRows();
      if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
      const missingColumns = columns - sheet.getMaxColumns();
      if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
    },
    insertColumns(at, count) {
      const width = sheet.getMaxColumns();
      if (at < width) sheet.insertColumnsBefore(at + 1, count);
      else sheet.insertColumnsAfter(width, count);
    },
    removeColumns(at, count, expected) {
      if (!holds(sheet.getRange(1, at + 1, expected.length, count), expected)) return false;
      sheet.deleteColumns(at + 1, count);
      return true;
    },
    clearFormats(row, index, columns) {
      const rows = sheet.getMaxRows() - row;
      if (rows > 0)
        sheet
          .getRange(row + 1, index + 1, rows, columns)
          .clearDataValidations()
          .clearFormat();
    },
    writeFormats(row, index, formats) {
      const columns = formats[0]?.length ?? 0;
      if (columns === 0) return;
      const range = sheet.getRange(row + 1, index + 1, formats.length, columns);
      range.setNumberFormats(formats.map((line) => [...line]));
    },
    writeNotes(row, index, notes) {
      sheet.getRange(row + 1, index + 1, 1, notes.length).setNotes([[...notes]]);
    },
    columnMarks: () => columnMarksNow().marks,
    markColumn(index, mark) {
      const letters = columnLetters(index);
      sheet
        .getRange(`${letters}:${letters}`)
        .addDeveloperMetadata(columnKey, mark, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    },
    changeMark(from, to) {
      const finder = sheet.createDeveloperMetadataFinder().withKey(columnKey).withValue(from);
      for (const mark of finder.find()) {
        if (to === null) mark.remove();
        else mark.setValue(to);
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

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
