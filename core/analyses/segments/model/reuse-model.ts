import { quantise } from '../../../clustering/quantise/quantise.ts';
import type { Scaler, Spread } from '../../../clustering/quantise/scaler.ts';
import type { Prototypes } from '../../../summaries/contract.ts';
import type { CategoryOutline, FeatureOutline, NumberOutline } from '../compared-feature.ts';
import type { TrainedModel } from './trained-model.ts';

export function modelScaler(model: TrainedModel): Scaler {
  const { scaling, quantum, gamma, numbers } = model;
  return { scaling, quantum, gamma, numbers: numbers.map(({ offset, scale }) => ({ offset, scale })) };
}

export function modelPrototypes({ segments }: TrainedModel): Prototypes {
  return {
    k: segments.length,
    numbers: Float64Array.from(segments.flatMap(({ numbers }) => numbers)),
    categories: Int32Array.from(segments.flatMap(({ categories }) => categories)),
  };
}

interface NewTerms {
  readonly features: readonly FeatureOutline[];
  readonly spreads: readonly Spread[];
  readonly scaler: Scaler;
}

/**
 * The old prototypes in the units and levels of new features, as far as those existed; null when nothing did. A new
 * number stands at its overall mean, an unknown level at none.
 *
 * @param spreads of the new numbers.
 */
export function translatePrototypes(
  model: TrainedModel,
  { features, spreads, scaler }: NewTerms,
): Prototypes | null {
  const numbers = features.filter((feature): feature is NumberOutline => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryOutline => feature.kind === 'category');
  const known =
    numbers.some(({ id }) => model.numbers.some(({ feature }) => feature === id)) ||
    categories.some(({ id }) => model.categories.some(({ feature }) => feature === id));
  if (!known) return null;
  return {
    k: model.segments.length,
    numbers: Float64Array.from(
      model.segments.flatMap((segment) =>
        numbers.map(({ id, log }, index) => {
          const { offset, scale } = scaler.numbers[index]!;
          const old = model.numbers.findIndex(({ feature }) => feature === id);
          const value =
            old < 0 ? spreads[index]!.mean : onTheScale(numberOfPrototype(model, segment, old), log);
          return quantise(value, offset, scale, scaler.quantum);
        }),
      ),
    ),
    categories: Int32Array.from(
      model.segments.flatMap((segment) =>
        categories.map(({ id, levels }) => {
          const old = model.categories.findIndex(({ feature }) => feature === id);
          const level = old < 0 ? undefined : model.categories[old]!.levels[segment.categories[old]!];
          return level === undefined ? -1 : levels.indexOf(level);
        }),
      ),
    ),
  };
}

/** A prototype's number as it would stand in the sheet. */
function numberOfPrototype(
  { numbers, quantum }: TrainedModel,
  segment: TrainedModel['segments'][number],
  index: number,
): number {
  const { offset, scale, log } = numbers[index]!;
  const compared = offset + (segment.numbers[index]! * scale) / quantum;
  return log ? Math.expm1(compared) : compared;
}

function onTheScale(value: number, log: boolean): number {
  return log ? Math.log1p(Math.max(0, value)) : value;
}
