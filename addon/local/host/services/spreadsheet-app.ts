import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';
import { metadataEnums } from './developer-metadata.ts';
import { activeSheet } from './spreadsheet.ts';
import { ui } from './ui.ts';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export function spreadsheetApp(scope: Scope): SpreadsheetApp {
  const open = () => scope.make.spreadsheet();
  const byId = (id: string) => {
    if (id !== scope.workbook.id)
      throw new ServiceError(
        'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
      );
    return open();
  };
  return scope.expose<SpreadsheetApp>('SpreadsheetApp', {
    ...(metadataEnums as object),
    SheetType: { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' } as never,
    ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' } as never,
    WrapStrategy: { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW', CLIP: 'CLIP' } as never,
    getActive: open,
    getActiveSpreadsheet: open,
    getActiveSheet: () => scope.make.sheet(activeSheet(scope)),
    getActiveRange: () => scope.make.range(activeSheet(scope), activeSheet(scope).selection),
    getCurrentCell: () =>
      scope.make.range(activeSheet(scope), { ...activeSheet(scope).selection, rows: 1, columns: 1 }),
    openById: byId,
    flush: () => undefined,
    getUi: () => ui(scope),
  } as Partial<SpreadsheetApp>);
}
