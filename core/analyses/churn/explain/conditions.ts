import type { ChurnSegment } from '../../../report/types.ts';
import { rangeOf } from '../../../words/churn/labels.ts';
import { conditionPhrase, segmentTitle } from '../../../words/churn/phrases.ts';
import type { Locale } from '../../../words/index.ts';
import type { Axis } from '../axes.ts';
import type { Rule, RulePart } from '../search/rule.ts';

export type Condition = ChurnSegment['conditions'][number];

/** What does a rule ask for, as structure and as words? */
export function conditionsOf(rule: Rule, axes: readonly Axis[], locale: Locale): Condition[] {
  return rule.parts.map((part) => conditionOf(part, axes[part.axis]!, locale));
}

/** A rule as one phrase: "Active men with a balance over 750,000". */
export function ruleText(rule: Rule, axes: readonly Axis[], locale: Locale): string {
  return segmentTitle(
    rule.parts.map((part) => ({
      predictor: axes[part.axis]!.predictor,
      condition: conditionOf(part, axes[part.axis]!, locale),
    })),
    locale,
  );
}

function conditionOf({ from, to }: RulePart, axis: Axis, locale: Locale): Condition {
  const { predictor } = axis;
  const feature = predictor.id;
  const plain =
    from === axis.missing
      ? ({ kind: 'missing', feature } as const)
      : axis.ordered === 0
        ? ({ kind: 'level', feature, level: predictor.levels[from]! } as const)
        : ({ kind: 'range', feature, ...rangeOf(axis, from, to) } as const);
  return { ...plain, text: conditionPhrase(predictor, plain, locale) };
}
