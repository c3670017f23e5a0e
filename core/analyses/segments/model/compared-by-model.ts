import type { Feature } from '../../../customers/types.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { TrainedModel } from './trained-model.ts';
import { type ColumnsToday, whyAnew } from './why-anew.ts';

/**
 * What are customers compared by in truth? The saved model's features where it applies, whatever would be chosen afresh today.
 *
 * @param features as they would be chosen.
 */
export function comparedByModel(
  features: readonly Feature[],
  model: TrainedModel | null,
  { today, settings }: { readonly today: ColumnsToday; readonly settings: Settings },
): readonly Feature[] {
  if (model === null || whyAnew(model, today, settings) !== null) return features;
  const numbers = new Map(model.numbers.map(({ feature, log }) => [feature, log]));
  const known = new Set([...numbers.keys(), ...model.categories.map(({ feature }) => feature)]);
  return features.map((feature): Feature => {
    const { id, used } = feature;
    if (known.has(id)) {
      const log = numbers.get(id) ?? false;
      return { ...feature, used: true, log, reason: log ? { code: 'log', details: {} } : null };
    }
    return used
      ? { ...feature, used: false, log: false, reason: { code: 'not-in-model', details: {} } }
      : feature;
  });
}
