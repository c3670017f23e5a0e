import { type NearestTwo, nearestInPlace, nearestTwoInPlace, tagOf } from './nearest-two.ts';
import type { PassSummary, Prototypes, QuantisedRows } from './rows.ts';
import { addRowsInPlace, emptySummary, moveRowInPlace, type RunningSummary } from './running-summary.ts';
import { type Scorer, scoreRowsInPlace } from './score-rows.ts';
import { blockSize, createScorer, scoreAll } from './scorer.ts';
import { passSummary, summariseLabels } from './summary.ts';

/** Holds the rows of one fit and answers its passes. `labels` are those of the last pass. */
export interface Assigner {
  readonly labels: Int32Array;
  pass(prototypes: Prototypes): PassSummary;
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
 * moves of its cluster at which it has to be looked at again. From a start that is `far` from where it will settle,
 * everyone is looked at again after the first pass, so that pass notes no bounds.
 *
 * @see Hamerly (2010), Making k-means even faster, SDM
 */
export function createPrunedAssigner(rows: QuantisedRows, start: 'far' | 'near' = 'near'): Assigner {
  const labels = new Int32Array(rows.rows).fill(-1);
  const due = new Float64Array(rows.rows);
  let previous: Prototypes | null = null;
  let spent = new Float64Array(0);
  let running: RunningSummary | null = null;
  return {
    labels,
    pass(prototypes) {
      const tag = tagOf(rows, prototypes.k);
      const scorer = createScorer(rows, prototypes, tag);
      let moved: number;
      if (previous === null || running === null || previous.k !== prototypes.k) {
        spent = new Float64Array(prototypes.k);
        running = emptySummary(rows, prototypes.k);
        moved = (start === 'far' ? labelAll : lookAtAll)(rows, scorer, tag, { labels, due, spent, running });
      } else {
        addMovesInPlace(spent, rows, previous, prototypes);
        moved = lookAtDue(rows, scorer, tag, { labels, due, spent, running });
      }
      previous = prototypes;
      return passSummary(running, rows, moved);
    },
  };
}

interface Bounds {
  readonly labels: Int32Array;
  readonly due: Float64Array;
  readonly spent: Float64Array;
  readonly running: RunningSummary;
}

function lookAtAll(
  rows: QuantisedRows,
  scorer: Scorer,
  tag: number,
  { labels, due, running }: Bounds,
): number {
  const { k } = scorer;
  const two = emptyBlock();
  let moved = 0;
  scoreAll(rows, scorer, (scores, from, count, picked) => {
    nearestTwoInPlace(scores, rows, k, tag, picked, count, two);
    for (let at = 0; at < count; at++) {
      const best = two.nearest[at]!;
      if (labels[from + at] !== best) moved++;
      labels[from + at] = best;
      due[from + at] = two.gaps[at]!;
    }
    addRowsInPlace(running, rows, labels, from, from + count);
  });
  return moved;
}

function labelAll(rows: QuantisedRows, scorer: Scorer, tag: number, { labels, running }: Bounds): number {
  const { k } = scorer;
  const nearest = new Int32Array(blockSize);
  let moved = 0;
  scoreAll(rows, scorer, (scores, from, count) => {
    nearestInPlace(scores, k, tag, count, nearest);
    for (let at = 0; at < count; at++) {
      if (labels[from + at] !== nearest[at]!) moved++;
      labels[from + at] = nearest[at]!;
    }
    addRowsInPlace(running, rows, labels, from, from + count);
  });
  return moved;
}

function lookAtDue(
  rows: QuantisedRows,
  scorer: Scorer,
  tag: number,
  { labels, due, spent, running }: Bounds,
): number {
  const { k } = scorer;
  const { rows: n } = rows;
  const two = emptyBlock();
  const scores = new Float64Array((blockSize + 1) * k);
  const picked = new Int32Array(blockSize);
  const touched = new Float64Array(1);
  let moved = 0;
  let row = 0;
  while (row < n) {
    const from = row;
    let count = 0;
    for (; row < n && count < blockSize; row++) {
      if (spent[labels[row]!]! >= due[row]!) picked[count++] = row;
    }
    if (row - from > 2 * count) touched[0] = touch(rows, picked, count);
    scoreRowsInPlace(rows, scorer, picked, count, scores);
    nearestTwoInPlace(scores, rows, k, tag, picked, count, two);
    for (let at = 0; at < count; at++) {
      const looked = picked[at]!;
      const label = labels[looked]!;
      const best = two.nearest[at]!;
      if (best !== label) {
        moved++;
        labels[looked] = best;
        moveRowInPlace(running, rows, looked, label, best);
      }
      due[looked] = spent[best]! + two.gaps[at]!;
    }
  }
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

const emptyBlock = (): NearestTwo => ({
  nearest: new Int32Array(blockSize),
  gaps: new Float64Array(blockSize),
  near: new Float64Array(blockSize),
});

/** Rounding of the roots is far below this share of a move. */
const safety = 1e-9;

/** Adds to each cluster its own move and the longest move of any other cluster. */
function addMovesInPlace(spent: Float64Array, rows: QuantisedRows, from: Prototypes, to: Prototypes): void {
  const k = from.k;
  const p = rows.numbers;
  const c = rows.categories.length;
  const moves = new Float64Array(k);
  let longest = 0;
  let other = 0;
  let mover = -1;
  for (let j = 0; j < k; j++) {
    let square = 0;
    for (let f = 0; f < p; f++) square += (to.numbers[j * p + f]! - from.numbers[j * p + f]!) ** 2;
    for (let a = 0; a < c; a++) {
      if (to.categories[j * c + a] !== from.categories[j * c + a]) square += rows.categories[a]!.gamma;
    }
    const move = Math.sqrt(square) * (1 + safety);
    moves[j] = move;
    if (move > longest) {
      other = longest;
      longest = move;
      mover = j;
    } else if (move > other) other = move;
  }
  for (let j = 0; j < k; j++) spent[j] = spent[j]! + moves[j]! + (j === mover ? other : longest);
}
