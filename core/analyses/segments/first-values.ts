import { onLogScale } from '../../stats/on-log-scale.ts';
import type { FirstCustomersAnswer } from '../../summaries/contract.ts';
import type { CategoryOutline, ComparedFeature, FeatureOutline, NumberOutline } from './compared-feature.ts';

/**
 * Features with their values among the first customers.
 *
 * @param answer of `first-customers`, to the variables of these features in their order.
 */
export function withFirstValues(
  features: readonly FeatureOutline[],
  answer: FirstCustomersAnswer,
): readonly ComparedFeature[] {
  return features.map((feature, at) =>
    feature.kind === 'number'
      ? asNumber(feature, answer[at] as Float64Array)
      : asCategory(feature, answer[at] as Int32Array),
  );
}

function asNumber(feature: NumberOutline, values: Float64Array): ComparedFeature {
  return { ...feature, values, compared: feature.log ? values.map(onLogScale) : values };
}

function asCategory(feature: CategoryOutline, codes: Int32Array): ComparedFeature {
  const last = feature.levels.length - 1;
  return { ...feature, codes: feature.gap ? codes.map((code) => (code < 0 ? last : code)) : codes };
}
