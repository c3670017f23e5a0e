import { contains, overlap } from './a1.ts';
import type { Area, CellValue, ColumnModel, SheetModel, WorkbookModel } from './model.ts';
import { displayText, isDateFormat } from './number-format.ts';
import type { Realm } from './realm.ts';
import { instantFromSerial, serialFromInstant } from './serial-date.ts';
import { ServiceError } from './service-error.ts';
import { readEntry } from './typed-input.ts';
import { formatOf } from './workbook.ts';

/** Reads an area row by row. */
export function mapArea<T>(
  sheet: SheetModel,
  area: Area,
  read: (column: ColumnModel, row: number) => T,
): T[][] {
  const columns = sheet.columns.slice(area.column, area.column + area.columns);
  return Array.from({ length: area.rows }, (_, i) => columns.map((column) => read(column, area.row + i)));
}

/** A cell as `getValues` gives it: an empty one is the empty text, a date a Date of the script's realm. */
export function scriptValue(
  workbook: WorkbookModel,
  realm: Realm,
  column: ColumnModel,
  row: number,
): string | number | boolean | Date {
  const value = column.values[row] ?? '';
  if (typeof value === 'number' && isDateFormat(formatOf(column, row)))
    return realm.date(instantFromSerial(value, workbook.timeZone));
  return value;
}

export function shownText(workbook: WorkbookModel, column: ColumnModel, row: number): string {
  const value = column.values[row] ?? null;
  if (value === null && column.formulas.has(row)) return column.formulas.get(row)!;
  return displayText(value, formatOf(column, row), workbook.locale);
}

const longestText = 50_000;

/** Writes one cell as `setValues` does: texts are entered as if a person typed them. */
export function enterValue(workbook: WorkbookModel, column: ColumnModel, row: number, input: unknown): void {
  column.formulas.delete(row);
  if (typeof input === 'string') {
    if (input.length > longestText)
      throw new ServiceError(
        `Your input contains more than the maximum of ${longestText} characters in a single cell.`,
      );
    const entry = readEntry(input, formatOf(column, row), workbook.locale);
    if (entry.formula !== null) column.formulas.set(row, entry.formula);
    if (entry.format !== null && formatOf(column, row) === '') column.formats.set(row, entry.format);
    putValue(column, row, entry.value);
  } else if (Object.prototype.toString.call(input) === '[object Date]') {
    putValue(column, row, serialFromInstant(Number(input), workbook.timeZone));
    if (!isDateFormat(formatOf(column, row))) column.formats.set(row, 'm/d/yyyy h:mm:ss');
  } else if (typeof input === 'number') {
    putValue(column, row, Number.isFinite(input) ? input : '#NUM!');
  } else if (typeof input === 'boolean' || input === null || input === undefined) {
    putValue(column, row, input ?? null);
  } else {
    putValue(column, row, String(input));
  }
}

/** Stores a value past the end without leaving holes. */
export function putValue(column: ColumnModel, row: number, value: CellValue): void {
  while (column.values.length < row) column.values.push(null);
  column.values[row] = value;
}

/** Refuses to touch cells that the person running the script may not edit. */
export function requireEditable(sheet: SheetModel, area: Area): void {
  for (const protection of sheet.protections) {
    if (protection.canEdit || protection.warningOnly) continue;
    const hit = protection.area === null || overlap(protection.area, area);
    if (hit && !protection.unprotected.some((free) => contains(free, area)))
      throw new ServiceError(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
  }
}
