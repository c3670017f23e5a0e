import type { Prototypes } from '../../summaries/contract.ts';
import { prototypesOf } from '../passes/prototypes-of.ts';
import { createPrunedAssigner, type PrunedAssigner } from '../passes/pruned-assigner.ts';
import { runBatch } from '../passes/run-batch.ts';
import { samePrototypes } from '../passes/same-prototypes.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { refineByChains } from './chains.ts';
import { type Refinement, refineByMoves, type Settled } from './refine.ts';

/** One settled clustering. */
export interface Fit extends Settled {
  readonly cost: number;
  /** Cost after each pass and refinement of the start that won. */
  readonly costs: readonly number[];
  readonly converged: boolean;
}

/** Where does one start settle by batch passes alone? Customers as a start are `far` from there. */
export function settle(
  rows: QuantisedRows,
  start: Prototypes,
  norm: number,
  limit?: number,
  from: 'far' | 'near' = 'near',
): Fit {
  const assigner = assignerOf(rows);
  assigner.begin(from);
  const { prototypes, summary, costs, converged } = runBatch(rows, assigner, {
    start,
    norm,
    ...(limit === undefined ? {} : { limit }),
  });
  const labels = assigner.labels.slice();
  return { prototypes, summary, labels, cost: costs[costs.length - 1]!, costs, converged };
}

/** Fits over the same rows follow one another in the same memory. */
const assigners = new WeakMap<QuantisedRows, PrunedAssigner>();

function assignerOf(rows: QuantisedRows): PrunedAssigner {
  const known = assigners.get(rows);
  if (known !== undefined) return known;
  const assigner = createPrunedAssigner(rows);
  assigners.set(rows, assigner);
  return assigner;
}

type Step = (rows: QuantisedRows, start: Settled) => Refinement;

/** Lowers a settled clustering by single moves and further passes, with `thorough` by chains too, until none helps. */
export function refine(rows: QuantisedRows, fit: Fit, norm: number, thorough: boolean): Fit {
  const steps: readonly Step[] = thorough ? [refineByMoves, refineByChains] : [refineByMoves];
  let current = fit;
  for (let round = 0; round < 20; round++) {
    let next: Fit | null = null;
    for (const step of steps) next ??= improved(rows, current, norm, step);
    if (next === null) break;
    current = next;
  }
  return current;
}

function improved(rows: QuantisedRows, current: Fit, norm: number, step: Step): Fit | null {
  const { summary, moves } = step(rows, current);
  if (moves === 0) return null;
  const start = prototypesOf(summary, rows, current.prototypes);
  if (samePrototypes(start, current.prototypes)) return null;
  const next = settle(rows, start, norm);
  return next.cost < current.cost ? { ...next, costs: [...current.costs, ...next.costs] } : null;
}
