import type { SegmentChanges } from '../report/types.ts';
import { adjustedRand } from '../stats/adjusted-rand.ts';
import { formatNumber } from '../words/format.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from './features.ts';
import { percent, readable } from './figures.ts';
import { settle } from './local-search.ts';
import { type Placement, placeCustomers } from './place.ts';
import { binShares, levelShares, meanRoot } from './reference.ts';
import { inModelTerms, modelPrototypes, modelScaler, sameFeatures } from './reuse-model.ts';
import { firstRows, type Prototypes, type QuantisedRows } from './rows.ts';
import { quantiseCustomers } from './scale.ts';
import { totalNorm } from './summary.ts';
import type { SegmentModel } from './types.ts';

export interface DriftInput {
  readonly model: SegmentModel;
  readonly features: readonly ComparedFeature[];
  readonly locale: Locale;
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
 * Null figures and a calm verdict when today's features are others than the model's. A stability index counts only as
 * far as it exceeds what chance alone makes of samples this small.
 */
export function measureDrift({ model, features: compared, locale }: DriftInput): SegmentChanges['drift'] {
  if (!sameFeatures(model, compared)) {
    return {
      features: [],
      shares: 0,
      distance: null,
      ari: null,
      verdict: 'fine',
      retrain: false,
      reason: null,
    };
  }
  const features = inModelTerms(compared, model);
  const rows = quantiseCustomers(features, modelScaler(model));
  const prototypes = modelPrototypes(model);
  const placement = placeCustomers(rows, prototypes);
  const noise = 1 / Math.max(1, model.customers) + 1 / Math.max(1, rows.rows);
  const measured = features.map((feature) => {
    const { expected, actual } = sharesOf(model, feature);
    return { feature, psi: stabilityIndex(actual, expected), bins: expected.length };
  });
  const sizes = new Array<number>(prototypes.k).fill(0);
  for (const label of placement.labels) sizes[label] = sizes[label]! + 1;
  const shares = stabilityIndex(
    sizes.map((size) => size / rows.rows),
    model.shares,
  );
  const distance =
    model.meanDistance > 0 ? meanRoot(placement.distances) / model.quantum / model.meanDistance : null;
  const ari = movedAway(rows, prototypes, placement);
  const words = messages(locale).segments.drift;
  const over = (psi: number, bins: number, limit: number) =>
    psi > Math.max(limit, noise * chanceBound(bins - 1));
  const worst = [...measured].sort((a, b) => b.psi - a.psi)[0];
  const index = (value: number) => formatNumber(Math.round(value * 100) / 100, locale);
  let reason: string | null = null;
  if (worst !== undefined && over(worst.psi, worst.bins, alarm)) {
    reason = words.feature({ feature: readable(worst.feature.label), psi: index(worst.psi) });
  } else if (over(shares, prototypes.k, alarm)) reason = words.shares({ psi: index(shares) });
  else if (distance !== null && distance > distanceAlarm) {
    reason = words.distance({ share: percent(distance - 1, locale) });
  } else if (ari !== null && ari < ariAlarm) reason = words.agreement({ ari: index(ari) });
  const watched =
    measured.some(({ psi, bins }) => over(psi, bins, watch)) || over(shares, prototypes.k, watch);
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

function sharesOf(model: SegmentModel, feature: ComparedFeature) {
  return feature.kind === 'number' ? numberShares(model, feature) : categoryShares(model, feature);
}

function numberShares(model: SegmentModel, { id, values }: NumberFeature) {
  const { edges, shares } = model.numbers.find(({ feature }) => feature === id)!;
  return { expected: shares, actual: binShares(values, edges) };
}

function categoryShares(model: SegmentModel, { id, codes, levels }: CategoryFeature) {
  const { shares } = model.categories.find(({ feature }) => feature === id)!;
  return { expected: shares, actual: levelShares(codes, levels.length) };
}

/** Agreement of today's placement with a fit that begins from the same prototypes. */
function movedAway(rows: QuantisedRows, prototypes: Prototypes, { labels }: Placement): number | null {
  if (prototypes.k < 2) return null;
  const sample = firstRows(rows, compared);
  const refit = settle(sample, prototypes, totalNorm(sample), 50);
  return adjustedRand(labels.subarray(0, sample.rows), refit.labels);
}
