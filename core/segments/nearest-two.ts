import type { QuantisedRows } from './rows.ts';

/** Of each row of a block: which prototype is nearest, and how much farther the second nearest is. */
export interface NearestTwo {
  readonly nearest: Int32Array;
  readonly gaps: Float64Array;
  /** Room for the scores of the nearest. */
  readonly near: Float64Array;
}

/** Quantised numbers reach ±2^18, so that no score is larger than this in size. */
const largestScore = ({ numbers, categories }: QuantisedRows) =>
  categories.reduce((sum, { gamma }) => sum + gamma, 3 * numbers * 2 ** 36);

/** Above every tagged score, and exact when added to one. */
const none = 2 ** 52;

/** The power of two that makes room for a prototype's index below the scores; 1 when doubles have no room. */
export function tagOf(rows: QuantisedRows, k: number): number {
  const tag = 2 ** Math.ceil(Math.log2(k));
  return largestScore(rows) * tag < none / 2 ? tag : 1;
}

/** Fills `out` from the scores, tagged as told, of the picked rows; ties go to the lowest index. */
export function nearestTwoInPlace(
  scores: Float64Array,
  { norms }: QuantisedRows,
  k: number,
  tag: number,
  picked: Int32Array,
  count: number,
  out: NearestTwo,
): void {
  if (tag >= k) nearestTwoByTags(scores, norms, k, tag, picked, count, out);
  else nearestTwoByBranches(scores, norms, k, picked, count, out);
}

/** Fills `nearest` alone. */
export function nearestInPlace(
  scores: Float64Array,
  k: number,
  tag: number,
  count: number,
  nearest: Int32Array,
): void {
  if (tag >= k) nearestByTags(scores, k, tag, count, nearest);
  else nearestByBranches(scores, k, count, nearest);
}

/**
 * Which score is least cannot be predicted, so no branch is taken on it: tagged scores carry their index in their
 * lowest bits, and `(a + b ∓ |a − b|) / 2` is exact for integers. Two rows at a time; `scores` has room for one more.
 */
function nearestTwoByTags(
  scores: Float64Array,
  norms: Float64Array,
  k: number,
  tag: number,
  picked: Int32Array,
  count: number,
  { nearest, near, gaps }: NearestTwo,
): void {
  const share = 1 / tag;
  for (let at = 0; at < count; at += 2) {
    const one = at * k;
    const two = one + k;
    let oneFirst = scores[one]!;
    let twoFirst = scores[two]!;
    let oneSecond = none;
    let twoSecond = none;
    for (let j = 1; j < k; j++) {
      const a = scores[one + j]!;
      const b = scores[two + j]!;
      const oneGap = Math.abs(oneFirst - a);
      const twoGap = Math.abs(twoFirst - b);
      const oneLarger = 0.5 * (oneFirst + a + oneGap);
      const twoLarger = 0.5 * (twoFirst + b + twoGap);
      oneFirst = 0.5 * (oneFirst + a - oneGap);
      twoFirst = 0.5 * (twoFirst + b - twoGap);
      oneSecond = 0.5 * (oneSecond + oneLarger - Math.abs(oneSecond - oneLarger));
      twoSecond = 0.5 * (twoSecond + twoLarger - Math.abs(twoSecond - twoLarger));
    }
    near[at] = Math.floor(oneFirst * share);
    nearest[at] = oneFirst - near[at]! * tag;
    gaps[at] = Math.floor(oneSecond * share);
    if (at + 1 === count) break;
    near[at + 1] = Math.floor(twoFirst * share);
    nearest[at + 1] = twoFirst - near[at + 1]! * tag;
    gaps[at + 1] = Math.floor(twoSecond * share);
  }
  scoresToGapsInPlace(near, gaps, norms, picked, count);
}

/** Rounding is far below this share of a distance. */
const safety = 1e-9;

/**
 * How far may prototypes move before a customer could change sides? `(F − N) / (√F + √N)` of the squared distances,
 * or a little less: √x ≤ (x / c + c) / 2 for any c, so one typical c for the block spares the roots.
 */
function scoresToGapsInPlace(
  near: Float64Array,
  gaps: Float64Array,
  norms: Float64Array,
  picked: Int32Array,
  count: number,
): void {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += near[at]! + gaps[at]! + 2 * norms[picked[at]!]!;
  const typical = Math.sqrt(sum / (2 * count)) + 1;
  const slope = 0.5 / typical;
  for (let at = 0; at < count; at++) {
    const both = near[at]! + gaps[at]! + 2 * norms[picked[at]!]!;
    gaps[at] = ((gaps[at]! - near[at]!) / (typical + both * slope)) * (1 - safety);
  }
}

function nearestByTags(
  scores: Float64Array,
  k: number,
  tag: number,
  count: number,
  nearest: Int32Array,
): void {
  const share = 1 / tag;
  for (let at = 0; at < count; at += 2) {
    const one = at * k;
    const two = one + k;
    let oneFirst = scores[one]!;
    let twoFirst = scores[two]!;
    for (let j = 1; j < k; j++) {
      const a = scores[one + j]!;
      const b = scores[two + j]!;
      oneFirst = 0.5 * (oneFirst + a - Math.abs(oneFirst - a));
      twoFirst = 0.5 * (twoFirst + b - Math.abs(twoFirst - b));
    }
    nearest[at] = oneFirst - Math.floor(oneFirst * share) * tag;
    if (at + 1 < count) nearest[at + 1] = twoFirst - Math.floor(twoFirst * share) * tag;
  }
}

function nearestByBranches(scores: Float64Array, k: number, count: number, nearest: Int32Array): void {
  for (let at = 0; at < count; at++) {
    let best = 0;
    for (let j = 1; j < k; j++) if (scores[at * k + j]! < scores[at * k + best]!) best = j;
    nearest[at] = best;
  }
}

function nearestTwoByBranches(
  scores: Float64Array,
  norms: Float64Array,
  k: number,
  picked: Int32Array,
  count: number,
  { nearest, near, gaps }: NearestTwo,
): void {
  for (let at = 0; at < count; at++) {
    let best = 0;
    let first = scores[at * k]!;
    let second = Number.POSITIVE_INFINITY;
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
    gaps[at] = second;
  }
  if (k > 1) scoresToGapsInPlace(near, gaps, norms, picked, count);
}
