import type { Remark } from '../remark.ts';
import { promisesCodes, promisesDates, promisesId } from '../vocabulary/header-words.ts';
import { flagMeanings } from '../vocabulary/level-words.ts';
import { meaningsOf } from '../vocabulary/meanings.ts';
import { isUnsavedFormula } from '../vocabulary/placeholders.ts';
import {
  type ColumnInput,
  examplesOf,
  isKnown,
  listedTexts,
  remarkerOf,
  rowOf,
  rowsOf,
  type TypedColumn,
} from './column-input.ts';
import { inMinutes } from './durations.ts';
import { nothingAsLevel } from './has-none.ts';
import { compareTexts, foldSpelling } from './levels.ts';
import { monthStart } from './periods.ts';
import { type ColumnProfile, profileColumn, textClass } from './profile-column.ts';
import type { ColumnScan } from './scan-column.ts';
import { typeDates } from './type-dates.ts';
import { typeMarks } from './type-marks.ts';
import { typeNumbers } from './type-numbers.ts';
import { typeFlags, typeIds, typeLevels, typeText } from './type-texts.ts';
import { withoutUnitWords } from './worded-units.ts';

/** The share of a column's known values that must be of a kind for the column to be of that kind. */
const majority = 0.8;
/** Strays among numbers are mistakes up to this share; beyond, the column is text. */
const mixed = 0.5;

/**
 * What kind of column is this, and what are its values? One decision per column, with remarks on every cell
 * that does not fit it. Empty cells, placeholders and formula errors are missing.
 */
export function typeColumn(input: ColumnInput): TypedColumn {
  const marks = typeMarks(input);
  if (marks) return marks;
  const months = withFirstDays(input);
  if (months) return typeColumn(months);
  const minutes = inMinutes(input.name, input.scan);
  if (minutes) return withUnit(typeColumn({ ...input, scan: minutes }), 'minutes');
  const worded = withoutUnitWords(input.scan);
  if (worded) return withUnit(typeColumn({ ...input, scan: worded.scan }), worded.unit);
  const found = profileColumn(input.scan);
  const none = nothingAsLevel(input.name, input.scan, found) ?? [];
  const profile = none.length > 0 ? withKnown(found, none, rowsOf(input, none)) : found;
  const typed = byKind(input, profile);
  const remark = remarkerOf(input, input.name);
  const said =
    typed.column.kind === 'category'
      ? remark('level.none', 'info', none, { values: listedTexts(input, none) })
      : [];
  return { ...typed, remarks: [...missingRemarks(input, profile), ...said, ...typed.remarks] };
}

/** The profile with some placeholders as words that say something. */
function withKnown(profile: ColumnProfile, codes: readonly number[], rows: number): ColumnProfile {
  const classes = profile.classes.slice();
  for (const code of codes) classes[code] = textClass.other;
  return { ...profile, classes, placeholders: profile.placeholders - rows, others: profile.others + rows };
}

function withUnit(typed: TypedColumn, unit: string): TypedColumn {
  return typed.column.kind === 'number' ? { ...typed, column: { ...typed.column, unit } } : typed;
}

/** `Jan-25`, and `03.2026` or `03/2026` under a header that promises dates, are first days of months; null for other columns. */
function withFirstDays(input: ColumnInput): ColumnInput | null {
  const { texts } = input.scan;
  const named = texts.map(monthStart);
  if (texts.length > 1 && named.every((text) => text !== null))
    return { ...input, scan: { ...input.scan, texts: named.map((text) => text ?? '') } };
  const month = /^(0[1-9]|1[0-2])[./]((?:19|20)\d{2})$/;
  if (!promisesDates(input.name) || texts.length === 0 || !texts.every((text) => month.test(text)))
    return null;
  return { ...input, scan: { ...input.scan, texts: texts.map((text) => text.replace(month, '$2-$1-01')) } };
}

function byKind(input: ColumnInput, profile: ColumnProfile): TypedColumn {
  const { scan, name } = input;
  const known = profile.numbers + profile.dates + profile.others;
  const texts = scan.texts.filter((_, code) => isKnown(profile, code));
  if (known === 0) return typeText(input, profile);
  const meanings = flagMeanings(texts);
  if (meanings) return typeFlags(input, profile, texts, meanings);
  const datesPromised = promisesDates(name);
  const serials = datesPromised ? serialRows(scan, profile) : 0;
  if (profile.dates > 0 || serials > 0) {
    const share = (profile.dates + serials) / known;
    if (share >= majority || (datesPromised && share >= mixed)) return typeDates(input, profile, serials > 0);
  }
  if (
    profile.numbers / known >= majority &&
    !looksLikeCodes(scan, profile) &&
    !hasManyStrays(scan, profile)
  ) {
    if (promisedIds(input, profile)) return typeIds(input, profile);
    const coded = promisesCodes(name) && texts.length <= 50 && texts.every((text) => /^\d+$/.test(text));
    return coded ? typeLevels(input, profile) : typeNumbers(input, profile);
  }
  const few = isCategorical(texts, known);
  const worded = few && !texts.some((text) => /\d/.test(text));
  if ((promisesId(name) === 'strong' && !worded) || isCodePattern(texts, known))
    return typeIds(input, profile);
  if (few) return typeLevels(input, profile);
  const text = typeText(input, profile);
  return { ...text, remarks: [...text.remarks, ...mixedRemarks(input, profile, known)] };
}

/** Whole numbers from 1954 to 2064 as a sheet counts days, `20240131`, or seconds or milliseconds since 1970 from 2001 to 2033. */
function serialRows(scan: ColumnScan, profile: ColumnProfile): number {
  let rows = 0;
  for (let code = 0; code < scan.texts.length; code++) {
    if (profile.classes[code] !== textClass.number) continue;
    const value = Number(scan.texts[code]);
    const packed = /^(?:(?:19|20)\d{6}|99991231)$/.test(scan.texts[code] as string);
    const epoch = /^(?:1\d{9}|1\d{12})(?:\.0+)?$/.test(scan.texts[code] as string);
    if (packed || epoch || (value >= 20_000 && value < 60_000)) rows += scan.counts[code] as number;
  }
  return rows;
}

/** More different texts among numbers than anybody mistypes: the column is mixed. */
function hasManyStrays(scan: ColumnScan, profile: ColumnProfile): boolean {
  if (profile.others <= scan.rows * 0.05) return false;
  let different = 0;
  for (const found of profile.classes) if (found === textClass.other) different++;
  return different > 5;
}

/** `14a` among house numbers: not a mistake, but a code. */
function looksLikeCodes(scan: ColumnScan, profile: ColumnProfile): boolean {
  let codes = 0;
  let strays = 0;
  for (let code = 0; code < scan.texts.length; code++) {
    if (profile.classes[code] !== textClass.other) continue;
    strays++;
    if (/^(?:\d+[-/]?\p{L}{1,2}|\p{L}{1,4}[-/]?\d+)$/u.test(scan.texts[code] as string)) codes++;
  }
  return codes >= 2 && codes / strays >= majority;
}

function promisedIds(input: ColumnInput, profile: ColumnProfile): boolean {
  const { scan, name } = input;
  if (profile.units.size > 0 || profile.decimals.comma + profile.decimals.commaOrGroup > 0) return false;
  const promise = promisesId(name);
  let whole = true;
  let leadingZeros = 0;
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let distinct = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < scan.texts.length; code++) {
    if (profile.classes[code] !== textClass.number) continue;
    const text = scan.texts[code] as string;
    if (!/^\+?\d+(?:\.0+)?$/.test(text)) {
      whole = false;
      break;
    }
    if (/^(?:0|\+)\d/.test(text)) leadingZeros++;
    const digits = text.replace(/\.0+$/, '').length;
    longest = Math.max(longest, digits);
    shortest = Math.min(shortest, digits);
    low = Math.min(low, Number(text));
    high = Math.max(high, Number(text));
    distinct++;
  }
  if (!whole) return false;
  if (promise === 'strong') return true;
  if (leadingZeros >= 2 || (leadingZeros === 1 && promise)) return true;
  if (promise === 'weak' && (distinct > 50 || distinct > profile.numbers / 2)) return true;
  if (shortest === longest && longest >= 10 && distinct > profile.numbers / 2) return true;
  const runs = distinct === profile.numbers && high - low === distinct - 1;
  const isMoney = meaningsOf(name).has('amount') && !meaningsOf(name).has('counted');
  return runs && !isMoney && (low <= 1 ? distinct >= 10 : low >= 1000 && distinct >= 30);
}

/** Texts of one token that carry digits, nearly all different (`HL00001`), or many and long-numbered (`C-00417`). */
function isCodePattern(texts: readonly string[], known: number): boolean {
  const distinct = texts.length;
  if (distinct < 5) return false;
  const sample = distinct > 1000 ? texts.slice().sort(compareTexts).slice(0, 1000) : texts;
  const share = (pattern: RegExp) =>
    sample.filter((text) => text.length <= 40 && pattern.test(text)).length / sample.length;
  if (distinct >= known * 0.9) return share(/^[\p{L}\p{N}_./#:-]*\d[\p{L}\p{N}_./#:-]*$/u) >= 0.95;
  return distinct >= 20 && distinct >= known * 0.2 && share(/^\p{L}{1,6}[-_#]?\d{3,}$/u) >= 0.95;
}

function isCategorical(texts: readonly string[], known: number): boolean {
  const distinct = texts.length > 500 ? texts.length : new Set(texts.map(foldSpelling)).size;
  if (distinct > 2000 || distinct > Math.max(50, known * 0.2) || distinct > Math.max(2, known * 0.7))
    return false;
  let length = 0;
  for (const text of texts) length += text.length;
  return length / texts.length <= 60;
}

/** Texts among numbers that are too many for mistakes and too few for a column of texts. */
function mixedRemarks(input: ColumnInput, profile: ColumnProfile, known: number): Remark[] {
  const share = profile.numbers / known;
  if (share < mixed || profile.others === 0) return [];
  const codes = [...profile.classes.keys()].filter((code) => profile.classes[code] === textClass.other);
  const examples = examplesOf(input, codes);
  return [
    {
      code: 'column.mixed',
      severity: 'warning',
      column: input.name,
      rows: profile.others,
      examples,
      details: { share },
    },
  ];
}

function* missingRemarks(input: ColumnInput, profile: ColumnProfile): Generator<Remark> {
  const { scan, name } = input;
  for (const [wanted, code, severity] of [
    [textClass.placeholder, 'value.placeholders', 'info'],
    [textClass.error, 'value.formula-errors', 'warning'],
    [textClass.error, 'value.formula-unsaved', 'warning'],
  ] as const) {
    const found = scan.texts
      .map((text, index) => ({ text, index, count: scan.counts[index] as number }))
      .filter(
        ({ text, index }) =>
          profile.classes[index] === wanted && isUnsavedFormula(text) === (code === 'value.formula-unsaved'),
      )
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
    if (found.length === 0) continue;
    yield {
      code,
      severity,
      column: name,
      rows: found.reduce((sum, { count }) => sum + count, 0),
      examples: found.slice(0, 5).map(({ text, index }) => ({ row: rowOf(input, index), value: text })),
      details: {
        values: found
          .slice(0, 5)
          .map(({ text }) => text)
          .join(', '),
      },
    };
  }
}
