import { areaFromA1 } from '../a1.ts';
import type { SheetModel } from '../model.ts';
import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';
import * as workbookOf from '../workbook.ts';
import { addMetadata, metadataFinder } from './developer-metadata.ts';
import { coveredBy, modelOfSheet } from './handles.ts';
import { protectionsOf } from './protection.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function activeSheet(scope: Scope): SheetModel {
  const { sheets, activeSheet: id } = scope.workbook;
  return sheets.find((sheet) => sheet.id === id) ?? sheets[0]!;
}

export function spreadsheetService(scope: Scope): Spreadsheet {
  const { workbook, expose, ui, show } = scope;
  const find = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  const active = () => activeSheet(scope);
  const self: Spreadsheet = expose<Spreadsheet>('Spreadsheet', {
    getId: () => workbook.id,
    getName: () => workbook.name,
    rename: (name) => {
      workbook.name = name;
    },
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    getSpreadsheetLocale: () => workbook.locale,
    setSpreadsheetLocale: (locale) => {
      workbook.locale = locale;
    },
    getSpreadsheetTimeZone: () => workbook.timeZone,
    setSpreadsheetTimeZone: (timeZone) => {
      workbook.timeZone = timeZone;
    },
    getSheets: () => workbook.sheets.map((sheet) => scope.make.sheet(sheet)),
    getNumSheets: () => workbook.sheets.length,
    getSheetByName: (name) => {
      const sheet = find(name);
      return sheet ? scope.make.sheet(sheet) : null;
    },
    getSheetById: (id: number) => {
      const sheet = workbook.sheets.find((candidate) => candidate.id === id);
      return sheet ? scope.make.sheet(sheet) : null;
    },
    insertSheet: (first?: unknown, second?: unknown) => {
      const name = typeof first === 'string' ? first : freeName();
      const index = typeof first === 'number' ? first : typeof second === 'number' ? second : undefined;
      const at = index ?? workbook.sheets.indexOf(active()) + 1;
      const sheet = workbookOf.addSheet(workbook, { name, index: at });
      workbook.activeSheet = sheet.id;
      return scope.make.sheet(sheet);
    },
    deleteSheet: (sheet) => workbookOf.removeSheet(workbook, modelOfSheet(sheet)),
    moveActiveSheet: (position) => {
      const sheet = active();
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      workbook.sheets.splice(position - 1, 0, sheet);
    },
    getActiveSheet: () => scope.make.sheet(active()),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
      workbook.activeSheet = modelOfSheet(sheet).id;
      return sheet;
    },
    getActiveRange: () => scope.make.range(active(), active().selection),
    getActiveCell: () => scope.make.range(active(), { ...active().selection, rows: 1, columns: 1 }),
    getCurrentCell: () =>
      active().type === 'OBJECT'
        ? (null as never)
        : scope.make.range(active(), { ...active().selection, rows: 1, columns: 1 }),
    setActiveRange: (range) => {
      const { sheet, area } = coveredBy(range);
      workbook.activeSheet = sheet.id;
      sheet.selection = area;
      return range;
    },
    getDataRange: () => scope.make.range(active(), workbookOf.dataArea(active())),
    getRange: (notation) => {
      const bang = notation.lastIndexOf('!');
      const sheet = bang < 0 ? active() : find(notation.slice(0, bang).replace(/^'|'$/g, ''));
      if (!sheet) throw new ServiceError('Range not found');
      return scope.make.range(sheet, areaFromA1(notation.slice(bang + 1), sheet));
    },
    getProtections: (type) => workbook.sheets.flatMap((sheet) => protectionsOf(scope, sheet, type)),
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata(scope, { type: 'SPREADSHEET' }, key, second, third);
      return self;
    },
    createDeveloperMetadataFinder: () => metadataFinder(scope),
    getDeveloperMetadata: () =>
      metadataFinder(scope)
        .withLocationType('SPREADSHEET' as never)
        .find(),
    toast: (message: string, title?: string | null, seconds?: number | null) => {
      const asked = { message: String(message), title: title ?? '', seconds: seconds ?? 5 };
      ui.toasts.push(asked);
      show({ kind: 'toast', toast: asked });
    },
  } as Partial<Spreadsheet>);
  return self;

  function freeName(): string {
    let number = workbook.sheets.length + 1;
    while (find(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
