import type { KPrototypesPasses, Prototypes } from '../summaries/contract.ts';
import { bySize } from './by-size.ts';
import { type Choice, chooseK, type Evidence } from './evidence/choose-k.ts';
import { evidenceOf } from './evidence/evidence-of.ts';
import { gowerIndexOf } from './evidence/gower-index.ts';
import { scaledCost } from './evidence/scaled-cost.ts';
import { acceleratedPasses } from './passes/accelerated-passes.ts';
import { assignPlainly } from './passes/assign-plainly.ts';
import type { BatchFit } from './passes/batch.ts';
import { totalNorm } from './passes/total-norm.ts';
import { type Collapsed, collapseRows } from './quantise/collapse.ts';
import type { ComparedColumn } from './quantise/columns.ts';
import { firstRows } from './quantise/first-rows.ts';
import type { QuantisedRows } from './quantise/rows.ts';
import type { Scaler } from './quantise/scaler.ts';
import { kPrototypes } from './search/k-prototypes.ts';
import { type Fit, refine, settle } from './search/local-search.ts';
import { sweepK } from './search/sweep.ts';
import type { Structure } from './structure/structure-of.ts';

export interface FindInput {
  /** The first customers in canonical order: everyone, or `mostSearched` of more. */
  readonly sample: QuantisedRows;
  /** At least the sample's values before they became integers. */
  readonly columns: readonly ComparedColumn[];
  readonly scaler: Scaler;
  /** How many customers there are in all. */
  readonly everyone: number;
  /** The number of clusters; null leaves it to the evidence. */
  readonly k: number | null;
  readonly start: 'plus-plus' | 'cao';
  readonly restarts: number;
  readonly seed: number;
  /** Old prototypes in the new units, to begin from as well. */
  readonly warm: Prototypes | null;
  readonly step: (done: number, total: number) => void;
}

export interface Found {
  /** Largest cluster first. */
  readonly prototypes: Prototypes;
  readonly evidence: Evidence;
  readonly iterations: number;
  readonly converged: boolean;
  readonly evidences: readonly Evidence[];
  readonly choice: Choice;
  /** The columns that part customers; null when all do. */
  readonly along: readonly number[] | null;
}

/** Most clusters considered; customers up to which all of them, and above which how many, decide on k. */
const most = { k: 9, swept: 5000, sampled: 2000 };

/** An old clustering that costs at most this much more than the best new one is kept, so that segments stay. */
const continuity = 1.002;

/**
 * Sweeps k, takes the number that is wanted or the recommended one, and searches for it on the sample. Where there are
 * more customers than that, passes over all of them settle it; they are asked of whoever holds the customers.
 */
export function* findByColumns(input: FindInput, structure: Structure): KPrototypesPasses<Found> {
  const { sample, everyone, seed } = input;
  const { swept, fits, distinct } = sweep(input);
  const gower = gowerIndexOf(input.columns, swept.rows);
  const evidences = fits.map((fit) => ({
    ...evidenceOf(swept, gower, fit, seed),
    cost: costIn(input, fit) * (everyone / swept.rows),
  }));
  const choice = chooseK(evidences, structure);
  const k = Math.min(input.k ?? choice.k, distinct);
  const known = swept === sample ? fits.find(({ prototypes }) => prototypes.k === k) : undefined;
  const fresh = known ?? searched(input, k);
  const final =
    sample.rows === everyone
      ? settledInSample(input, fresh, evidences, known)
      : yield* settledOverAll(input, fresh);
  return {
    prototypes: bySize(final.prototypes, final.sizes),
    evidence: final.evidence,
    iterations: final.iterations,
    converged: final.converged,
    evidences: evidences.map((each) => (each.k === k ? final.evidence : each)),
    choice,
    along: null,
  };
}

interface Final extends Pick<Found, 'prototypes' | 'evidence' | 'iterations' | 'converged'> {
  readonly sizes: Float64Array;
}

/** One fit for each k, on fewer customers when there are many. */
function sweep({ sample, everyone, start, restarts, seed, step }: FindInput) {
  const swept = everyone <= most.swept ? sample : firstRows(sample, most.sampled);
  const distinct = collapseRows(swept);
  const fits = sweepK({
    rows: worthCollapsing(distinct) ? distinct.rows : swept,
    from: 2,
    to: Math.max(2, Math.min(most.k, Math.floor(everyone / 5), distinct.rows.rows)),
    start,
    restarts,
    seed,
    step,
  }).map((fit) => (worthCollapsing(distinct) ? expanded(fit, distinct) : fit));
  return { swept, fits, distinct: distinct.rows.rows };
}

function searched({ sample, start, restarts, seed }: FindInput, k: number): Fit {
  const distinct = collapseRows(sample);
  return worthCollapsing(distinct)
    ? expanded(kPrototypes(distinct.rows, { k, start, restarts, seed }), distinct)
    : kPrototypes(sample, { k, start, restarts, seed });
}

function settledInSample(
  input: FindInput,
  fresh: Fit,
  evidences: readonly Evidence[],
  known: Fit | undefined,
): Final {
  const { sample, columns, seed, warm } = input;
  const fit = warm !== null && warm.k === fresh.prototypes.k ? continued(sample, fresh, warm) : fresh;
  const { prototypes, labels } = fit;
  const evidence =
    known !== undefined && fit === known
      ? evidences.find(({ k }) => k === prototypes.k)!
      : {
          ...evidenceOf(sample, gowerIndexOf(columns, sample.rows), fit, seed),
          cost: costIn(input, fit),
        };
  const sizes = sizesOf(labels, prototypes.k);
  return { prototypes, evidence, sizes, iterations: fit.costs.length, converged: fit.converged };
}

/** The passes over everyone, from the sample's clusters and from the old ones. */
function* settledOverAll(input: FindInput, fresh: Fit): KPrototypesPasses<Final> {
  const { sample, columns, scaler, everyone, seed, warm } = input;
  const norm = (yield { kind: 'squares' }) as number;
  const shape = { numbers: sample.numbers, categories: sample.categories };
  let fit = yield* acceleratedPasses({ start: fresh.prototypes, shape, norm });
  if (warm !== null && warm.k === fresh.prototypes.k) {
    const kept = yield* acceleratedPasses({ start: warm, shape, norm });
    if (lastCost(kept) <= lastCost(fit) * continuity) fit = kept;
  }
  const { prototypes, summary } = fit;
  const labels = assignPlainly(sample, prototypes);
  const evidence = {
    ...evidenceOf(sample, gowerIndexOf(columns, sample.rows), { prototypes, labels }, seed),
    cost: lastCost(fit) / scaler.quantum ** 2,
    smallest: Math.min(...summary.counts) / everyone,
  };
  return {
    prototypes,
    evidence,
    sizes: summary.counts,
    iterations: fit.costs.length,
    converged: fit.converged,
  };
}

function lastCost({ costs }: BatchFit): number {
  return costs[costs.length - 1]!;
}

function costIn({ columns, scaler }: FindInput, { labels, prototypes }: Fit): number {
  return scaledCost(columns, scaler, labels, prototypes.k);
}

/** Weights cost a little in every pass. */
function worthCollapsing({ rows, of }: Collapsed): boolean {
  return rows.rows <= of.length / 2;
}

/** A fit of distinct customers as one of all. */
function expanded(fit: Fit, { of }: Collapsed): Fit {
  return { ...fit, labels: of.map((at) => fit.labels[at]!) };
}

function continued(rows: QuantisedRows, fresh: Fit, warm: Prototypes): Fit {
  const norm = totalNorm(rows);
  const kept = refine(rows, settle(rows, warm, norm), norm, false);
  return kept.cost <= fresh.cost * continuity ? kept : fresh;
}

function sizesOf(labels: Int32Array, k: number): Float64Array {
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = sizes[label]! + 1;
  return sizes;
}
