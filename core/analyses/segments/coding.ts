import { fitScaler, type Scaler } from '../../clustering/quantise/scaler.ts';
import type { Customers } from '../../customers/types.ts';
import type { Settings } from '../../settings/settings.ts';
import type { ComparedFeature } from './compared-feature.ts';
import { comparedFeatures } from './features.ts';
import { featuresOfModel } from './model/features-of-model.ts';
import { modelBySize } from './model/order-model.ts';
import { modelScaler } from './model/reuse-model.ts';
import type { TrainedModel } from './model/trained-model.ts';
import { type RetrainReason, whyAnew } from './model/why-anew.ts';

/** In which terms customers become integers. */
export type Coding = {
  readonly features: readonly ComparedFeature[];
  readonly scaler: Scaler;
  /** The same customers in the saved model's terms; null without one, and where it cannot read them. */
  readonly known: readonly ComparedFeature[] | null;
} & (
  | { readonly mode: 'assigned'; readonly model: TrainedModel }
  | {
      readonly mode: 'retrained';
      readonly model: TrainedModel | null;
      /** Why not in the saved model's terms; null without one. */
      readonly because: RetrainReason | null;
    }
);

export interface CodingInput {
  readonly customers: Customers;
  readonly settings: Settings;
  readonly model: TrainedModel | null;
}

/**
 * Are customers coded in the saved model's terms, its features, levels and scales, because it still applies, or in fresh ones?
 *
 * @throws `input.column-missing`, `input.no-features`, where they are coded afresh.
 */
export function codingOf({ customers, settings, model }: CodingInput, order: Int32Array): Coding {
  const known = model && featuresOfModel(model, customers, order);
  const because = model && whyAnew(model, customers, settings);
  if (model !== null && known !== null && because === null)
    return {
      ...{ mode: 'assigned', known, features: known },
      model: modelBySize(model, known),
      scaler: modelScaler(model),
    };
  const { scaling, gamma } = settings.segmentation;
  const features = comparedFeatures(customers, settings.segmentation, order);
  return { mode: 'retrained', model, because, known, features, scaler: fitScaler(features, scaling, gamma) };
}
