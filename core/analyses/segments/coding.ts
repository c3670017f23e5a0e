import { fitScaler, type Scaler, type Spread } from '../../clustering/quantise/scaler.ts';
import type { FrameOutline } from '../../customers/frame.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Dialogue } from '../../summaries/dialogue.ts';
import type { FeatureOutline } from './compared-feature.ts';
import { comparedFeatures } from './features.ts';
import { columnsToday } from './model/columns-today.ts';
import { featuresOfModel } from './model/features-of-model.ts';
import { modelScaler } from './model/reuse-model.ts';
import type { TrainedModel } from './model/trained-model.ts';
import { type RetrainReason, whyAnew } from './model/why-anew.ts';

/** In which terms customers become integers. */
export type Coding = {
  readonly features: readonly FeatureOutline[];
  readonly scaler: Scaler;
  /** The same customers in the saved model's terms; null without one, and where it cannot read them. */
  readonly known: readonly FeatureOutline[] | null;
} & (
  | { readonly mode: 'assigned'; readonly model: TrainedModel }
  | {
      readonly mode: 'retrained';
      readonly model: TrainedModel | null;
      /** Why not in the saved model's terms; null without one. */
      readonly because: RetrainReason | null;
      /** Of the numbers. */
      readonly spreads: readonly Spread[];
    }
);

export interface CodingInput {
  /** With the columns read in the model's terms. See `termsOf`. */
  readonly outline: FrameOutline;
  readonly settings: Settings;
  readonly model: TrainedModel | null;
}

/**
 * Are customers coded in the saved model's terms, its features, levels and scales, because it still applies, or in fresh ones?
 *
 * @throws `input.column-missing`, `input.no-features`, where they are coded afresh.
 */
export function* codingOf({ outline, settings, model }: CodingInput): Dialogue<Coding> {
  const known = model && featuresOfModel(model, outline);
  const because = model && whyAnew(model, columnsToday(outline), settings);
  if (model !== null && known !== null && because === null)
    return { mode: 'assigned', known, features: known, model, scaler: modelScaler(model) };
  const { scaling, gamma } = settings.segmentation;
  const { features, spreads } = yield* comparedFeatures(outline, settings.segmentation);
  const scaler = fitScaler(spreads, scaling, gamma);
  return { mode: 'retrained', model, because, known, features, spreads, scaler };
}
