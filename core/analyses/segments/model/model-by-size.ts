import type { TrainedModel } from './trained-model.ts';

/** The same model with its segments by today's sizes, largest first. */
export function modelBySize(model: TrainedModel, sizes: ArrayLike<number>): TrainedModel {
  const order = model.segments.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return {
    ...model,
    segments: order.map((index) => model.segments[index]!),
    shares: order.map((index) => model.shares[index]!),
  };
}
