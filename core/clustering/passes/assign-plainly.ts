import type { Prototypes } from '../../summaries/contract.ts';
import { createScorer, scoreAll } from '../distance/scorer.ts';
import type { QuantisedRows } from '../quantise/rows.ts';

/** Which prototype is nearest to each customer? The plain loop over all distances; ties go to the lowest index. */
export function assignPlainly(rows: QuantisedRows, prototypes: Prototypes): Int32Array {
  const { k } = prototypes;
  const labels = new Int32Array(rows.rows);
  scoreAll(rows, createScorer(rows, prototypes), (scores, from, count) => {
    for (let at = 0; at < count; at++) {
      let best = 0;
      for (let j = 1; j < k; j++) if (scores[at * k + j]! < scores[at * k + best]!) best = j;
      labels[from + at] = best;
    }
  });
  return labels;
}
