import type { Prototypes } from '../../summaries/contract.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { nearestByEight } from './nearest-by-eight.ts';
import { nearestByFour } from './nearest-by-four.ts';
import { type NearestTwo, type Scorer, scoreRowsInPlace } from './score-rows.ts';
import { blockSize, emptyScorer, fillScorerInPlace } from './scorer.ts';

/** Quantised numbers reach ±2^18, so that no score is larger than this in size. */
const largestScore = ({ numbers, categories }: QuantisedRows) =>
  categories.reduce((sum, { gamma }) => sum + gamma, 3 * numbers * 2 ** 36);

/** The power of two that makes room for a prototype's index below the scores; 1 when doubles have no room. */
export function tagOf(rows: QuantisedRows, k: number): number {
  const tag = 2 ** Math.ceil(Math.log2(k));
  return largestScore(rows) * tag < 2 ** 51 ? tag : 1;
}

/**
 * Fills `out` for the picked rows from a scorer with this tag; ties go to the lowest index. `scores` has room for
 * count + 3 rows.
 *
 * Which score is least cannot be predicted, so no branch is taken on it: tagged scores carry their index in their
 * lowest bits, and `(a + b ∓ |a − b|) / 2` is exact for integers. Rows of one or two groups and at most eight numbers
 * are scored and compared in one go, four rows at a time, so that each slope is loaded once for all. `none` is above
 * every tagged score and exact when added to one; as a local constant, engines know it for a double.
 */
export function nearestTwoInPlace(
  rows: QuantisedRows,
  scorer: Scorer,
  tag: number,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
  out: NearestTwo,
): void {
  const tagged = tag >= scorer.k;
  if (tagged && rows.groups.length <= 2 && rows.numbers <= 4)
    nearestByFour(rows, scorer, tag, picked, count, out);
  else if (tagged && rows.groups.length <= 2 && rows.numbers <= 8)
    nearestByEight(rows, scorer, tag, picked, count, out);
  else {
    scoreRowsInPlace(rows, scorer, picked, count, scores);
    if (tagged) nearestByTags(scores, scorer.k, tag, count, out);
    else nearestByBranches(scores, scorer.k, count, out);
  }
}

/** Room for rows that are looked at in one go. */
export interface Block extends NearestTwo {
  readonly picked: Int32Array;
  readonly scores: Float64Array;
}

export function emptyBlock(k: number): Block {
  return {
    picked: new Int32Array(blockSize),
    scores: new Float64Array((blockSize + 3) * k),
    nearest: new Int32Array(blockSize),
    near: new Float64Array(blockSize),
    far: new Float64Array(blockSize),
  };
}

/**
 * Finds the two nearest prototypes of all rows, a block at a time, and hands each block on with plain scores: rows `from`
 * … `from + count − 1`.
 */
export function eachNearestTwo(
  rows: QuantisedRows,
  prototypes: Prototypes,
  take: (two: NearestTwo, from: number, count: number) => void,
): void {
  const { k } = prototypes;
  const tag = tagOf(rows, k);
  const scorer = emptyScorer(rows, k);
  fillScorerInPlace(scorer, rows, prototypes, tag);
  const block = emptyBlock(k);
  for (let from = 0; from < rows.rows; from += blockSize) {
    const count = Math.min(blockSize, rows.rows - from);
    for (let at = 0; at < count; at++) block.picked[at] = from + at;
    nearestTwoInPlace(rows, scorer, tag, block.picked, count, block.scores, block);
    for (let at = 0; at < count; at++) {
      block.near[at] = Math.floor(block.near[at]! / tag);
      block.far[at] = Math.floor(block.far[at]! / tag);
    }
    take(block, from, count);
  }
}

function nearestByTags(
  scores: Float64Array,
  k: number,
  tag: number,
  count: number,
  { nearest, near, far }: NearestTwo,
): void {
  const none = 2 ** 52;
  const share = 1 / tag;
  for (let at = 0, from = 0; at < count; at++) {
    let first = none;
    let second = none;
    for (const end = from + k; from < end; from++) {
      const both = first + scores[from]!;
      first = 0.5 * (both - Math.abs(first - scores[from]!));
      const other = both - first;
      second = 0.5 * (second + other - Math.abs(second - other));
    }
    nearest[at] = first - Math.floor(first * share) * tag;
    near[at] = first;
    far[at] = second;
  }
}

function nearestByBranches(
  scores: Float64Array,
  k: number,
  count: number,
  { nearest, near, far }: NearestTwo,
): void {
  for (let at = 0; at < count; at++) {
    let best = 0;
    let first = scores[at * k]!;
    let second = Number.MAX_VALUE;
    for (let j = 1; j < k; j++) {
      const score = scores[at * k + j]!;
      if (score < first) {
        second = first;
        first = score;
        best = j;
      } else if (score < second) second = score;
    }
    nearest[at] = best;
    near[at] = first;
    far[at] = second;
  }
}
