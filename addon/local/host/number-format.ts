import type { CellValue } from './model.ts';
import { utcFromSerial } from './serial-date.ts';

/** Quoted text, escaped characters and bracketed conditions say nothing about the kind of a format. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
}

const dateFormats = new Map<string, boolean>();

/** Does this format show a number as a date or a time? */
export function isDateFormat(format: string): boolean {
  if (format === '' || format === '@') return false;
  let found = dateFormats.get(format);
  if (found === undefined) {
    found = !/general/i.test(format) && /[ymdhs]/i.test(bare(format.split(';')[0]!));
    dateFormats.set(format, found);
  }
  return found;
}

/** What does a person read in a cell with this value and format? Covers the formats that sheets offer by default. */
export function displayText(value: CellValue, format: string, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === '' || format === '@' || /^general$/i.test(format)) return plainNumber(value, locale);
  if (isDateFormat(format)) return formatUtc(new Date(utcFromSerial(value)), format);
  return formatNumber(value, format, locale);
}

function decimalMark(locale: string): string {
  return /^(en|he|ja|ko|th|zh)/.test(locale) ? '.' : ',';
}

function groupMark(locale: string): string {
  if (decimalMark(locale) === '.') return ',';
  return /^(ru|uk|fr|pl|cs|sv|fi|nb)/.test(locale) ? '\u00a0' : '.';
}

/** Automatic format: up to fifteen significant digits, exponents only for very large and small numbers. */
function plainNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? value
          .toExponential()
          .replace(/e\+?(-?)(\d)$/, 'E$10$2')
          .toUpperCase()
      : String(Number(value.toPrecision(15)));
  return decimalMark(locale) === '.' ? text : text.replace('.', ',');
}

function formatNumber(value: number, format: string, locale: string): string {
  const sections = format.split(';');
  const negative = value < 0 && sections.length > 1;
  const section = (negative ? sections[1] : value === 0 && sections[2] ? sections[2] : sections[0]) ?? '0';
  const clean = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
  const shape = /[#0?][#0?,. ]*(?:E[+-]0+)?/i.exec(
    clean.replace(/"[^"]*"|\\./g, (text) => ' '.repeat(text.length)),
  );
  if (!shape) return unquote(clean);
  const core = shape[0].trimEnd();
  const before = unquote(clean.slice(0, shape.index));
  const after = unquote(clean.slice(shape.index + core.length));
  const scaled = (negative ? -value : value) * (bare(section).includes('%') ? 100 : 1);
  return before + digits(scaled, core, locale) + after;
}

function unquote(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '',
  );
}

function digits(value: number, shape: string, locale: string): string {
  const [whole = '', fraction = ''] = shape.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  const most = (fraction.match(/[0#?]/g) ?? []).length;
  const [left = '0', right = ''] = Math.abs(value).toFixed(Math.min(most, 20)).split('.');
  let shown = right;
  while (shown.length > least && shown.endsWith('0')) shown = shown.slice(0, -1);
  const padded = left.padStart((whole.match(/0/g) ?? []).length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, groupMark(locale)) : padded;
  const sign = value < 0 && Number(`${left}.${right}`) !== 0 ? '-' : '';
  return sign + grouped + (shown === '' ? '' : decimalMark(locale) + shown);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Shows a moment, held as UTC, by a sheet's date format: y m d h s and literals. */
function formatUtc(date: Date, format: string): string {
  const half = /am\/pm|a\/p/i.test(format);
  const hour = half ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  let afterHour = false;
  const token = /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|[^a-z"\\[]/gi;
  return (format.split(';')[0]!.match(token) ?? [])
    .map((part, index, parts) => {
      const kind = part[0]!.toLowerCase();
      const minutes = kind === 'm' && (afterHour || nextLetter(parts, index) === 's');
      if (/[a-z]/.test(kind)) afterHour = kind === 'h';
      if (kind === '"') return part.slice(1, -1);
      if (kind === '\\') return part.slice(1);
      if (kind === '[') return '';
      if (kind === 'a') return date.getUTCHours() < 12 ? 'AM' : 'PM';
      if (kind === 'y')
        return part.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
      if (kind === 'd') return dayText(date, part.length);
      if (kind === 'h') return part.length > 1 ? two(hour) : String(hour);
      if (kind === 's') return part.length > 1 ? two(date.getUTCSeconds()) : String(date.getUTCSeconds());
      if (minutes) return part.length > 1 ? two(date.getUTCMinutes()) : String(date.getUTCMinutes());
      if (kind === 'm') return monthText(date, part.length);
      return part;
    })
    .join('');
}

function nextLetter(parts: readonly string[], index: number): string {
  return (
    parts
      .slice(index + 1)
      .find((part) => /^[a-z]/i.test(part))?.[0]
      ?.toLowerCase() ?? ''
  );
}

function monthText(date: Date, length: number): string {
  const month = date.getUTCMonth() + 1;
  if (length <= 2) return length === 2 ? two(month) : String(month);
  return date.toLocaleString('en-US', { timeZone: 'UTC', month: length === 3 ? 'short' : 'long' });
}

function dayText(date: Date, length: number): string {
  if (length <= 2) return length === 2 ? two(date.getUTCDate()) : String(date.getUTCDate());
  return date.toLocaleString('en-US', { timeZone: 'UTC', weekday: length === 3 ? 'short' : 'long' });
}
