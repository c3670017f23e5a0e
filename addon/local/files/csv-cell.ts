import type { CellValue } from '../host/index.ts';
import { isDateFormat } from '../host/number-format.ts';
import { serialFromUtc, utcFromSerial } from '../host/serial-date.ts';

/**
 * The text of one of our cells in a CSV file. Texts that a spreadsheet would take for a formula get an apostrophe
 * in front, which `readOwnCell` takes away again.
 */
export function ownCellText(value: CellValue, format: string, decimalComma: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return /^[=+\-@\t\r']/.test(value) ? `'${value}` : value;
  if (isDateFormat(format)) {
    const iso = new Date(utcFromSerial(value)).toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  return decimalComma ? String(value).replace('.', ',') : String(value);
}

/** Reads one of our cells back from a CSV file. What a person typed there instead stays a text. */
export function readOwnCell(text: string, format: string, decimalComma: boolean): CellValue {
  if (text === '') return null;
  if (/^'[=+\-@\t\r']/.test(text)) return text.slice(1);
  if (format === '@') return text;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const number = decimalComma ? text.replace(',', '.') : text;
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(number)) return Number(number);
  const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?$/.test(text)
    ? Date.parse(`${text}${text.length > 10 ? 'Z' : ''}`)
    : Number.NaN;
  return isDateFormat(format) && !Number.isNaN(date) ? serialFromUtc(date) : text;
}
