import { assignPlainly } from '../../../core/clustering/passes/assign-plainly.ts';
import type { Assigner } from '../../../core/clustering/passes/pruned-assigner.ts';
import { summariseRows } from '../../../core/clustering/passes/summarise-rows.ts';
import type { QuantisedRows } from '../../../core/clustering/quantise/rows.ts';
import type { PassSummary } from '../../../core/summaries/contract.ts';

/** Passes that look at every distance, for checking the pruned ones. */
export function createPlainAssigner(rows: QuantisedRows): Assigner {
  const labels = new Int32Array(rows.rows).fill(-1);
  return {
    labels,
    pass(prototypes) {
      const next = assignPlainly(rows, prototypes);
      labels.set(next);
      return summariseLabels(rows, next, prototypes.k);
    },
  };
}

/** The summary of a given clustering. O(n · (p + groups)). */
export function summariseLabels(rows: QuantisedRows, labels: Int32Array, k: number): PassSummary {
  const all = new Int32Array(rows.rows);
  for (let row = 0; row < rows.rows; row++) all[row] = row;
  return summariseRows(rows, all, labels, k);
}
