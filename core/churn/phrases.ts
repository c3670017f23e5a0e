import { formatNumber } from '../messages/format.ts';
import type { Locale } from '../messages/index.ts';
import { messages } from '../messages/index.ts';
import type { ChurnSegment } from '../report/types.ts';
import type { Predictor } from './predictors.ts';

type Condition = ChurnSegment['conditions'][number];
export type PlainCondition =
  | { readonly kind: 'level'; readonly feature: string; readonly level: string }
  | {
      readonly kind: 'range';
      readonly feature: string;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'missing'; readonly feature: string };

/** One condition in words, on its own: "balance from 750,000", "gender М", "balance not stated". */
export function conditionPhrase(predictor: Predictor, condition: PlainCondition, locale: Locale): string {
  const words = messages(locale).churn.condition;
  const feature = predictor.label;
  switch (condition.kind) {
    case 'missing':
      return words.missing({ feature });
    case 'level':
      return words.level({ feature, level: condition.level });
    case 'range':
      return words.range({
        feature,
        from: condition.from === null ? null : formatNumber(condition.from, locale),
        to: condition.to === null ? null : formatNumber(condition.to, locale),
      });
  }
}

/** All conditions of a segment as one phrase that can begin a sentence. */
export function segmentTitle(
  parts: readonly { readonly predictor: Predictor; readonly condition: Condition }[],
  locale: Locale,
): string {
  return messages(locale).churn.title(parts.map(({ condition }) => condition.text));
}
