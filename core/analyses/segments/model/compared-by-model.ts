import type { Customers, Feature } from '../../../customers/types.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { TrainedModel } from './trained-model.ts';
import { whyAnew } from './why-anew.ts';

/**
 * The same customers with what they are compared by in truth: the saved model's features where it applies, whatever would be
 * chosen afresh today.
 */
export function comparedByModel(
  customers: Customers,
  model: TrainedModel | null,
  settings: Settings,
): Customers {
  if (model === null || whyAnew(model, customers, settings) !== null) return customers;
  const numbers = new Map(model.numbers.map(({ feature, log }) => [feature, log]));
  const known = new Set([...numbers.keys(), ...model.categories.map(({ feature }) => feature)]);
  return {
    ...customers,
    features: customers.features.map((feature): Feature => {
      const { id, used } = feature;
      if (known.has(id)) {
        const log = numbers.get(id) ?? false;
        return { ...feature, used: true, log, reason: log ? { code: 'log', details: {} } : null };
      }
      return used
        ? { ...feature, used: false, log: false, reason: { code: 'not-in-model', details: {} } }
        : feature;
    }),
  };
}
