import { quantise } from '../../../clustering/quantise/quantise.ts';
import type { Scaler } from '../../../clustering/quantise/scaler.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { Prototypes } from '../../../summaries/contract.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from '../compared-feature.ts';
import { onScale } from '../features.ts';
import type { TrainedModel } from './trained-model.ts';

/** The settings that shape segments, as text to compare. */
export function shapingSettings({ names: _, retrain: __, ...shaping }: Settings['segmentation']): string {
  return JSON.stringify(shaping);
}

/** Can the saved model score these customers as they are? Same settings, and the same features of the same kinds. */
export function canAssign(
  model: TrainedModel,
  features: readonly ComparedFeature[],
  settings: Settings['segmentation'],
): boolean {
  return (
    model.version === 1 &&
    !settings.retrain &&
    model.settings === shapingSettings(settings) &&
    sameFeatures(model, features)
  );
}

/** Are customers compared by what the model knows, in the same order? */
export function sameFeatures(model: TrainedModel, features: readonly ComparedFeature[]): boolean {
  const ids = (kind: ComparedFeature['kind']) =>
    features.filter((feature) => feature.kind === kind).map(({ id }) => id);
  return (
    sameTexts(
      ids('number'),
      model.numbers.map(({ feature }) => feature),
    ) &&
    sameTexts(
      ids('category'),
      model.categories.map(({ feature }) => feature),
    )
  );
}

/** Today's customers in the model's terms: its levels in its order; a level that it does not know is missing. */
export function inModelTerms(features: readonly ComparedFeature[], model: TrainedModel): ComparedFeature[] {
  return features.map((feature) => {
    if (feature.kind === 'number') {
      const { log } = model.numbers.find((each) => each.feature === feature.id)!;
      return { ...feature, ...onScale(feature.values, log) };
    }
    const { levels } = model.categories.find((each) => each.feature === feature.id)!;
    const code = new Map(levels.map((level, index) => [level, index]));
    const translated = feature.levels.map((level) => code.get(level) ?? -1);
    const gap = code.get('') ?? -1;
    return { ...feature, levels, codes: feature.codes.map((each) => (each < 0 ? gap : translated[each]!)) };
  });
}

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

/**
 * The old prototypes in the units and levels of new features, as far as those existed; null when nothing did. A new
 * number stands at its overall mean, an unknown level at none.
 */
export function translatePrototypes(
  model: TrainedModel,
  features: readonly ComparedFeature[],
  scaler: Scaler,
): Prototypes | null {
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  const known =
    numbers.some(({ id }) => model.numbers.some(({ feature }) => feature === id)) ||
    categories.some(({ id }) => model.categories.some(({ feature }) => feature === id));
  if (!known) return null;
  return {
    k: model.segments.length,
    numbers: Float64Array.from(
      model.segments.flatMap((segment) =>
        numbers.map(({ id, compared, log }, index) => {
          const { offset, scale } = scaler.numbers[index]!;
          const old = model.numbers.findIndex(({ feature }) => feature === id);
          const value = old < 0 ? meanOf(compared) : onTheScale(numberOfPrototype(model, segment, old), log);
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

function meanOf(values: Float64Array): number {
  let n = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  return n === 0 ? 0 : sum / n;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
