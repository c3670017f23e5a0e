import { placeRows } from '../../../clustering/passes/place-rows.ts';
import { quantiseColumns } from '../../../clustering/quantise/quantise-columns.ts';
import type { ComparedFeature } from '../compared-feature.ts';
import { modelPrototypes, modelScaler } from './reuse-model.ts';
import type { TrainedModel } from './trained-model.ts';

/**
 * The same model with its segments by today's sizes, largest first.
 *
 * @param features today's customers in the model's terms.
 */
export function modelBySize(model: TrainedModel, features: readonly ComparedFeature[]): TrainedModel {
  const rows = quantiseColumns(features, modelScaler(model));
  const sizes = new Array<number>(model.segments.length).fill(0);
  for (const label of placeRows(rows, modelPrototypes(model)).labels) sizes[label] = sizes[label]! + 1;
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return {
    ...model,
    segments: order.map((index) => model.segments[index]!),
    shares: order.map((index) => model.shares[index]!),
  };
}
