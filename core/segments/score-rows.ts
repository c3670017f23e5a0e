import type { QuantisedRows } from './rows.ts';

/**
 * Tables that score a row against k prototypes: `|μ|² − 2 μ·q + γ · mismatches`, the squared distance short of the
 * row's own `|q|²`. All integers, so equal scores are equal distances.
 */
export interface Scorer {
  readonly k: number;
  /**
   * 2 μ: the first eight numbers as [prototype][8] when there are so many, then four at a time as
   * [number / 4][prototype][4], then the rest as [number][prototype].
   */
  readonly slopes: Float64Array;
  /**
   * For each group and joint code, what it adds to each of the k scores; the first group also adds `|μ|²`. Ends with
   * k zeros, for want of a second group.
   */
  readonly tables: Float64Array;
  /** Where each group begins in `tables`, and last the zeros. */
  readonly offsets: Int32Array;
}

/** How many numbers are scored together from this one on: eight at the very first, then four, then one. */
export function chunkFrom(number: number, numbers: number): number {
  const left = numbers - number;
  if (number === 0 && left >= 8) return 8;
  return left >= 4 ? 4 : 1;
}

/**
 * Fills `scores` (count × k, with room for one row more) for the picked rows.
 *
 * Two rows at a time, so that each slope is loaded once for both.
 */
export function scoreRowsInPlace(
  rows: QuantisedRows,
  scorer: Scorer,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const p = rows.numbers;
  let from = chunkFrom(0, p) === 8 ? 8 : 0;
  if (from === 8) scoreEight(rows, scorer, picked, count, scores);
  else lookUpTwo(rows, scorer, picked, count, scores);
  for (let group = 2; group < rows.groups.length; group++) lookUp(rows, scorer, group, picked, count, scores);
  for (; chunkFrom(from, p) === 4; from += 4) addFour(rows, scorer, from, picked, count, scores);
  for (; from < p; from++) addOne(rows, scorer, from, picked, count, scores);
}

/** The first two groups and the first eight numbers. */
function scoreEight(
  { values, joint, numbers: p, groups }: QuantisedRows,
  { k, slopes, tables, offsets }: Scorer,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const g = groups.length;
  const second = offsets[1]!;
  const step = g > 1 ? 1 : 0;
  const stride = g > 1 ? k : 0;
  for (let at = 0; at < count; at += 2) {
    const one = picked[at]!;
    const two = at + 1 < count ? picked[at + 1]! : one;
    const a = one * p;
    const b = two * p;
    const a0 = values[a]!;
    const a1 = values[a + 1]!;
    const a2 = values[a + 2]!;
    const a3 = values[a + 3]!;
    const a4 = values[a + 4]!;
    const a5 = values[a + 5]!;
    const a6 = values[a + 6]!;
    const a7 = values[a + 7]!;
    const b0 = values[b]!;
    const b1 = values[b + 1]!;
    const b2 = values[b + 2]!;
    const b3 = values[b + 3]!;
    const b4 = values[b + 4]!;
    const b5 = values[b + 5]!;
    const b6 = values[b + 6]!;
    const b7 = values[b + 7]!;
    const oneFirst = joint[one * g]! * k;
    const twoFirst = joint[two * g]! * k;
    const oneSecond = second + joint[one * g + step]! * stride;
    const twoSecond = second + joint[two * g + step]! * stride;
    const oneOut = at * k;
    const twoOut = oneOut + k;
    for (let j = 0, slope = 0; j < k; j++, slope += 8) {
      let by = slopes[slope]!;
      let oneSum = by * a0;
      let twoSum = by * b0;
      by = slopes[slope + 1]!;
      oneSum += by * a1;
      twoSum += by * b1;
      by = slopes[slope + 2]!;
      oneSum += by * a2;
      twoSum += by * b2;
      by = slopes[slope + 3]!;
      oneSum += by * a3;
      twoSum += by * b3;
      by = slopes[slope + 4]!;
      oneSum += by * a4;
      twoSum += by * b4;
      by = slopes[slope + 5]!;
      oneSum += by * a5;
      twoSum += by * b5;
      by = slopes[slope + 6]!;
      oneSum += by * a6;
      twoSum += by * b6;
      by = slopes[slope + 7]!;
      oneSum += by * a7;
      twoSum += by * b7;
      scores[oneOut + j] = tables[oneFirst + j]! + tables[oneSecond + j]! - oneSum;
      scores[twoOut + j] = tables[twoFirst + j]! + tables[twoSecond + j]! - twoSum;
    }
  }
}

function lookUpTwo(
  { joint, groups }: QuantisedRows,
  { k, tables, offsets }: Scorer,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const g = groups.length;
  const second = offsets[1]!;
  const step = g > 1 ? 1 : 0;
  const stride = g > 1 ? k : 0;
  for (let at = 0, out = 0; at < count; at++, out += k) {
    const row = picked[at]! * g;
    const one = joint[row]! * k;
    const two = second + joint[row + step]! * stride;
    for (let j = 0; j < k; j++) scores[out + j] = tables[one + j]! + tables[two + j]!;
  }
}

function lookUp(
  { joint, groups }: QuantisedRows,
  { k, tables, offsets }: Scorer,
  group: number,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const g = groups.length;
  for (let at = 0, out = 0; at < count; at++, out += k) {
    const table = offsets[group]! + joint[picked[at]! * g + group]! * k;
    for (let j = 0; j < k; j++) scores[out + j] = scores[out + j]! + tables[table + j]!;
  }
}

function addFour(
  { values, numbers: p }: QuantisedRows,
  { k, slopes }: Scorer,
  from: number,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  for (let at = 0; at < count; at += 2) {
    const a = picked[at]! * p + from;
    const b = at + 1 < count ? picked[at + 1]! * p + from : a;
    const a0 = values[a]!;
    const a1 = values[a + 1]!;
    const a2 = values[a + 2]!;
    const a3 = values[a + 3]!;
    const b0 = values[b]!;
    const b1 = values[b + 1]!;
    const b2 = values[b + 2]!;
    const b3 = values[b + 3]!;
    const oneOut = at * k;
    const twoOut = oneOut + k;
    for (let j = 0, slope = from * k; j < k; j++, slope += 4) {
      const s0 = slopes[slope]!;
      const s1 = slopes[slope + 1]!;
      const s2 = slopes[slope + 2]!;
      const s3 = slopes[slope + 3]!;
      scores[oneOut + j] = scores[oneOut + j]! - (s0 * a0 + s1 * a1 + s2 * a2 + s3 * a3);
      scores[twoOut + j] = scores[twoOut + j]! - (s0 * b0 + s1 * b1 + s2 * b2 + s3 * b3);
    }
  }
}

function addOne(
  { values, numbers: p }: QuantisedRows,
  { k, slopes }: Scorer,
  from: number,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  for (let at = 0, out = 0; at < count; at++, out += k) {
    const value = values[picked[at]! * p + from]!;
    for (let j = 0; j < k; j++) scores[out + j] = scores[out + j]! - slopes[from * k + j]! * value;
  }
}
