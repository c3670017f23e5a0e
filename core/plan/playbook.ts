import type { Axis } from '../churn/axes.ts';
import { conceptOf, meaningOf } from '../churn/concepts.ts';
import type { Rule, RulePart } from '../churn/rule.ts';
import type { Locale, Messages } from '../messages/index.ts';
import { messages } from '../messages/index.ts';

export type Play = Messages['churn']['playbook']['other'];
type PlayName = keyof Messages['churn']['playbook'];

const strongest: readonly PlayName[] = [
  'products',
  'wealth',
  'activity',
  'inactivity',
  'card',
  'score',
  'age',
  'other',
];

/** What is worth trying with customers of this rule? The play of the condition that says most about a cause. */
export function playOf(rule: Rule, axes: readonly Axis[], locale: Locale): Play {
  const names = rule.parts.map((part) => playNameOf(part, axes[part.axis]!));
  const name = strongest.find((candidate) => names.includes(candidate)) ?? 'other';
  return { ...messages(locale).churn.playbook[name] };
}

/** What is worth trying with a customer whose risk is moved most by this predictor? */
export function playForFeature(feature: string, locale: Locale): Play {
  const { playbook } = messages(locale).churn;
  switch (conceptOf(feature)) {
    case 'products':
      return { ...playbook.products };
    case 'balance':
    case 'equity':
    case 'income':
      return { ...playbook.wealth };
    case 'score':
      return { ...playbook.score };
    case 'age':
      return { ...playbook.age };
    default:
      return { ...playbook.other };
  }
}

function playNameOf(part: RulePart, axis: Axis): PlayName {
  const { predictor } = axis;
  switch (conceptOf(predictor.id)) {
    case 'products':
      return part.from > 0 ? 'products' : 'other';
    case 'balance':
    case 'equity':
    case 'income':
      return part.from > 0 && part.from < axis.ordered ? 'wealth' : 'other';
    case 'activity':
      return meaningOf(predictor.levels[part.from] ?? '') === 'no' ? 'inactivity' : 'activity';
    case 'card':
      return meaningOf(predictor.levels[part.from] ?? '') === 'no' ? 'card' : 'other';
    case 'score':
      return 'score';
    case 'age':
      return 'age';
    default:
      return 'other';
  }
}
