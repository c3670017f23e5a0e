import { gowerIndexOf } from '../../clustering/evidence/gower-index.ts';
import { scaledCost } from '../../clustering/evidence/scaled-cost.ts';
import { findClusters } from '../../clustering/find-clusters.ts';
import { costOf } from '../../clustering/passes/cost-of.ts';
import { prototypesOf } from '../../clustering/passes/prototypes-of.ts';
import type { QuantisedRows } from '../../clustering/quantise/rows.ts';
import type { Settings } from '../../settings/settings.ts';
import { gowerSilhouettes, silhouetteScore } from '../../stats/silhouette.ts';
import type { KPrototypesPasses, PassSummary, Places, Prototypes } from '../../summaries/contract.ts';
import { choiceReason } from './choice-reason.ts';
import type { Coding } from './coding.ts';
import type { ComparedFeature } from './compared-feature.ts';
import { modelBySize } from './model/model-by-size.ts';
import { modelPrototypes, translatePrototypes } from './model/reuse-model.ts';
import type { TrainedModel } from './model/trained-model.ts';
import type { Clustering } from './types.ts';

export interface SegmentsQuestion {
  readonly coding: Coding;
  /** What the first customers in canonical order have, at most `mostSearched`; and the same as integers of the coding. */
  readonly features: readonly ComparedFeature[];
  readonly sample: QuantisedRows;
  /** How many customers there are in all. */
  readonly everyone: number;
  readonly settings: Settings['segmentation'];
  readonly step: (done: number, total: number) => void;
}

export interface AskedSegments {
  /** Those in force: the saved model's when it still applies, else freshly found ones, largest first. */
  readonly prototypes: Prototypes;
  readonly places: Places;
  readonly clustering: Clustering;
  /** The saved model, its segments by today's sizes where they are in force; null without one. */
  readonly model: TrainedModel | null;
}

/**
 * Which segments are in force, and where does each customer belong? Searches on the sample and asks for passes over all
 * customers, so that whoever holds them, in memory or in a warehouse, gets the same labels bit for bit.
 */
export function* askSegments(question: SegmentsQuestion): KPrototypesPasses<AskedSegments> {
  const { coding } = question;
  return coding.mode === 'assigned' ? yield* assigned(question, coding) : yield* found(question, coding);
}

function* assigned(
  { features, sample, everyone, settings, step }: SegmentsQuestion,
  { scaler, model: saved }: Coding & { readonly mode: 'assigned' },
): KPrototypesPasses<AskedSegments> {
  const { counts } = (yield { kind: 'pass', prototypes: modelPrototypes(saved) }) as PassSummary;
  const model = modelBySize(saved, counts);
  const prototypes = modelPrototypes(model);
  const places = (yield { kind: 'place', prototypes }) as Places;
  const cost =
    sample.rows === everyone
      ? scaledCost(features, scaler, places.labels, prototypes.k)
      : (yield* costOver(sample, prototypes)) / scaler.quantum ** 2;
  const gower = gowerIndexOf(features, sample.rows);
  const judged = places.labels.subarray(0, gower.rows);
  const { training } = model;
  const { k } = prototypes;
  step(1, 1);
  return {
    prototypes,
    places,
    model,
    clustering: {
      gamma: scaler.gamma,
      scaling: scaler.scaling,
      seed: model.seed,
      cost,
      silhouette: silhouetteScore(gowerSilhouettes(gower, judged, k), judged),
      stability: training.stability,
      iterations: training.iterations,
      converged: training.converged,
      candidates: training.candidates,
      along: training.along ?? null,
      choice: {
        chosen: settings.k === null ? 'model' : 'person',
        elbow: training.elbow,
        silhouette: training.silhouette,
        structure: training.structure ?? null,
        reason:
          settings.k === null
            ? { code: 'model', k, structure: training.structure ?? null }
            : { code: 'person', k, structure: training.structure ?? null, other: null },
      },
    },
  };
}

/** At the means and modes of the members, in squared quantised units. */
function* costOver(shape: QuantisedRows, prototypes: Prototypes): KPrototypesPasses<number> {
  const norm = (yield { kind: 'squares' }) as number;
  const summary = (yield { kind: 'pass', prototypes }) as PassSummary;
  return costOf(summary, prototypesOf(summary, shape, prototypes), shape, norm);
}

function* found(
  { features, sample, everyone, settings, step }: SegmentsQuestion,
  coding: Coding & { readonly mode: 'retrained' },
): KPrototypesPasses<AskedSegments> {
  const { model, scaler } = coding;
  const { k: wanted, start, restarts, seed } = settings;
  const warm = model === null ? null : translatePrototypes(model, coding);
  const result = yield* findClusters({
    ...{ sample, columns: features, scaler, everyone },
    ...{ k: wanted, start, restarts, seed, warm, step },
  });
  const { prototypes, evidence, evidences, choice } = result;
  const places = (yield { kind: 'place', prototypes }) as Places;
  return {
    prototypes,
    places,
    model,
    clustering: {
      gamma: scaler.gamma,
      scaling: scaler.scaling,
      seed,
      cost: evidence.cost,
      silhouette: evidence.silhouette,
      stability: evidence.stability,
      iterations: result.iterations,
      converged: result.converged,
      candidates: evidences.map(({ k, cost, silhouette, stability, smallest }) => ({
        ...{ k, cost, silhouette, stability, smallest },
      })),
      along: result.along?.map((column) => features[column]!.id) ?? null,
      choice: {
        chosen: wanted === null ? 'evidence' : 'person',
        elbow: choice.elbow,
        silhouette: choice.silhouette,
        structure: choice.structure.kind,
        reason: choiceReason({
          ...{ choice, customers: everyone, byPerson: wanted !== null },
          k: evidence.k,
          stability: evidence.stability,
          labels: features.map(({ label }) => label),
        }),
      },
    },
  };
}
