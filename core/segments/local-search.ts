import { createPrunedAssigner } from './assign.ts';
import { runBatch, samePrototypes } from './batch.ts';
import { refineByMoves } from './refine.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';
import { prototypesOf, summariseLabels } from './summary.ts';

/** One settled clustering. */
export interface Fit {
  readonly prototypes: Prototypes;
  readonly labels: Int32Array;
  readonly cost: number;
  /** Cost after each pass and refinement of the start that won. */
  readonly costs: readonly number[];
  readonly converged: boolean;
}

/** Where does one start settle by batch passes alone? */
export function settle(rows: QuantisedRows, start: Prototypes, norm: number, limit?: number): Fit {
  const assigner = createPrunedAssigner(rows);
  const { prototypes, costs, converged } = runBatch(rows, assigner, {
    start,
    norm,
    ...(limit === undefined ? {} : { limit }),
  });
  return { prototypes, labels: assigner.labels, cost: costs[costs.length - 1]!, costs, converged };
}

/** Lowers a settled clustering by single moves and further passes until neither helps. */
export function refine(rows: QuantisedRows, fit: Fit, norm: number, rounds = 10): Fit {
  let current = fit;
  for (let round = 0; round < rounds; round++) {
    const k = current.prototypes.k;
    const { labels, moves } = refineByMoves(rows, current.labels, summariseLabels(rows, current.labels, k));
    if (moves === 0) break;
    const start = prototypesOf(summariseLabels(rows, labels, k), rows, current.prototypes);
    if (samePrototypes(start, current.prototypes)) break;
    const next = settle(rows, start, norm);
    if (next.cost >= current.cost) break;
    current = { ...next, costs: [...current.costs, ...next.costs] };
  }
  return current;
}
