import { createMoveState } from './move-state.ts';
import { levelOffsets, type PassSummary, type Prototypes, type QuantisedRows } from './rows.ts';
import { createScorer, scoreAll } from './scorer.ts';
import { prototypesOf } from './summary.ts';

/** A clustering to refine: its labels, their summary, and the prototypes that it settled at. */
export interface Settled {
  readonly labels: Int32Array;
  readonly summary: PassSummary;
  readonly prototypes: Prototypes;
}

/** Where refinement left the customers. */
export interface Refinement {
  readonly labels: Int32Array;
  readonly summary: PassSummary;
  readonly moves: number;
}

/** Smallest gain, in squared quantised units, that counts as one. */
export const worthwhile = 0.5;

/**
 * Which single customers are better off elsewhere once both clusters are re-centred? Moves one at a time, in the
 * order of the rows, while any move lowers the cost. The result is never worse than the start, and stable under
 * batch passes too.
 *
 * A sweep costs one pass, and O(k · (p + c)) for each customer near a border.
 *
 * @see Hartigan, Wong (1979), A k-means clustering algorithm, AS 136
 */
export function refineByMoves(rows: QuantisedRows, start: Settled, sweeps = 20): Refinement {
  const labels = start.labels.slice();
  let { prototypes, summary } = start;
  let moves = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const near = rowsNearBorder(rows, labels, prototypes, summary);
    const state = createMoveState(rows, summary);
    const before = moves;
    for (const row of near) {
      const from = labels[row]!;
      const to = state.betterCluster(row, from, worthwhile);
      if (to === from) continue;
      state.move(row, from, to);
      labels[row] = to;
      moves++;
    }
    if (moves === before) break;
    summary = state.summary();
    prototypes = prototypesOf(summary, rows, prototypes);
  }
  return { labels, summary, moves };
}

/**
 * Leaving a cluster of n frees n / (n − w) of the squared distance, joining one costs n / (n + w) of it: only rows for
 * which some other cluster is cheaper by that rule can gain. Where the top levels of a category tie, a move may also
 * save a mismatch.
 */
function rowsNearBorder(
  rows: QuantisedRows,
  labels: Int32Array,
  prototypes: Prototypes,
  summary: PassSummary,
): Int32Array {
  const { k } = prototypes;
  const { norms, weights } = rows;
  const { counts } = summary;
  const slack = tieSlack(rows, summary);
  const near: number[] = [];
  scoreAll(rows, createScorer(rows, prototypes), (scores, from, count) => {
    for (let at = 0; at < count; at++) {
      const row = from + at;
      const own = labels[row]!;
      const weight = weights === null ? 1 : weights[row]!;
      const norm = norms[row]!;
      const n = counts[own]!;
      if (n <= weight) continue;
      const freed = (n / (n - weight)) * (scores[at * k + own]! + norm) + slack[own]!;
      for (let j = 0; j < k; j++) {
        if (j === own) continue;
        const size = counts[j]!;
        if ((size / (size + weight)) * (scores[at * k + j]! + norm) - slack[j]! <= freed) {
          near.push(row);
          break;
        }
      }
    }
  });
  return Int32Array.from(near);
}

/** For each cluster, γ of the categories in which a further level is as frequent as the mode, or nearly. */
function tieSlack(rows: QuantisedRows, { counts, levels }: PassSummary): Float64Array {
  const offsets = levelOffsets(rows);
  const width = offsets[rows.categories.length]!;
  const heaviest =
    rows.weights === null ? 1 : rows.weights.reduce((most, weight) => Math.max(most, weight), 1);
  return counts.map((_, j) => {
    let slack = 0;
    rows.categories.forEach(({ gamma }, c) => {
      const own = levels.slice(j * width + offsets[c]!, j * width + offsets[c + 1]!).sort();
      const most = own[own.length - 1] ?? 0;
      const second = own[own.length - 2] ?? 0;
      if (most - second < heaviest) slack += gamma * heaviest;
    });
    return slack;
  });
}
