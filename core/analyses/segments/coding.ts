import { fitScaler, type Scaler } from '../../clustering/quantise/scaler.ts';
import type { Settings } from '../../settings/settings.ts';
import type { ComparedFeature } from './compared-feature.ts';
import { canAssign, inModelTerms, modelScaler } from './model/reuse-model.ts';
import type { TrainedModel } from './model/trained-model.ts';

/** In which terms customers become integers. */
export type Coding = {
  readonly features: readonly ComparedFeature[];
  readonly scaler: Scaler;
} & (
  | { readonly mode: 'assigned'; readonly model: TrainedModel }
  | { readonly mode: 'retrained'; readonly model: TrainedModel | null }
);

/** Are customers coded in the saved model's terms, its levels and scale, because it still applies, or in fresh ones? */
export function codingOf(
  compared: readonly ComparedFeature[],
  model: TrainedModel | null,
  settings: Settings['segmentation'],
): Coding {
  if (model !== null && canAssign(model, compared, settings))
    return {
      mode: 'assigned',
      model,
      features: inModelTerms(compared, model),
      scaler: modelScaler(model),
    };
  return {
    mode: 'retrained',
    model,
    features: compared,
    scaler: fitScaler(compared, settings.scaling, settings.gamma),
  };
}
