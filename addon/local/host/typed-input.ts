import type { CellValue } from './model.ts';
import { serialFromUtc } from './serial-date.ts';

/** What a sheet makes of a text that is entered into a cell. `format` is set when the entry brings one along. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string | null;
}

/**
 * How does a sheet read this text? Numbers, percentages, dates, TRUE and FALSE become values; `=` starts a
 * formula; an apostrophe keeps the rest as text; a cell in plain-text format (`@`) keeps everything as it is.
 */
export function readEntry(text: string, format: string, locale: string): Entry {
  const plain = (value: CellValue, brought: string | null = null): Entry => ({
    value,
    formula: null,
    format: brought,
  });
  if (text === '') return plain(null);
  if (format === '@') return plain(text);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text, format: null };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === 'true');
  const date = readDate(trimmed, locale);
  if (date !== null) return plain(date.serial, date.format);
  const number = readNumber(trimmed, locale);
  return number === null ? plain(text) : plain(number.value, number.format);
}

function usesComma(locale: string): boolean {
  return !/^(en|he|ja|ko|th|zh)/.test(locale);
}

function readNumber(text: string, locale: string): { value: number; format: string | null } | null {
  const comma = usesComma(locale);
  const number = comma
    ? /^([+-]?)(\d{1,3}(?:[\u00a0 .]\d{3})+|\d+)?(?:,(\d+))?(e[+-]?\d+)?(\s?%)?$/i
    : /^([+-]?\$?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(e[+-]?\d+)?(\s?%)?$/i;
  const match = number.exec(text);
  if (!match || (match[2] === undefined && !match[3])) return null;
  const [, sign = '', whole = '0', fraction = '', exponent = '', percent] = match;
  const size = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const value = sign.startsWith('-') ? -size : size;
  if (percent !== undefined) return { value: value / 100, format: fraction === '' ? '0%' : '0.00%' };
  if (sign.endsWith('$')) return { value, format: fraction === '' ? '"$"#,##0' : '"$"#,##0.00' };
  const grouped = whole.length > 3 && /\D/.test(whole);
  return { value, format: grouped ? (fraction === '' ? '#,##0' : '#,##0.00') : null };
}

function readDate(text: string, locale: string): { serial: number; format: string } | null {
  const match = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, first = '', mark = '', second = '', third = ''] = match;
  const iso = first.length === 4 && third.length <= 2;
  if (!iso && (first.length > 2 || ![2, 4].includes(third.length))) return null;
  if (!iso && mark === '.' && !usesComma(locale)) return null;
  const monthFirst = /^en_(US|PH)?$|^en$/.test(locale);
  const [year, month, day] = iso
    ? [first, second, third]
    : monthFirst
      ? [third, first, second]
      : [third, second, first];
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  const utc = Date.UTC(fullYear, Number(month) - 1, Number(day));
  const date = new Date(utc);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const [hours, minutes, seconds] = [match[5], match[6], match[7]].map((part) => Number(part ?? 0));
  if (hours! > 23 || minutes! > 59 || seconds! > 59) return null;
  const dayFormat = iso ? 'yyyy-mm-dd' : monthFirst ? 'm/d/yyyy' : `dd${mark}mm${mark}yyyy`;
  return {
    serial: serialFromUtc(utc) + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400,
    format: match[5] === undefined ? dayFormat : `${dayFormat} h:mm:ss`,
  };
}
