import type { Candidate as ReportCandidate } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { type Choice, chooseK, type Evidence } from './choose-k.ts';
import { type Collapsed, collapseRows } from './collapse.ts';
import type { ComparedFeature } from './features.ts';
import { kPrototypes } from './k-prototypes.ts';
import { type Fit, refine, settle } from './local-search.ts';
import { firstRows, type Prototypes, type QuantisedRows } from './rows.ts';
import { type Scaler, scaledCost } from './scale.ts';
import { totalNorm } from './summary.ts';
import { evidenceOf, gowerIndexOf, sweepK } from './sweep.ts';

export interface TrainInput {
  readonly features: readonly ComparedFeature[];
  readonly rows: QuantisedRows;
  readonly scaler: Scaler;
  readonly settings: Settings['segmentation'];
  /** Old prototypes in the new units, to begin from as well. */
  readonly warm: Prototypes | null;
  readonly step: (done: number, total: number) => void;
}

export interface Trained {
  /** Largest cluster first. */
  readonly prototypes: Prototypes;
  readonly evidence: Evidence;
  readonly iterations: number;
  readonly converged: boolean;
  readonly evidences: readonly Evidence[];
  readonly candidates: readonly ReportCandidate[];
  readonly choice: Choice;
}

/** Most segments considered; customers for the choice of k, for starts, and for silhouettes in one go. */
const most = { k: 9, swept: 5000, sampled: 2000, started: 20_000, compared: 20_000 };

/** An old clustering that costs at most this much more than the best new one is kept, so that segments stay. */
const continuity = 1.002;

/**
 * Which segments does the evidence speak for? Sweeps k (on a fixed sample when there are many customers), takes the
 * person's k or the recommended one, and settles it on all customers.
 */
export function trainSegments(input: TrainInput): Trained {
  const { features, rows, scaler, settings, warm, step } = input;
  const { start, restarts, seed } = settings;
  const sample = rows.rows <= most.swept ? rows : firstRows(rows, most.sampled);
  const distinct = collapseRows(sample);
  const swept = sweepK({
    rows: worthCollapsing(distinct) ? distinct.rows : sample,
    from: 2,
    to: Math.max(2, Math.min(most.k, Math.floor(rows.rows / 5), distinct.rows.rows)),
    start,
    restarts,
    seed,
    step,
  }).map((fit) => (worthCollapsing(distinct) ? expanded(fit, distinct) : fit));
  const growth = rows.rows / sample.rows;
  const gower = gowerIndexOf(features, sample.rows);
  const evidences = swept.map((fit) => ({
    ...evidenceOf(sample, gower, fit, seed),
    cost: scaledCost(features, scaler, fit.labels, fit.prototypes.k) * growth,
  }));
  const choice = chooseK(evidences);
  const k = Math.min(settings.k ?? choice.k, distinct.rows.rows);
  const known = sample === rows ? swept.find(({ prototypes }) => prototypes.k === k) : undefined;
  const fresh = known ?? fitAll(rows, k, settings);
  const fit = continued(rows, fresh, warm);
  const evidence =
    known !== undefined && fit === fresh
      ? evidences.find((each) => each.k === k)!
      : {
          ...evidenceOf(rows, gowerIndexOf(features, Math.min(rows.rows, most.compared)), fit, seed),
          cost: scaledCost(features, scaler, fit.labels, k),
        };
  const shown = evidences.map((each) => (each.k === k ? evidence : each));
  return {
    prototypes: bySize(fit.prototypes, fit.labels),
    evidence,
    iterations: fit.costs.length,
    converged: fit.converged,
    evidences: shown,
    candidates: shown.map(({ k: number, cost, silhouette, stability, smallest }) => ({
      k: number,
      cost,
      silhouette,
      stability,
      smallest,
    })),
    choice,
  };
}

/** Starts on a sample, then settles on all customers. */
function fitAll(rows: QuantisedRows, k: number, { start, restarts, seed }: Settings['segmentation']): Fit {
  const sample = firstRows(rows, most.started);
  const distinct = collapseRows(sample);
  const fit = worthCollapsing(distinct)
    ? expanded(kPrototypes(distinct.rows, { k, start, restarts, seed }), distinct)
    : kPrototypes(sample, { k, start, restarts, seed });
  if (sample === rows) return fit;
  const norm = totalNorm(rows);
  return refine(rows, settle(rows, fit.prototypes, norm), norm, false);
}

/** Weights cost a little in every pass. */
function worthCollapsing({ rows, of }: Collapsed): boolean {
  return rows.rows <= of.length / 2;
}

/** A fit of distinct customers as one of all. */
function expanded(fit: Fit, { of }: Collapsed): Fit {
  return { ...fit, labels: of.map((place) => fit.labels[place]!) };
}

function continued(rows: QuantisedRows, fresh: Fit, warm: Prototypes | null): Fit {
  if (warm === null || warm.k !== fresh.prototypes.k) return fresh;
  const norm = totalNorm(rows);
  const kept = refine(rows, settle(rows, warm, norm), norm, false);
  return kept.cost <= fresh.cost * continuity ? kept : fresh;
}

/** Largest cluster first, empty ones dropped; ties keep their order. */
function bySize({ k, numbers, categories }: Prototypes, labels: Int32Array): Prototypes {
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = sizes[label]! + 1;
  const order = Array.from(sizes.keys())
    .filter((cluster) => sizes[cluster]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return takePrototypes({ k, numbers, categories }, order);
}

function takePrototypes({ k, numbers, categories }: Prototypes, order: readonly number[]): Prototypes {
  const p = numbers.length / k;
  const c = categories.length / k;
  return {
    k: order.length,
    numbers: Float64Array.from(order.flatMap((j) => [...numbers.subarray(j * p, (j + 1) * p)])),
    categories: Int32Array.from(order.flatMap((j) => [...categories.subarray(j * c, (j + 1) * c)])),
  };
}
