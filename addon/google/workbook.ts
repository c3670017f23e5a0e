import type { WorkbookPort } from '../server/ports.ts';
import { dateTexts } from './date-text.ts';
import { sheetPort } from './sheet.ts';

/** The active document as the use-cases see it. */
export function workbookPort(document: GoogleAppsScript.Spreadsheet.Spreadsheet): WorkbookPort {
  let zone: string | null = null;
  const dateText = dateTexts((moment) => {
    zone ??= document.getSpreadsheetTimeZone();
    return Utilities.formatDate(moment, zone, "yyyy-MM-dd'T'HH:mm:ss");
  });
  return {
    name: () => document.getName(),
    names: () => document.getSheets().map((sheet) => sheet.getName()),
    sheets: () =>
      document
        .getSheets()
        .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
        .map((sheet) => sheetPort(sheet, dateText)),
    addSheet: (name, position = document.getSheets().length) =>
      sheetPort(addQuietly(document, name, position), dateText),
    selection() {
      const cell = document.getCurrentCell();
      return cell === null ? null : { sheet: cell.getSheet().getSheetId(), row: cell.getRow() - 1 };
    },
    flush: () => SpreadsheetApp.flush(),
  };
}

/** A new sheet comes to the front; the person stays where they were. */
function addQuietly(document: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string, position: number) {
  const front = document.getActiveSheet();
  const sheet = document.insertSheet(name, position);
  document.setActiveSheet(front);
  return sheet;
}
