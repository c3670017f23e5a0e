import type { Prototypes } from '../../summaries/contract.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { createScorer, scoreAll } from './scorer.ts';

/** How far is each customer from its nearest prototype? Squared, in quantised units. */
export function nearestDistances(rows: QuantisedRows, prototypes: Prototypes): Float64Array {
  const { k } = prototypes;
  const { norms } = rows;
  const distances = new Float64Array(rows.rows);
  scoreAll(rows, createScorer(rows, prototypes), (scores, from, count) => {
    for (let at = 0; at < count; at++) {
      let least = scores[at * k]!;
      for (let j = 1; j < k; j++) if (scores[at * k + j]! < least) least = scores[at * k + j]!;
      distances[from + at] = least + norms[from + at]!;
    }
  });
  return distances;
}
