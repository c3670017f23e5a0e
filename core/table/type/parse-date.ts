import { monthOf } from '../vocabulary/month-names.ts';

/** A date as one text alone can tell it. */
export type DateText =
  /** Year, month and day are certain. */
  | { readonly certain: true; readonly moment: number }
  /** `a/b/year`: month and day are known only once the column's order is. */
  | {
      readonly certain: false;
      readonly a: number;
      readonly b: number;
      readonly year: number;
      readonly separator: string;
      /** Milliseconds since midnight. */
      readonly time: number;
    };

export type DateOrder = 'month-first' | 'day-first';

const clock = String.raw`(?:[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*((?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|Z|UTC|GMT)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${clock}$`, 'i');
const numeric = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:\s?г\.?)?${clock}$`, 'i');
const dayName = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-го)?[\s-]+(?:(?:of|de|del|di)\s+)?(\p{L}+)\.?,?[\s-]+(?:(?:de|del)\s+)?(\d{4}|\d{2})(?:\s?г(?:\.|ода)?)?${clock}$`,
  'iu',
);
/** `2024年7月6日`, `2024년 7월 6일` and `2024. 7. 6`, with a time perhaps. */
const eastern =
  /^(\d{4})\s?(?:年|년|\.)\s?(\d{1,2})\s?(?:月|월|\.)\s?(\d{1,2})\s?(?:日|号|號|일|\.)?(?:\s?\(\p{L}{1,3}\))?(?:\s+(오전|오후|午前|午後|上午|下午))?(?:\s*(\d{1,2})[:时時시]\s?(\d{2})(?:[:分분]\s?(\d{2})?)?(?:秒|초)?)?$/u;
const nameDay = new RegExp(
  String.raw`^(?:\p{L}+,\s+)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})${clock}$`,
  'iu',
);

/**
 * Is this text a date, and what is certain of it? ISO, numeric with `/ . -`, with the signs for year, month and day of zh, ja and
 * ko, and with month names (see `monthOf`), with an optional time. Two-digit years up to 29 belong to this century, as spreadsheets read them.
 *
 * @returns null for anything else, impossible days included. The text must be trimmed.
 */
export function parseDateText(text: string): DateText | null {
  if (text.length < 6 || text.length > 40) return null;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const third = text.charCodeAt(4);
    if (third === 45 || third === 47 || third === 46) {
      const iso = yearFirst.exec(text);
      if (iso) return certain(Number(iso[1]), Number(iso[3]), Number(iso[4]), timeOf(iso, 5));
    }
    const parts = numeric.exec(text);
    if (parts) return numericDate(parts);
    const east = eastern.exec(text);
    if (east) return easternDate(east);
    const named = dayName.exec(text);
    return named ? namedDate(named[3], named[2], named[1], timeOf(named, 4)) : null;
  }
  if (!/\d/.test(text)) return null;
  const named = nameDay.exec(text);
  if (named) return namedDate(named[3], named[1], named[2], timeOf(named, 4));
  const weekday = dayName.exec(text);
  return weekday ? namedDate(weekday[3], weekday[2], weekday[1], timeOf(weekday, 4)) : null;
}

/** Epoch milliseconds UTC of a date in this order; where only the other order is possible, that one. */
export function dateValue(date: DateText, order: DateOrder): number {
  if (date.certain) return date.moment;
  const wanted = order === 'month-first' ? [date.a, date.b] : [date.b, date.a];
  const [month = 0, day = 0] = wanted;
  return moment(date.year, month, day, date.time) ?? moment(date.year, day, month, date.time) ?? Number.NaN;
}

/** Which orders are possible for a date that is not certain? */
export function possibleOrders(date: DateText): { readonly monthFirst: boolean; readonly dayFirst: boolean } {
  if (date.certain) return { monthFirst: true, dayFirst: true };
  return {
    monthFirst: moment(date.year, date.a, date.b, 0) !== null,
    dayFirst: moment(date.year, date.b, date.a, 0) !== null,
  };
}

function numericDate(parts: RegExpExecArray): DateText | null {
  const [, a, separator = '', b, year = ''] = parts;
  const time = timeOf(parts, 5);
  if (time === null) return null;
  const date = { certain: false, a: Number(a), b: Number(b), year: fullYear(year), separator, time } as const;
  const { monthFirst, dayFirst } = possibleOrders(date);
  return monthFirst || dayFirst ? date : null;
}

function easternDate([, year, month, day, half, hour, minute, second]: RegExpExecArray): DateText | null {
  const isLater = half === '오후' || half === '午後' || half === '下午';
  const hours = half === undefined ? Number(hour ?? 0) : (Number(hour ?? 0) % 12) + (isLater ? 12 : 0);
  const [minutes, seconds] = [Number(minute ?? 0), Number(second ?? 0)];
  const time =
    hours > 24 || minutes > 59 || seconds > 60 ? null : ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return certain(Number(year), Number(month), Number(day), time);
}

function namedDate(year = '', month = '', day = '', time: number | null): DateText | null {
  const number = monthOf(month);
  return number === null ? null : certain(fullYear(year), number, Number(day), time);
}

function certain(year: number, month: number, day: number, time: number | null): DateText | null {
  if (time === null) return null;
  const found = moment(year, month, day, time);
  return found === null ? null : { certain: true, moment: found };
}

function moment(year: number, month: number, day: number, time: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return null;
  return day > daysIn(year, month) ? null : Date.UTC(year, month - 1, day) + time;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= 29 ? 2000 + year : 1900 + year;
}

/** Milliseconds since midnight of the clock groups that start at `from`; null for an impossible time. */
function timeOf(match: RegExpExecArray, from: number): number | null {
  const [hour, minute, second, fraction, half, zone] = match.slice(from, from + 6);
  if (hour === undefined) return 0;
  const noon = half?.toLowerCase().startsWith('p');
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (noon ? 12 : 0);
  const minutes = Number(minute);
  const seconds = Number(second ?? 0);
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  return ((hours * 60 + minutes - zoneMinutes(zone)) * 60 + seconds) * 1000 + milliseconds;
}

function zoneMinutes(zone: string | undefined): number {
  const match = zone === undefined ? null : /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
