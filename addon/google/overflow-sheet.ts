import { sheetKey } from './metadata-keys.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell holds 50,000 characters. */
const cellLength = 45_000;

export interface OverflowSheet {
  read(tag: string): string[];
  write(tag: string, text: string): void;
  /** Deletes every other text; with the last one goes the sheet. */
  keepOnly(tags: ReadonlySet<string>): void;
}

/**
 * Long texts in cells of a hidden sheet of ours, made when first needed: column A says which text, column B holds a
 * piece of it behind a letter, so that Sheets takes none for a formula.
 */
export function overflowSheet(document: Spreadsheet): OverflowSheet {
  return {
    read(tag) {
      const sheet = find(document);
      const rows = sheet === null ? [] : tagsOf(sheet);
      const first = rows.indexOf(label(tag));
      if (sheet === null || first < 0) return [];
      const count = rows.filter((row) => row === label(tag)).length;
      const cells = sheet.getRange(first + 1, 2, count, 1).getValues();
      return cells.map((row) => String(row[0]).slice(1));
    },
    write(tag, text) {
      const sheet = find(document) ?? create(document);
      deleteRows(sheet, (row) => row === label(tag));
      const parts: string[][] = [];
      for (let from = 0; from < text.length; from += cellLength) {
        parts.push([label(tag), `z${text.slice(from, from + cellLength)}`]);
      }
      const first = sheet.getLastRow() + 1;
      const missing = first + parts.length - 1 - sheet.getMaxRows();
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
      sheet.getRange(first, 1, parts.length, 2).setValues(parts);
    },
    keepOnly(tags) {
      const sheet = find(document);
      if (sheet === null) return;
      const wanted = new Set([...tags].map(label));
      const rows = tagsOf(sheet);
      if (!rows.some((row) => wanted.has(row))) {
        document.deleteSheet(sheet);
        return;
      }
      deleteRows(sheet, (row) => !wanted.has(row));
    },
  };
}

function label(tag: string): string {
  return `text ${tag}`;
}

function tagsOf(sheet: GoogleSheet): string[] {
  const rows = sheet.getLastRow();
  if (rows === 0) return [];
  const cells = sheet.getRange(1, 1, rows, 1).getValues();
  return cells.map((row) => String(row[0]));
}

/** From the bottom, neighbours together. A grid keeps at least one row. */
function deleteRows(sheet: GoogleSheet, unwanted: (row: string) => boolean): void {
  const rows = tagsOf(sheet);
  for (let end = rows.length; end > 0; ) {
    let start = end;
    while (start > 0 && unwanted(rows[start - 1] ?? '')) start--;
    const count = end - start;
    if (count === sheet.getMaxRows()) sheet.clearContents();
    else if (count > 0) sheet.deleteRows(start + 1, count);
    end = count > 0 ? start : end - 1;
  }
}

function find(document: Spreadsheet): GoogleSheet | null {
  const finder = document.createDeveloperMetadataFinder().withKey(sheetKey).withValue('store');
  const mark = finder.withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET).find()[0];
  return mark?.getLocation().getSheet() ?? null;
}

function create(document: Spreadsheet): GoogleSheet {
  const front = document.getActiveSheet();
  let name = 'Segmentry data';
  while ((document.getSheetByName(name)?.getLastRow() ?? 0) > 0) name += ' 2';
  const sheet = document.getSheetByName(name) ?? document.insertSheet(name, document.getSheets().length);
  sheet.addDeveloperMetadata(sheetKey, 'store', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  sheet.hideSheet();
  document.setActiveSheet(front);
  return sheet;
}
