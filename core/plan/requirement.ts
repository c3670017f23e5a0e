import type { Predictor } from '../analyses/churn/predictors.ts';
import { foldSpelling } from '../table/type/levels.ts';
import { numberValue, parseNumberText } from '../table/type/parse-number.ts';
import { meaningOf } from '../table/vocabulary/level-words.ts';
import type { Locale } from '../words/index.ts';
import { notations } from '../words/locale/notation.ts';

/** What a value must be: one code of a category, or a number between two ends; an open end does not belong. */
export type Test =
  | { readonly kind: 'level'; readonly code: number }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number;
      readonly open: boolean;
    };

/** One condition of a row. Without a test it only names a column. */
export interface Requirement {
  readonly feature: Predictor;
  readonly test: Test | null;
}

/** A condition that cannot be read: no such column, or no such value of that column. */
export interface Misread {
  readonly feature: Predictor | null;
}

/**
 * What does a person ask for with “City”, “City = Leeds”, “Age >= 50”, “Age 40–59” or several of these between
 * semicolons?
 *
 * @param locale says whether `1,500` is a thousand and a half or one and a half.
 */
export function readRequirements(
  text: string,
  features: readonly Predictor[],
  locale: Locale,
): readonly Requirement[] | Misread {
  const whole = named(text, features);
  if (whole !== null) return [{ feature: whole, test: null }];
  const read = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readOne(part, features, locale));
  const wrong = read.find((one): one is Misread => !('test' in one));
  if (wrong !== undefined) return wrong;
  return read.length === 0 ? { feature: null } : read.filter((one) => 'test' in one);
}

/** Does a customer's value pass? A missing one never does. */
export function meets(value: number, test: Test): boolean {
  if (test.kind === 'level') return value === test.code;
  return test.open ? value > test.from && value < test.to : value >= test.from && value <= test.to;
}

function readOne(text: string, features: readonly Predictor[], locale: Locale): Requirement | Misread {
  const alone = named(text, features);
  if (alone !== null) return { feature: alone, test: null };
  const compared = /^(.*?)\s*(>=|<=|≥|≤|>|<|=|:)\s*(.+)$/.exec(text) ?? /^(.*\S)()\s+(\S*\d.*)$/.exec(text);
  if (compared === null) return { feature: null };
  const [, column = '', sign = '', value = ''] = compared;
  const feature = named(column, features);
  if (feature === null) return { feature: null };
  const test = feature.kind === 'category' ? levelTest(feature, sign, value) : rangeTest(sign, value, locale);
  return test === null ? { feature } : { feature, test };
}

function named(text: string, features: readonly Predictor[]): Predictor | null {
  const wanted = foldSpelling(text);
  return (
    features.find(({ id, label }) => foldSpelling(id) === wanted || foldSpelling(label) === wanted) ?? null
  );
}

function levelTest({ levels }: Predictor, sign: string, value: string): Test | null {
  if (!['=', ':', ''].includes(sign)) return null;
  const wanted = foldSpelling(value);
  const meaning = meaningOf(value);
  const same = levels.findIndex((level) => foldSpelling(level) === wanted);
  const alike = levels.findIndex((level) => meaning !== null && meaningOf(level) === meaning);
  const code = same >= 0 ? same : alike;
  return code < 0 ? null : { kind: 'level', code };
}

function rangeTest(sign: string, value: string, locale: Locale): Test | null {
  const number = numberOf(value, locale);
  const between = { kind: 'range', from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } as const;
  if (number !== null) {
    switch (sign) {
      case '>':
      case '>=':
      case '≥':
        return { ...between, from: number, open: sign === '>' };
      case '<':
      case '<=':
      case '≤':
        return { ...between, to: number, open: sign === '<' };
      default:
        return { ...between, from: number, to: number, open: false };
    }
  }
  const [, least = '', most] = /^(.+?)\s*(?:\+|[–—-]\s*(.+))$/.exec(value) ?? [];
  const from = numberOf(least, locale);
  const to = most === undefined ? Number.POSITIVE_INFINITY : numberOf(most, locale);
  if (from === null || to === null || from > to || ['>', '<'].includes(sign.charAt(0))) return null;
  return { kind: 'range', from, to, open: false };
}

function numberOf(text: string, locale: Locale): number | null {
  const written = parseNumberText(text.trim());
  return written === null ? null : numberValue(written, notations[locale].decimal);
}
