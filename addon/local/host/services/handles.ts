import type { Area, SheetModel } from '../model.ts';
import { ServiceError } from '../service-error.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ranges = new WeakMap<Range, { readonly sheet: SheetModel; readonly area: Area }>();
const sheets = new WeakMap<Sheet, SheetModel>();

/** Remembers what a range object covers, for services that are handed one. */
export function rememberRange(range: Range, sheet: SheetModel, area: Area): void {
  ranges.set(range, { sheet, area });
}

export function coveredBy(range: Range): { readonly sheet: SheetModel; readonly area: Area } {
  const found = ranges.get(range);
  if (!found) throw new ServiceError("The parameters don't match the method signature.");
  return found;
}

export function rememberSheet(handle: Sheet, sheet: SheetModel): void {
  sheets.set(handle, sheet);
}

export function modelOfSheet(handle: Sheet): SheetModel {
  const found = sheets.get(handle);
  if (!found) throw new ServiceError("The parameters don't match the method signature.");
  return found;
}
