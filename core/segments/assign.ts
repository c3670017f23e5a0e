import { gapsInPlace } from './gaps.ts';
import { type Block, emptyBlock, nearestTwoInPlace, tagOf } from './nearest-two.ts';
import type { PassSummary, Prototypes, QuantisedRows } from './rows.ts';
import { addRowsInPlace, emptySummary, type RunningSummary } from './running-summary.ts';
import type { Scorer } from './score-rows.ts';
import { blockSize, createScorer, emptyScorer, fillScorerInPlace, scoreAll } from './scorer.ts';
import { passSummary, summariseLabels } from './summary.ts';

/** Holds the rows of one fit and answers its passes. `labels` are those of the last pass. */
export interface Assigner {
  readonly labels: Int32Array;
  pass(prototypes: Prototypes): PassSummary;
}

/** An assigner that serves one fit after another in the same memory; `labels` are then those of the next one. */
export interface PrunedAssigner extends Assigner {
  begin(start: 'far' | 'near'): void;
}

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

/** Passes that look at every distance, for checking the pruned ones. */
export function createPlainAssigner(rows: QuantisedRows): Assigner {
  const labels = new Int32Array(rows.rows).fill(-1);
  return {
    labels,
    pass(prototypes) {
      const next = assignPlainly(rows, prototypes);
      const moved = next.reduce((count, label, row) => count + (label === labels[row] ? 0 : 1), 0);
      labels.set(next);
      return { ...summariseLabels(rows, next, prototypes.k), moved };
    },
  };
}

/**
 * Passes that skip every customer whose nearest prototype cannot have changed, with labels equal to the plain loop's.
 *
 * ‖x − μ‖² + γ · mismatches is a squared Euclidean distance (each level is a vertex scaled by √(γ/2)), so its root
 * obeys the triangle inequality: after prototypes moved, a customer's gap between nearest and second nearest shrinks
 * by at most its own prototype's move plus the longest move of another. One number per customer holds the sum of
 * moves of its cluster at which it has to be looked at again, and a list those that the next moves may reach. From a
 * start that is `far` from where it will settle, everyone is looked at again after the first pass, so that pass notes
 * no bounds.
 *
 * @see Hamerly (2010), Making k-means even faster, SDM
 */
export function createPrunedAssigner(rows: QuantisedRows, start: 'far' | 'near' = 'near'): PrunedAssigner {
  const labels = new Int32Array(rows.rows).fill(-1);
  let from = start;
  let fit: Bounds | null = null;
  let previous: Prototypes | null = null;
  return {
    labels,
    begin(next) {
      from = next;
      previous = null;
    },
    pass(prototypes) {
      let moved: number;
      if (fit === null || previous === null || previous.k !== prototypes.k) {
        fit = freshBounds(rows, prototypes.k, labels, fit);
        labels.fill(-1);
        fit.bounded = from === 'near';
        fillScorerInPlace(fit.scorer, rows, prototypes, fit.tag);
        moved = lookAtAll(rows, fit);
      } else {
        fillScorerInPlace(fit.scorer, rows, prototypes, fit.tag);
        spendInPlace(fit, rows, previous, prototypes);
        if (fit.bounded) moved = lookAtDue(rows, fit);
        else {
          fit.bounded = true;
          moved = lookAtAll(rows, fit);
        }
      }
      previous = prototypes;
      return passSummary(fit.running, rows, moved);
    },
  };
}

interface Bounds {
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

function freshBounds(rows: QuantisedRows, k: number, labels: Int32Array, last: Bounds | null): Bounds {
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

function lookAtAll(rows: QuantisedRows, fit: Bounds): number {
  const { picked } = fit.block;
  let moved = 0;
  for (let from = 0; from < rows.rows; from += blockSize) {
    const count = Math.min(blockSize, rows.rows - from);
    for (let at = 0; at < count; at++) picked[at] = from + at;
    moved += lookAtPicked(rows, fit, count);
  }
  return moved;
}

function lookAtDue(rows: QuantisedRows, fit: Bounds): number {
  const { labels, due, spent, list, listed, reach } = fit;
  const { picked } = fit.block;
  const touched = new Float64Array(1);
  let kept = 0;
  let moved = 0;
  let place = 0;
  while (place < listed) {
    let count = 0;
    for (; place < listed && count < blockSize; place++) {
      const row = list[place]!;
      const slack = due[row]! - spent[labels[row]!]!;
      picked[count] = row;
      list[kept] = row;
      count += Number(slack <= 0);
      kept += Number(slack <= reach);
    }
    if (count === 0) continue;
    if (picked[count - 1]! - picked[0]! > 2 * count) touched[0] = touch(rows, picked, count);
    moved += lookAtPicked(rows, fit, count);
  }
  fit.listed = kept;
  return moved;
}

/** Labels the picked rows, takes those that moved to their new clusters, and notes bounds. */
function lookAtPicked(rows: QuantisedRows, fit: Bounds, count: number): number {
  const { tag, scorer, labels, bounded, due, spent, running, block, left } = fit;
  const { picked, scores, nearest, far } = block;
  const fresh = labels[picked[0]!] === -1;
  nearestTwoInPlace(rows, scorer, tag, picked, count, scores, block);
  if (bounded) gapsInPlace(block, rows.norms, tag, picked, count);
  if (fresh) {
    labels.set(nearest.subarray(0, count), picked[0]);
    if (bounded) due.set(far.subarray(0, count), picked[0]);
    addRowsInPlace(running, rows, picked, nearest, count);
    return count;
  }
  let moved = 0;
  for (let at = 0; at < count; at++) {
    const row = picked[at]!;
    const label = labels[row]!;
    const best = nearest[at]!;
    labels[row] = best;
    due[row] = spent[best]! + far[at]!;
    picked[moved] = row;
    nearest[moved] = best;
    left[moved] = label;
    moved += Number(best !== label);
  }
  addRowsInPlace(running, rows, picked, nearest, moved);
  addRowsInPlace(running, rows, picked, left, moved, -1);
  return moved;
}

/** Loads scattered rows ahead of their scores: loads that wait for nothing wait for memory together. */
function touch(
  { values, norms, joint, numbers: p, groups }: QuantisedRows,
  picked: Int32Array,
  count: number,
): number {
  const g = groups.length;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const row = picked[at]!;
    sum += norms[row]! + joint[row * g]!;
    if (p > 0) sum += values[row * p]! + values[row * p + p - 1]!;
  }
  return sum;
}

/** Rounding of the roots is far below this share of a move. */
const safety = 1e-9;

/**
 * Adds to each cluster its own move and the longest move of any other cluster. Where that may pass bounds of rows that
 * are not on the list, all are put on it.
 */
function spendInPlace(fit: Bounds, rows: QuantisedRows, from: Prototypes, to: Prototypes): void {
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
