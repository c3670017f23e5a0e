import type { PassSummary, Prototypes } from '../../summaries/contract.ts';
import { eachNearestTwo } from '../distance/nearest-two.ts';
import { prototypesOf } from '../passes/prototypes-of.ts';
import { levelOffsets } from '../quantise/level-offsets.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { createMoveState } from './move-state.ts';

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
 * save a mismatch. The second nearest stands for all others, and the smallest cluster's share and the largest saving
 * for each: a few rows too many do no harm.
 */
function rowsNearBorder(
  rows: QuantisedRows,
  labels: Int32Array,
  prototypes: Prototypes,
  summary: PassSummary,
): number[] {
  const { norms, weights } = rows;
  const { counts } = summary;
  const slack = tieSlack(rows, summary);
  const saved = Math.max(...slack);
  const smallest = Math.min(...counts);
  const near: number[] = [];
  eachNearestTwo(rows, prototypes, (two, from, count) => {
    for (let at = 0; at < count; at++) {
      const row = from + at;
      const own = labels[row]!;
      const weight = weights === null ? 1 : weights[row]!;
      const n = counts[own]!;
      if (n <= weight) continue;
      const settled = two.nearest[at] === own;
      const freed = (n / (n - weight)) * (two.near[at]! + norms[row]!) + slack[own]!;
      const charged = (smallest / (smallest + weight)) * (two.far[at]! + norms[row]!) - saved;
      if (!settled || charged <= freed) near.push(row);
    }
  });
  return near;
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
