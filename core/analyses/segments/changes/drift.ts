import { totalNorm } from '../../../clustering/passes/total-norm.ts';
import { settle } from '../../../clustering/search/local-search.ts';
import { narrowed, narrowedPrototypes } from '../../../clustering/structure/narrowed.ts';
import type { Label } from '../../../customers/label.ts';
import { adjustedRand } from '../../../stats/adjusted-rand.ts';
import type { Places } from '../../../summaries/contract.ts';
import type { Dialogue } from '../../../summaries/dialogue.ts';
import type { ComparedFeature, FeatureOutline } from '../compared-feature.ts';
import { meanRoot, sharesOf } from '../model/reference.ts';
import { modelPrototypes, modelScaler } from '../model/reuse-model.ts';
import type { TrainedModel } from '../model/trained-model.ts';

/** What speaks for making the segments anew. */
export type DriftReason =
  | { readonly code: 'feature'; readonly feature: string; readonly label: Label; readonly psi: number }
  | { readonly code: 'shares'; readonly psi: number }
  /** How much farther from the prototypes than at training, as a share. */
  | { readonly code: 'distance'; readonly farther: number }
  | { readonly code: 'agreement'; readonly ari: number };

export interface Drift {
  /** Population stability index of each feature, and of the segments' shares (null where it is not measured). */
  readonly features: readonly { readonly feature: string; readonly psi: number }[];
  readonly shares: number | null;
  /** Mean distance to prototypes over that at training. */
  readonly distance: number | null;
  /** Agreement with a fit that begins from the old prototypes. */
  readonly ari: number | null;
  readonly verdict: 'fine' | 'watch' | 'alarm' | 'not-measured';
  /** Making segments anew is proposed. */
  readonly retrain: boolean;
  readonly reason: DriftReason | null;
}

export interface DriftInput {
  readonly model: TrainedModel;
  /**
   * The first customers in the model's terms, and where its prototypes place everybody, in canonical order; null where it cannot
   * read them.
   */
  readonly known: { readonly features: readonly ComparedFeature[]; readonly places: Places } | null;
}

const watch = 0.1;
const alarm = 0.25;
const distanceAlarm = 1.2;
const ariAlarm = 0.8;
const compared = 5000;

/**
 * Does the saved model still fit today's customers? Population stability of each feature and of the segments' shares,
 * the mean distance to prototypes against that at training, and how far a fit that begins from the old prototypes
 * moves away from them.
 *
 * Not measured where the model cannot read today's customers. A stability index counts only as
 * far as it exceeds what chance alone makes of samples this small.
 */
export function* measureDrift({ model, known }: DriftInput): Dialogue<Drift> {
  if (known === null) {
    return {
      features: [],
      shares: null,
      distance: null,
      ari: null,
      verdict: 'not-measured',
      retrain: false,
      reason: null,
    };
  }
  const { features, places } = known;
  const customers = places.labels.length;
  const k = model.segments.length;
  const noise = 1 / Math.max(1, model.customers) + 1 / Math.max(1, customers);
  const references = features.map((feature) => referenceOf(model, feature));
  const today = yield* sharesOf(
    features.map((feature, at) => ({ feature, edges: references[at]!.edges })),
    customers,
  );
  const measured = features.map((feature, at) => {
    const { shares: expected } = references[at]!;
    return { feature, psi: stabilityIndex(today[at]!, expected), bins: expected.length };
  });
  const sizes = new Array<number>(k).fill(0);
  for (const label of places.labels) sizes[label] = sizes[label]! + 1;
  const shares = stabilityIndex(
    sizes.map((size) => size / customers),
    model.shares,
  );
  const distance = model.meanDistance > 0 ? meanRoot(places.near) / model.quantum / model.meanDistance : null;
  const ari = movedAway(model, features, places);
  const over = (psi: number, bins: number, limit: number) =>
    psi > Math.max(limit, noise * chanceBound(bins - 1));
  const worst = [...measured].sort((a, b) => b.psi - a.psi)[0];
  let reason: DriftReason | null = null;
  if (worst !== undefined && over(worst.psi, worst.bins, alarm)) {
    const { id, label } = worst.feature;
    reason = { code: 'feature', feature: id, label, psi: worst.psi };
  } else if (over(shares, k, alarm)) reason = { code: 'shares', psi: shares };
  else if (distance !== null && distance > distanceAlarm) {
    reason = { code: 'distance', farther: distance - 1 };
  } else if (ari !== null && ari < ariAlarm) reason = { code: 'agreement', ari };
  const watched = measured.some(({ psi, bins }) => over(psi, bins, watch)) || over(shares, k, watch);
  return {
    features: measured.map(({ feature, psi }) => ({ feature: feature.id, psi })),
    shares,
    distance,
    ari,
    verdict: reason !== null ? 'alarm' : watched ? 'watch' : 'fine',
    retrain: reason !== null,
    reason,
  };
}

/** Σ (a − e) ln(a / e), empty bins taken as 1e-4. */
export function stabilityIndex(actual: readonly number[], expected: readonly number[]): number {
  const least = 1e-4;
  return expected.reduce((sum, share, bin) => {
    const e = Math.max(share, least);
    const a = Math.max(actual[bin] ?? 0, least);
    return sum + (a - e) * Math.log(a / e);
  }, 0);
}

/**
 * What a χ² with these degrees of freedom exceeds about twice in ten thousand times. The stability index over
 * (1/n + 1/m) is about such a χ² when nothing changed.
 *
 * @see Wilson, Hilferty (1931); Yurdakul, Naranjo (2020), Statistical properties of the population stability index
 */
function chanceBound(df: number): number {
  if (df < 1) return 0;
  return df * (1 - 2 / (9 * df) + 3.5 * Math.sqrt(2 / (9 * df))) ** 3;
}

/** The bins and shares of its training. */
function referenceOf(model: TrainedModel, { id, kind }: FeatureOutline) {
  return kind === 'number'
    ? model.numbers.find(({ feature }) => feature === id)!
    : { edges: [], shares: model.categories.find(({ feature }) => feature === id)!.shares };
}

/** Agreement of today's placement with a fit that begins from the same prototypes. */
function movedAway(
  model: TrainedModel,
  features: readonly ComparedFeature[],
  { labels }: Places,
): number | null {
  const prototypes = modelPrototypes(model);
  if (prototypes.k < 2) return null;
  const { along } = model.training;
  const picked = features.flatMap(({ id }, at) => (along === undefined || along.includes(id) ? [at] : []));
  const rows = Math.min(compared, labels.length);
  const { sample } = narrowed(features, modelScaler(model), { picked, rows });
  const start = narrowedPrototypes(features, prototypes, picked);
  const refit = settle(sample, start, totalNorm(sample), 50);
  return adjustedRand(labels.subarray(0, sample.rows), refit.labels);
}
