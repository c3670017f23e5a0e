import { writeFiles } from '../../../../addon/local/cli/write-files.ts';
import type { OpenedWorkbook } from '../../../../addon/local/files/open-workbook.ts';
import { openWorkbook } from '../../../../addon/local/files/open-workbook.ts';
import { createHost, type Host } from '../../../../addon/local/host/index.ts';

const script = `
  function sheet() { return SpreadsheetApp.getActive().getSheets()[0]; }
  function ours() {
    return sheet().createDeveloperMetadataFinder().withKey('ours').find()
      .map((mark) => mark.getLocation().getColumn().getColumn());
  }
  function add(values) {
    const at = sheet().getLastColumn();
    sheet().insertColumnAfter(at);
    const column = sheet().getRange(1, at + 1, sheet().getMaxRows(), 1);
    column.clearFormat();
    column.addDeveloperMetadata('ours', 'segment');
    const rows = Math.min(values.length, sheet().getMaxRows());
    sheet().getRange(1, at + 1, rows, 1).setValues(values.slice(0, rows).map((value) => [value]));
  }
  function values(column) { return JSON.stringify(sheet().getRange(1, column, sheet().getLastRow(), 1).getValues().map((row) => row[0])); }
  function remove() { for (const column of ours().sort((a, b) => b - a)) sheet().deleteColumn(column); }
  function report(name, rows) {
    const made = SpreadsheetApp.getActive().insertSheet(name);
    made.addDeveloperMetadata('ours', name);
    made.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
  }
  function dropReport(name) { SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName(name)); }
`;

/** A workbook on disk, opened in a host whose script can add a column of ours, find it again and take it away. */
export function open(path: string): Host & { save(): void; readonly opened: OpenedWorkbook } {
  const opened = openWorkbook(path, { locale: 'en' });
  const host = createHost({ bundle: script, ...opened });
  return { ...host, opened, save: () => writeFiles(opened.folder, opened.render()) };
}
