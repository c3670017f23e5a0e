import type { Prototypes } from '../../summaries/contract.ts';
import { type Block, emptyBlock, tagOf } from '../distance/nearest-two.ts';
import type { Scorer } from '../distance/score-rows.ts';
import { blockSize, emptyScorer } from '../distance/scorer.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { emptySummary, type RunningSummary } from './running-summary.ts';

/** What one fit knows of its rows from pass to pass. */
export interface Bounds {
  readonly k: number;
  readonly tag: number;
  readonly scorer: Scorer;
  readonly labels: Int32Array;
  /** Whether `due` holds anything yet. */
  bounded: boolean;
  /** For each row, the sum of moves of its cluster at which it has to be looked at again. */
  readonly due: Float64Array;
  /** For each cluster, the sum of its moves so far. */
  readonly spent: Float64Array;
  readonly running: RunningSummary;
  /** The first `listed` of these are the rows whose bounds further moves of `reach` may pass. */
  readonly list: Int32Array;
  listed: number;
  reach: number;
  /** The longest way that the last moves brought rows nearer to their bounds. */
  longest: number;
  readonly block: Block;
  /** The clusters that rows of a block leave. */
  readonly left: Int32Array;
}

export function freshBounds(rows: QuantisedRows, k: number, labels: Int32Array, last: Bounds | null): Bounds {
  const same = last !== null && last.k === k ? last : null;
  same?.running.sums.fill(0);
  same?.running.joint.forEach((table) => {
    table.fill(0);
  });
  return {
    k,
    tag: tagOf(rows, k),
    scorer: same?.scorer ?? emptyScorer(rows, k),
    labels,
    bounded: false,
    due: last?.due ?? new Float64Array(rows.rows),
    spent: new Float64Array(k),
    running: same?.running ?? emptySummary(rows, k),
    list: last?.list ?? new Int32Array(rows.rows),
    listed: 0,
    reach: -1,
    longest: Number.POSITIVE_INFINITY,
    block: same?.block ?? emptyBlock(k),
    left: last?.left ?? new Int32Array(blockSize),
  };
}

/** Rounding of the roots is far below this share of a move. */
const safety = 1e-9;

/**
 * Adds to each cluster its own move and the longest move of any other cluster. Where that may pass bounds of rows that
 * are not on the list, all are put on it.
 */
export function spendInPlace(fit: Bounds, rows: QuantisedRows, from: Prototypes, to: Prototypes): void {
  const { k, spent, list } = fit;
  const moves = lengthsOfMoves(rows, from, to);
  let longest = 0;
  for (let j = 0; j < k; j++) {
    let other = 0;
    for (let i = 0; i < k; i++) if (i !== j && moves[i]! > other) other = moves[i]!;
    spent[j] = spent[j]! + moves[j]! + other;
    longest = Math.max(longest, moves[j]! + other);
  }
  const ahead = longest * Math.min(1, (2 * longest) / fit.longest);
  const left = fit.reach - longest * (1 + safety);
  fit.longest = longest;
  if (!fit.bounded) return;
  fit.reach = left < 0 ? ahead : Math.min(longest, left);
  if (left >= 0) return;
  for (let row = 0; row < rows.rows; row++) list[row] = row;
  fit.listed = rows.rows;
}

function lengthsOfMoves(
  { numbers: p, categories }: QuantisedRows,
  from: Prototypes,
  to: Prototypes,
): Float64Array {
  const c = categories.length;
  const moves = new Float64Array(from.k);
  for (let j = 0; j < from.k; j++) {
    let square = 0;
    for (let f = 0; f < p; f++) square += (to.numbers[j * p + f]! - from.numbers[j * p + f]!) ** 2;
    for (let a = 0; a < c; a++) {
      if (to.categories[j * c + a] !== from.categories[j * c + a]) square += categories[a]!.gamma;
    }
    moves[j] = Math.sqrt(square) * (1 + safety);
  }
  return moves;
}
