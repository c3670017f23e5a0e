import type { VariableOutline } from '../../customers/frame.ts';
import type { Cut } from '../../summaries/contract.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** How is one bin of a variable called on a chart? `25–29`, `65 and over`, the level itself, or "not stated". */
export function binLabel(cut: Cut, variable: VariableOutline, bin: number, locale: Locale): string {
  const words = messages(locale).churn;
  if (bin === cut.missing) return words.missing;
  if (variable.kind === 'category') return variable.levels[bin] ?? words.missing;
  return rangeInWords(rangeOf(cut, variable, bin, bin), locale);
}

interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Which values do bins `from` … `to` of a number hold? Both ends belong to the range; null is unbounded.
 *
 * Whole numbers end at the last whole number; else the upper end is the next cut, which no longer belongs.
 */
export function rangeOf({ ordered, cuts }: Cut, variable: VariableOutline, from: number, to: number): Range {
  const upper = to < ordered - 1 ? cuts[to]! : null;
  const isWhole = variable.kind === 'number' && variable.whole;
  return { from: from > 0 ? cuts[from - 1]! : null, to: lastOf(upper, isWhole) };
}

/** The last value before the next interval begins, as far as it can be told: of whole numbers only. */
export function lastOf(next: number | null, isWhole: boolean): number | null {
  return next !== null && isWhole ? Math.ceil(next) - 1 : next;
}

export function rangeInWords({ from, to }: Range, locale: Locale): string {
  return messages(locale).churn.range({ from: text(from, locale), to: text(to, locale) });
}

function text(value: number | null, locale: Locale): string | null {
  return value === null ? null : formatNumber(value, locale);
}
