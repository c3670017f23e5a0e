import type { PlaybookVariable } from '../../plan/playbook-variables.ts';
import type { Requirement, Test } from '../../plan/requirement.ts';
import { foldSpelling } from '../../table/type/levels.ts';
import { numberValue, parseNumberText } from '../../table/type/parse-number.ts';
import { meaningOf } from '../../table/vocabulary/level-words.ts';
import type { Locale } from '../index.ts';
import { notations } from '../locale/notation.ts';

/** A variable of the playbook as a reader calls it. */
export interface NamedVariable extends PlaybookVariable {
  readonly label: string;
}

/** A condition that cannot be read: no such column, or no such value of that column. */
export interface Misread {
  readonly misread: NamedVariable | null;
}

/**
 * What does a person ask for with “City”, “City = Leeds”, “Age >= 50”, “Age 40–59” or several of these between
 * semicolons?
 *
 * @param locale says whether `1,500` is a thousand and a half or one and a half.
 */
export function readRequirements(
  text: string,
  features: readonly NamedVariable[],
  locale: Locale,
): readonly Requirement[] | Misread {
  const whole = named(text, features);
  if (whole !== null) return [{ variable: whole.variable.id, test: null }];
  const read = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readOne(part, features, locale));
  const wrong = read.find((one): one is Misread => 'misread' in one);
  if (wrong !== undefined) return wrong;
  return read.length === 0 ? { misread: null } : read.filter((one) => 'test' in one);
}

function readOne(text: string, features: readonly NamedVariable[], locale: Locale): Requirement | Misread {
  const alone = named(text, features);
  if (alone !== null) return { variable: alone.variable.id, test: null };
  const compared = /^(.*?)\s*(>=|<=|≥|≤|>|<|=|:)\s*(.+)$/.exec(text) ?? /^(.*\S)()\s+(\S*\d.*)$/.exec(text);
  if (compared === null) return { misread: null };
  const [, column = '', sign = '', value = ''] = compared;
  const feature = named(column, features);
  if (feature === null) return { misread: null };
  const { variable } = feature;
  const test =
    variable.kind === 'category' ? levelTest(variable.levels, sign, value) : rangeTest(sign, value, locale);
  return test === null ? { misread: feature } : { variable: variable.id, test };
}

function named(text: string, features: readonly NamedVariable[]): NamedVariable | null {
  const wanted = foldSpelling(text);
  const isMeant = ({ variable, label }: NamedVariable) =>
    foldSpelling(variable.id) === wanted || foldSpelling(label) === wanted;
  return features.find(isMeant) ?? null;
}

function levelTest(levels: readonly string[], sign: string, value: string): Test | null {
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
