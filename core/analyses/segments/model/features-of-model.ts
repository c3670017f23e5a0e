import type { FrameOutline } from '../../../customers/frame.ts';
import type { FeatureOutline } from '../compared-feature.ts';
import type { TrainedModel } from './trained-model.ts';

/**
 * What the model compares today's customers by: its features, in its order, with its weights and levels. Null where a column is
 * missing or can no longer be read as the model has it.
 *
 * @param outline with the columns read in the model's terms. See `termsOf`.
 */
export function featuresOfModel(
  model: TrainedModel,
  { columns, readings }: Pick<FrameOutline, 'columns' | 'readings'>,
): readonly FeatureOutline[] | null {
  const sharedOf = (id: string) => {
    const variable = readings.find(({ column }) => column === id)?.variable;
    const label = columns.find((column) => column.id === id)?.label;
    return (
      variable && label && { read: variable, id, label, variable: variable.id, missing: variable.missing }
    );
  };
  const numbers = model.numbers.flatMap(({ feature, weight, log }): FeatureOutline[] => {
    const shared = sharedOf(feature);
    if (!shared) return [];
    const { read, ...rest } = shared;
    return [{ ...rest, kind: 'number', unit: read.kind === 'number' ? read.unit : '', weight, log }];
  });
  const categories = model.categories.flatMap(({ feature, weight, levels }): FeatureOutline[] => {
    const shared = sharedOf(feature);
    if (!shared) return [];
    const { read: _, ...rest } = shared;
    return [{ ...rest, kind: 'category', levels, weight, gap: false }];
  });
  const features = [...numbers, ...categories];
  if (features.length < model.numbers.length + model.categories.length) return null;
  const { compared } = model;
  if (compared === undefined) return features;
  return features.sort((a, b) => compared.indexOf(a.id) - compared.indexOf(b.id));
}
