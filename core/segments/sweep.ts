import { createGowerIndex, type GowerIndex, gowerSilhouettes, silhouetteScore } from '../stats/silhouette.ts';
import type { Evidence } from './choose-k.ts';
import type { ComparedFeature } from './features.ts';
import { kPrototypes } from './k-prototypes.ts';
import type { Fit } from './local-search.ts';
import type { QuantisedRows } from './rows.ts';

export interface SweepInput {
  readonly rows: QuantisedRows;
  readonly gower: GowerIndex;
  readonly from: number;
  readonly to: number;
  readonly start: 'plus-plus' | 'cao';
  readonly restarts: number;
  readonly seed: number;
  readonly step?: (done: number, total: number) => void;
}

export interface Candidate {
  readonly evidence: Evidence;
  readonly fit: Fit;
}

/** What do 2, 3, … segments look like? One fit and its evidence for each k. */
export function sweepK({ rows, gower, from, to, start, restarts, seed, step }: SweepInput): Candidate[] {
  const candidates: Candidate[] = [];
  for (let k = from; k <= to; k++) {
    const fit = kPrototypes(rows, { k, start, restarts, seed });
    candidates.push({ evidence: evidenceOf(rows, gower, fit), fit });
    step?.(k - from + 1, to - from + 1);
  }
  return candidates;
}

export function evidenceOf(
  rows: QuantisedRows,
  gower: GowerIndex,
  { prototypes, labels, cost }: Fit,
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
    stability: null,
    smallest: Math.min(...sizes) / rows.rows,
  };
}

/** The first `limit` customers for Gower distances; all of them when every value is known. */
export function gowerIndexOf(features: readonly ComparedFeature[], rows: number, limit: number): GowerIndex {
  const columns = (n: number) =>
    features.map((feature) =>
      feature.kind === 'number'
        ? { kind: 'number' as const, values: feature.values.subarray(0, n), weight: feature.weight }
        : {
            kind: 'category' as const,
            codes: feature.codes.subarray(0, n),
            levels: feature.levels.length,
            weight: feature.weight,
          },
    );
  const whole = createGowerIndex(rows, columns(rows));
  return whole.complete || rows <= limit ? whole : createGowerIndex(limit, columns(limit));
}
