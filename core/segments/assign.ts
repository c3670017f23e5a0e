import type { PassSummary, Prototypes, QuantisedRows } from './rows.ts';
import { blockSize, createScorer, type Scorer, scoreAll, scoreRowsInPlace } from './scorer.ts';
import {
  addRowsInPlace,
  emptySummary,
  moveRowInPlace,
  passSummary,
  type RunningSummary,
  summariseLabels,
} from './summary.ts';

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
 * moves of its cluster at which it has to be looked at again.
 *
 * @see Hamerly (2010), Making k-means even faster, SDM
 */
export function createPrunedAssigner(rows: QuantisedRows): Assigner {
  const labels = new Int32Array(rows.rows).fill(-1);
  const due = new Float64Array(rows.rows);
  let previous: Prototypes | null = null;
  let spent = new Float64Array(0);
  let running: RunningSummary | null = null;
  return {
    labels,
    pass(prototypes) {
      const scorer = createScorer(rows, prototypes);
      let moved: number;
      if (previous === null || running === null || previous.k !== prototypes.k) {
        spent = new Float64Array(prototypes.k);
        running = emptySummary(rows, prototypes.k);
        moved = lookAtAll(rows, scorer, labels, due);
        addRowsInPlace(running, rows, labels);
      } else {
        addMovesInPlace(spent, rows, previous, prototypes);
        moved = lookAtDue(rows, scorer, { labels, due, spent, running });
      }
      previous = prototypes;
      return passSummary(running, rows, moved);
    },
  };
}

/** Rounding of the roots is far below this share of a distance. */
const safety = 1e-9;

function lookAtAll(rows: QuantisedRows, scorer: Scorer, labels: Int32Array, due: Float64Array): number {
  const { k } = scorer;
  const { norms } = rows;
  const nearest = new Float64Array(2 * blockSize);
  let moved = 0;
  scoreAll(rows, scorer, (scores, from, count) => {
    nearestTwoInPlace(scores, k, count, nearest);
    for (let at = 0; at < count; at++) {
      const row = from + at;
      const first = nearest[2 * at]!;
      const second = nearest[2 * at + 1]!;
      const best = lowestAt(scores, at * k, first);
      if (labels[row] !== best) moved++;
      labels[row] = best;
      due[row] = gapOf(first, second, norms[row]!);
    }
  });
  return moved;
}

interface Bounds {
  readonly labels: Int32Array;
  readonly due: Float64Array;
  readonly spent: Float64Array;
  readonly running: RunningSummary;
}

function lookAtDue(rows: QuantisedRows, scorer: Scorer, { labels, due, spent, running }: Bounds): number {
  const { k } = scorer;
  const { norms, rows: n } = rows;
  const scores = new Float64Array((blockSize + 1) * k);
  const nearest = new Float64Array(2 * blockSize);
  const picked = new Int32Array(blockSize);
  let moved = 0;
  let row = 0;
  while (row < n) {
    let count = 0;
    for (; row < n && count < blockSize; row++) {
      if (spent[labels[row]!]! >= due[row]!) picked[count++] = row;
    }
    scoreRowsInPlace(rows, scorer, picked, count, scores);
    nearestTwoInPlace(scores, k, count, nearest);
    for (let at = 0; at < count; at++) {
      const looked = picked[at]!;
      const label = labels[looked]!;
      const first = nearest[2 * at]!;
      const second = nearest[2 * at + 1]!;
      const stays = second > first && scores[at * k + label] === first;
      const best = stays ? label : lowestAt(scores, at * k, first);
      if (best !== label) {
        moved++;
        labels[looked] = best;
        moveRowInPlace(running, rows, looked, label, best);
      }
      due[looked] = spent[best]! + gapOf(first, second, norms[looked]!);
    }
  }
  return moved;
}

/**
 * Least and second least score of each row. Which one is least cannot be predicted, so no branch is taken on it:
 * `(a + b ∓ |a − b|) / 2` is exact for integers.
 */
function nearestTwoInPlace(scores: Float64Array, k: number, count: number, nearest: Float64Array): void {
  for (let at = 0; at < count; at++) {
    const base = at * k;
    let first = scores[base]!;
    let second = Number.POSITIVE_INFINITY;
    if (k > 1) {
      const other = scores[base + 1]!;
      const gap = Math.abs(first - other);
      second = 0.5 * (first + other + gap);
      first = 0.5 * (first + other - gap);
    }
    for (let j = 2; j < k; j++) {
      const score = scores[base + j]!;
      const gap = Math.abs(first - score);
      const larger = 0.5 * (first + score + gap);
      first = 0.5 * (first + score - gap);
      second = 0.5 * (second + larger - Math.abs(second - larger));
    }
    nearest[2 * at] = first;
    nearest[2 * at + 1] = second;
  }
}

/** The lowest index at which a row's score is the least. */
function lowestAt(scores: Float64Array, base: number, least: number): number {
  let best = 0;
  while (scores[base + best] !== least) best++;
  return best;
}

/** How far may prototypes move before this customer could change sides? Never above the true gap. */
function gapOf(first: number, second: number, norm: number): number {
  if (second === Number.POSITIVE_INFINITY) return second;
  const near = Math.sqrt(first + norm);
  const far = Math.sqrt(second + norm);
  return far - near - safety * (far + near);
}

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
