import { createGowerIndex, type GowerIndex } from '../stats/gower.ts';
import { gowerSilhouettes, silhouetteScore } from '../stats/silhouette.ts';
import type { Evidence } from './choose-k.ts';
import type { ComparedFeature } from './features.ts';
import { improveNearby, kPrototypes } from './k-prototypes.ts';
import { type Fit, refine, settle } from './local-search.ts';
import { oneFewer, oneMore } from './neighbours.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';
import { bootstrapStability } from './stability.ts';
import { totalNorm } from './summary.ts';

export interface SweepInput {
  readonly rows: QuantisedRows;
  readonly from: number;
  readonly to: number;
  readonly start: 'plus-plus' | 'cao';
  readonly restarts: number;
  readonly seed: number;
  readonly step?: (done: number, total: number) => void;
}

/**
 * What do 2, 3, … segments look like? One fit for each k; each may also begin from its neighbours: one cluster more
 * halved, or one fewer dissolved.
 */
export function sweepK({ rows, from, to, start, restarts, seed, step }: SweepInput): Fit[] {
  const total = to - from + 2;
  const fits: Fit[] = [];
  for (let k = from; k <= to; k++) {
    fits.push(kPrototypes(rows, { k, start, restarts, seed }));
    step?.(k - from + 1, total);
  }
  learnFromNeighbours(rows, fits, seed);
  step?.(total, total);
  return fits;
}

/** Fits within this share of the best are worth a closer look. */
const promising = 1.005;

function learnFromNeighbours(rows: QuantisedRows, fits: Fit[], seed: number): void {
  const norm = totalNorm(rows);
  const consider = (index: number, starts: readonly Prototypes[]) => {
    for (const start of starts) {
      const settled = settle(rows, start, norm);
      if (settled.cost >= fits[index]!.cost * promising) continue;
      const refined = refine(rows, settled, norm, true);
      if (refined.cost >= fits[index]!.cost) continue;
      fits[index] = improveNearby(rows, refined, { norm, seed, patience: nearby });
    }
  };
  for (let index = 1; index < fits.length; index++) consider(index, oneMore(rows, fits[index - 1]!));
  for (let index = fits.length - 2; index >= 0; index--) consider(index, oneFewer(rows, fits[index + 1]!));
}

const nearby = 9;

/** How good is a fit? Its silhouette, stability and smallest segment. */
export function evidenceOf(
  rows: QuantisedRows,
  gower: GowerIndex,
  { prototypes, labels, cost }: Fit,
  seed: number,
): Evidence {
  const { k } = prototypes;
  const sampled = labels.subarray(0, gower.rows);
  const silhouettes = gowerSilhouettes(gower, sampled, k);
  const score = silhouetteScore(silhouettes, sampled);
  let squares = 0;
  for (const silhouette of silhouettes) squares += (silhouette - (score ?? 0)) ** 2;
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = sizes[label]! + 1;
  return {
    k,
    cost,
    silhouette: score,
    error: Math.sqrt(squares) / Math.max(1, gower.rows),
    stability: k < 2 ? null : bootstrapStability(rows, prototypes, seed),
    smallest: Math.min(...sizes) / rows.rows,
  };
}

/** Gower distances of the first `limit` customers; of fewer when their missing values have very many patterns. */
export function gowerIndexOf(features: readonly ComparedFeature[], limit: number): GowerIndex {
  const index = firstGowerIndex(features, limit);
  return index.orders === null ? firstGowerIndex(features, Math.min(limit, pairwise)) : index;
}

const pairwise = 1000;

function firstGowerIndex(features: readonly ComparedFeature[], n: number): GowerIndex {
  return createGowerIndex(
    n,
    features.map((feature) =>
      feature.kind === 'number'
        ? { kind: 'number', values: feature.compared.subarray(0, n), weight: feature.weight }
        : {
            kind: 'category',
            codes: feature.codes.subarray(0, n),
            levels: feature.levels.length,
            weight: feature.weight,
          },
    ),
  );
}
