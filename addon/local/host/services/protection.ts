import type { Area, ProtectionModel, SheetModel } from '../model.ts';
import type { Scope } from '../scope.ts';
import { coveredBy } from './handles.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Protects a sheet (`area` null) or a range. Who protects can edit. */
export function protect(scope: Scope, sheet: SheetModel, area: Area | null): Protection {
  const model: ProtectionModel = {
    id: scope.workbook.nextId++,
    area,
    unprotected: [],
    description: '',
    warningOnly: false,
    canEdit: true,
  };
  sheet.protections.push(model);
  return protectionService(scope, sheet, model);
}

function protectionService(scope: Scope, sheet: SheetModel, model: ProtectionModel): Protection {
  const whole = () => ({ row: 0, column: 0, rows: sheet.rows, columns: sheet.columns.length });
  const self: Protection = scope.expose<Protection>('Protection', {
    canEdit: () => model.canEdit,
    getDescription: () => model.description,
    setDescription: (description) => {
      model.description = description;
      return self;
    },
    isWarningOnly: () => model.warningOnly,
    setWarningOnly: (warningOnly) => {
      model.warningOnly = warningOnly;
      return self;
    },
    getProtectionType: () => (model.area === null ? 'SHEET' : 'RANGE') as never,
    getRange: () => scope.make.range(sheet, model.area ?? whole()),
    getRangeName: () => null,
    getUnprotectedRanges: () => model.unprotected.map((area) => scope.make.range(sheet, area)),
    setUnprotectedRanges: (ranges) => {
      model.unprotected = ranges.map((range) => coveredBy(range).area);
      return self;
    },
    remove: () => {
      const at = sheet.protections.indexOf(model);
      if (at >= 0) sheet.protections.splice(at, 1);
    },
  });
  return self;
}

/** The protections of one sheet, by type. */
export function protectionsOf(scope: Scope, sheet: SheetModel, type: unknown): Protection[] {
  return sheet.protections
    .filter((model) => (type === 'SHEET') === (model.area === null))
    .map((model) => protectionService(scope, sheet, model));
}
