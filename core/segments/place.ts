import type { Prototypes, QuantisedRows } from './rows.ts';
import { createScorer, scoreRowInPlace } from './scorer.ts';

/** Where each customer belongs and how surely. */
export interface Placement {
  readonly labels: Int32Array;
  /** Squared distance to the own prototype, in quantised units. */
  readonly distances: Float64Array;
  /** 0–100: 100 at the prototype, 0 half-way to the next segment. */
  readonly typicality: Float64Array;
  /** 1 where the second nearest prototype is at most a tenth farther. */
  readonly borderline: Uint8Array;
}

const nearlyAsClose = 0.9;

/** Which segment is each customer in, how typical is it, and is it on the border? Ties go to the lowest index. */
export function placeCustomers(rows: QuantisedRows, prototypes: Prototypes): Placement {
  const scorer = createScorer(rows, prototypes);
  const scores = new Float64Array(prototypes.k);
  const labels = new Int32Array(rows.rows);
  const distances = new Float64Array(rows.rows);
  const typicality = new Float64Array(rows.rows);
  const borderline = new Uint8Array(rows.rows);
  for (let row = 0; row < rows.rows; row++) {
    scoreRowInPlace(rows, scorer, row, scores);
    let best = 0;
    let second = Number.POSITIVE_INFINITY;
    for (let j = 1; j < scores.length; j++) {
      if (scores[j]! < scores[best]!) {
        second = scores[best]!;
        best = j;
      } else if (scores[j]! < second) second = scores[j]!;
    }
    labels[row] = best;
    const norm = rows.norms[row]!;
    distances[row] = scores[best]! + norm;
    const ratio =
      second === Number.POSITIVE_INFINITY
        ? 0
        : second + norm <= 0
          ? 1
          : Math.sqrt(Math.max(0, distances[row]!) / (second + norm));
    typicality[row] = 100 * (1 - ratio);
    borderline[row] = ratio >= nearlyAsClose ? 1 : 0;
  }
  return { labels, distances, typicality, borderline };
}
