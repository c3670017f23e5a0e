import type { Prototypes } from '../../summaries/contract.ts';
import { createScorer, scoreAll } from '../distance/scorer.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { createMoveState, type MoveState } from './move-state.ts';
import { type Refinement, type Settled, worthwhile } from './refine.ts';

/** Longest row of moves between two clusters. */
const chainLength = 24;

/**
 * Which groups of customers are better off elsewhere together, though none is alone? For each pair of clusters, moves
 * the customers that lose least one after another, also uphill, and keeps the length at which the total was lowest.
 *
 * One pass, and O(k² · (p + c)).
 *
 * @see Kernighan, Lin (1970), An efficient heuristic procedure for partitioning graphs
 */
export function refineByChains(rows: QuantisedRows, { prototypes, summary, ...start }: Settled): Refinement {
  const { k } = prototypes;
  const labels = start.labels.slice();
  const state = createMoveState(rows, summary);
  const cheapest = cheapestMoves(rows, labels, prototypes);
  let moves = 0;
  for (let from = 0; from < k; from++) {
    for (let to = 0; to < k; to++) {
      if (from !== to) moves += tryChain(cheapest[from * k + to]!, labels, state, from, to);
    }
  }
  return { labels, summary: state.summary(), moves };
}

function tryChain(
  candidates: readonly number[],
  labels: Int32Array,
  state: MoveState,
  from: number,
  to: number,
): number {
  const moved: number[] = [];
  let total = 0;
  let least = -worthwhile;
  let kept = 0;
  for (const row of candidates) {
    if (labels[row] !== from || !state.canLeave(row, from)) continue;
    total += state.delta(row, from, to);
    state.move(row, from, to);
    labels[row] = to;
    moved.push(row);
    if (total < least) {
      least = total;
      kept = moved.length;
    }
  }
  for (const row of moved.slice(kept).reverse()) {
    state.move(row, to, from);
    labels[row] = from;
  }
  return kept;
}

/** For each pair of clusters, the rows that lose least by moving, cheapest first. */
function cheapestMoves(rows: QuantisedRows, labels: Int32Array, prototypes: Prototypes): number[][] {
  const { k } = prototypes;
  const lists = Array.from({ length: k * k }, () => ({ rows: [] as number[], losses: [] as number[] }));
  scoreAll(rows, createScorer(rows, prototypes), (scores, from, count) => {
    for (let at = 0; at < count; at++) {
      const own = labels[from + at]!;
      const score = scores[at * k + own]!;
      for (let j = 0; j < k; j++) {
        if (j !== own) keepCheapest(lists[own * k + j]!, from + at, scores[at * k + j]! - score);
      }
    }
  });
  return lists.map((list) => list.rows);
}

function keepCheapest(list: { rows: number[]; losses: number[] }, row: number, loss: number): void {
  const { rows, losses } = list;
  if (rows.length === chainLength && loss >= losses[chainLength - 1]!) return;
  let at = rows.length === chainLength ? chainLength - 1 : rows.length;
  while (at > 0 && losses[at - 1]! > loss) {
    rows[at] = rows[at - 1]!;
    losses[at] = losses[at - 1]!;
    at--;
  }
  rows[at] = row;
  losses[at] = loss;
}
