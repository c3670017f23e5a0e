import type { RuleCondition, SegmentRule } from '../../analyses/segments/describe/rule.ts';
import { labelInWords } from '../customers/label.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { figure, percent, readable, shownLevel } from './figures.ts';

/** By which conditions is a segment told, and how well? */
export function ruleInWords({ conditions, precision, recall }: SegmentRule, locale: Locale): string {
  const words = messages(locale).segments.rule;
  return words.whole({
    conditions: words.and(conditions.map((condition) => conditionInWords(condition, locale))),
    recall: percent(recall, locale),
    precision: percent(precision, locale),
  });
}

function conditionInWords(condition: RuleCondition, locale: Locale): string {
  const words = messages(locale).segments.rule;
  const label = readable(labelInWords(condition.label, locale));
  if (condition.kind === 'level') return words.level({ label, level: shownLevel(condition.level, locale) });
  const from = condition.from === null ? null : figure(condition.from, locale);
  const below = condition.below === null ? '' : figure(condition.below, locale);
  if (from === null) return words.below({ label, below });
  return below === '' ? words.from({ label, from }) : words.between({ label, from, below });
}
