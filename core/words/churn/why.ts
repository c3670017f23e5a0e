import type { Axis } from '../../analyses/churn/axes.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { conditionPhrase } from './phrases.ts';

const mostReasons = 3;
/** Parts of the log-odds smaller than this are not worth a word. */
const leastPart = 0.15;

/** What moves this customer's risk most, in words? Raising reasons for a risk above the base, lowering ones below. */
export function whyInWords(
  customer: number,
  axes: readonly Axis[],
  reasons: readonly Float64Array[],
  raised: boolean,
  locale: Locale,
): string | null {
  const sign = raised ? 1 : -1;
  const order: number[] = [];
  for (let a = 0; a < axes.length; a++) {
    const part = sign * reasons[a]![customer]!;
    if (part < leastPart) continue;
    let at = order.length;
    while (at > 0 && part > sign * reasons[order[at - 1]!]![customer]!) at--;
    order.splice(at, 0, a);
    order.length = Math.min(order.length, mostReasons);
  }
  if (order.length === 0) return null;
  const strongest = order.map((a) => factOf(axes[a]!, customer, locale));
  const words = messages(locale).churn;
  return raised ? words.raises(strongest) : words.lowers(strongest);
}

/** Which predictor raises this customer's risk most? Null when none does. */
export function strongestFeature(
  customer: number,
  axes: readonly Axis[],
  reasons: readonly Float64Array[],
): string | null {
  let best: { feature: string; part: number } | null = null;
  axes.forEach(({ predictor }, a) => {
    const part = reasons[a]![customer]!;
    if (part > 0 && (best === null || part > best.part)) best = { feature: predictor.id, part };
  });
  return (best as { feature: string } | null)?.feature ?? null;
}

function factOf({ predictor }: Axis, customer: number, locale: Locale): string {
  const value = predictor.values[customer]!;
  const feature = predictor.id;
  if (Number.isNaN(value)) return conditionPhrase(predictor, { kind: 'missing', feature }, locale);
  if (predictor.kind === 'category') {
    return conditionPhrase(predictor, { kind: 'level', feature, level: predictor.levels[value]! }, locale);
  }
  return messages(locale).churn.condition.level({
    feature: predictor.label,
    level: formatNumber(value, locale),
  });
}
