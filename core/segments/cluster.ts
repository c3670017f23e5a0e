import type { Segmentation } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { gowerSilhouettes, silhouetteScore } from '../stats/silhouette.ts';
import type { Locale } from '../words/index.ts';
import { explainChoice } from './explain-choice.ts';
import type { ComparedFeature } from './features.ts';
import { placeCustomers } from './place.ts';
import { canAssign, inModelTerms, modelPrototypes, modelScaler, translatePrototypes } from './reuse-model.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';
import { fitScaler, quantiseCustomers, type Scaler, scaledCost } from './scale.ts';
import { gowerIndexOf } from './sweep.ts';
import { trainSegments } from './train.ts';
import type { SegmentModel } from './types.ts';

export interface ClusterInput {
  readonly compared: readonly ComparedFeature[];
  readonly model: SegmentModel | null;
  readonly settings: Settings['segmentation'];
  readonly locale: Locale;
  readonly step: (done: number, total: number) => void;
}

export interface Clustered {
  readonly mode: 'assigned' | 'retrained';
  /** In the terms of the prototypes: the model's levels when assigned. */
  readonly features: readonly ComparedFeature[];
  readonly rows: QuantisedRows;
  readonly scaler: Scaler;
  readonly prototypes: Prototypes;
  readonly summary: Omit<Segmentation, 'k' | 'segments' | 'map' | 'changes'>;
}

const mostCompared = 20_000;

/** Which prototypes are in force? Those of the saved model when it still applies, else freshly trained ones. */
export function clusterCustomers(input: ClusterInput): Clustered {
  const { compared: features, model, settings } = input;
  return model !== null && canAssign(model, features, settings) ? assigned(input, model) : trained(input);
}

function assigned(
  { compared: features, settings, locale, step }: ClusterInput,
  model: SegmentModel,
): Clustered {
  const known = inModelTerms(features, model);
  const scaler = modelScaler(model);
  const rows = quantiseCustomers(known, scaler);
  const prototypes = modelPrototypes(model);
  const { labels } = placeCustomers(rows, prototypes);
  const gower = gowerIndexOf(known, Math.min(rows.rows, mostCompared));
  const judged = labels.subarray(0, gower.rows);
  const { training } = model;
  step(1, 1);
  return {
    mode: 'assigned',
    features: known,
    rows,
    scaler,
    prototypes,
    summary: {
      gamma: scaler.gamma,
      scaling: scaler.scaling,
      seed: model.seed,
      cost: scaledCost(known, scaler, labels, prototypes.k),
      silhouette: silhouetteScore(gowerSilhouettes(gower, judged, prototypes.k), judged),
      stability: training.stability,
      iterations: training.iterations,
      converged: training.converged,
      candidates: [...training.candidates],
      choice: {
        chosen: settings.k === null ? 'model' : 'person',
        elbow: training.elbow,
        silhouette: training.silhouette,
        reason: explainChoice({
          candidates: [],
          choice: { k: prototypes.k, elbow: training.elbow, silhouette: training.silhouette },
          k: prototypes.k,
          wanted: settings.k,
          reused: true,
          locale,
        }),
      },
    },
  };
}

function trained({ compared: features, model, settings, locale, step }: ClusterInput): Clustered {
  const scaler = fitScaler(features, settings.scaling, settings.gamma);
  const rows = quantiseCustomers(features, scaler);
  const warm = model === null ? null : translatePrototypes(model, features, scaler);
  const result = trainSegments({ features, rows, scaler, settings, warm, step });
  const { evidence, choice } = result;
  return {
    mode: 'retrained',
    features,
    rows,
    scaler,
    prototypes: result.prototypes,
    summary: {
      gamma: scaler.gamma,
      scaling: scaler.scaling,
      seed: settings.seed,
      cost: evidence.cost,
      silhouette: evidence.silhouette,
      stability: evidence.stability,
      iterations: result.iterations,
      converged: result.converged,
      candidates: [...result.candidates],
      choice: {
        chosen: settings.k === null ? 'evidence' : 'person',
        elbow: choice.elbow,
        silhouette: choice.silhouette,
        reason: explainChoice({
          candidates: result.evidences,
          choice,
          k: evidence.k,
          wanted: settings.k,
          reused: false,
          locale,
        }),
      },
    },
  };
}
