import type { Settings } from '../settings/settings.ts';
import type { ComparedFeature } from './features.ts';
import { placeCustomers } from './place.ts';
import { canAssign, inModelTerms, modelPrototypes, modelScaler } from './reuse-model.ts';
import { quantiseCustomers } from './scale.ts';
import type { SegmentModel } from './types.ts';

/** The same model with its segments by today's sizes, largest first; as it is where it cannot score today's customers. */
export function modelBySize(
  model: SegmentModel,
  features: readonly ComparedFeature[],
  settings: Settings['segmentation'],
): SegmentModel {
  if (!canAssign(model, features, settings)) return model;
  const rows = quantiseCustomers(inModelTerms(features, model), modelScaler(model));
  const sizes = new Array<number>(model.segments.length).fill(0);
  for (const label of placeCustomers(rows, modelPrototypes(model)).labels) sizes[label] = sizes[label]! + 1;
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return {
    ...model,
    segments: order.map((index) => model.segments[index]!),
    shares: order.map((index) => model.shares[index]!),
  };
}
