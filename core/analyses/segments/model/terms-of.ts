import type { ModelTerm } from '../../../customers/frame.ts';
import type { TrainedModel } from './trained-model.ts';

/** In which terms does a model have the columns that it compares by? None without a model. */
export function termsOf(model: Pick<TrainedModel, 'numbers' | 'categories'> | null): readonly ModelTerm[] {
  if (model === null) return [];
  return [
    ...model.numbers.map(({ feature: column }): ModelTerm => ({ column, kind: 'number' })),
    ...model.categories.map(
      ({ feature: column, levels }): ModelTerm => ({ column, kind: 'category', levels }),
    ),
  ];
}
