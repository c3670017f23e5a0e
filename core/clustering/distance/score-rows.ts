import type { QuantisedRows } from '../quantise/rows.ts';

/**
 * Tables that score a row against k prototypes: `|μ|² − 2 μ·q + γ · mismatches`, the squared distance short of the
 * row's own `|q|²`. All integers, so equal scores are equal distances.
 */
export interface Scorer {
  readonly k: number;
  /** 2 μ, four numbers at a time: [number / 4][prototype][4], with zeros past the last number. */
  readonly slopes: Float64Array;
  /**
   * For each group and joint code, what it adds to each of the k scores; the first group also adds `|μ|²`. Ends with
   * k zeros, for want of a second group.
   */
  readonly tables: Float64Array;
  /** Where each group begins in `tables`, and last the zeros. */
  readonly offsets: Int32Array;
}

/** Of each row of a block: which prototype is nearest, its tagged score, and that of the second nearest. */
export interface NearestTwo {
  readonly nearest: Int32Array;
  readonly near: Float64Array;
  readonly far: Float64Array;
}

/**
 * Fills `scores` (count × k, with room for three rows more) for the picked rows.
 *
 * Four rows at a time, so that each slope is loaded once for all.
 */
export function scoreRowsInPlace(
  rows: QuantisedRows,
  scorer: Scorer,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  scoreFour(rows, scorer, picked, count, scores);
  for (let group = 2; group < rows.groups.length; group++) lookUp(rows, scorer, group, picked, count, scores);
  for (let from = 4; from < rows.numbers; from += 4) addFour(rows, scorer, from, picked, count, scores);
}

/** The first two groups and the first four numbers. */
function scoreFour(
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
  const last = count - 1;
  for (let at = 0; at < count; at += 4) {
    const a = picked[at]!;
    const b = picked[at + 1 < last ? at + 1 : last]!;
    const c = picked[at + 2 < last ? at + 2 : last]!;
    const d = picked[at + 3 < last ? at + 3 : last]!;
    const aAt = a * p;
    const a0 = values[aAt]!;
    const a1 = values[aAt + 1]!;
    const a2 = values[aAt + 2]!;
    const a3 = values[aAt + 3]!;
    const bAt = b * p;
    const b0 = values[bAt]!;
    const b1 = values[bAt + 1]!;
    const b2 = values[bAt + 2]!;
    const b3 = values[bAt + 3]!;
    const cAt = c * p;
    const c0 = values[cAt]!;
    const c1 = values[cAt + 1]!;
    const c2 = values[cAt + 2]!;
    const c3 = values[cAt + 3]!;
    const dAt = d * p;
    const d0 = values[dAt]!;
    const d1 = values[dAt + 1]!;
    const d2 = values[dAt + 2]!;
    const d3 = values[dAt + 3]!;
    const aFirst = joint[a * g]! * k;
    const aSecond = second + joint[a * g + step]! * stride;
    const bFirst = joint[b * g]! * k;
    const bSecond = second + joint[b * g + step]! * stride;
    const cFirst = joint[c * g]! * k;
    const cSecond = second + joint[c * g + step]! * stride;
    const dFirst = joint[d * g]! * k;
    const dSecond = second + joint[d * g + step]! * stride;
    for (let j = 0, slope = 0, out = at * k; j < k; j++, slope += 4, out++) {
      const s0 = slopes[slope]!;
      const s1 = slopes[slope + 1]!;
      const s2 = slopes[slope + 2]!;
      const s3 = slopes[slope + 3]!;
      scores[out] = tables[aFirst + j]! + tables[aSecond + j]! - (s0 * a0 + s1 * a1 + s2 * a2 + s3 * a3);
      scores[out + k] = tables[bFirst + j]! + tables[bSecond + j]! - (s0 * b0 + s1 * b1 + s2 * b2 + s3 * b3);
      scores[out + 2 * k] =
        tables[cFirst + j]! + tables[cSecond + j]! - (s0 * c0 + s1 * c1 + s2 * c2 + s3 * c3);
      scores[out + 3 * k] =
        tables[dFirst + j]! + tables[dSecond + j]! - (s0 * d0 + s1 * d1 + s2 * d2 + s3 * d3);
    }
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
  const last = count - 1;
  for (let at = 0; at < count; at += 4) {
    const a = picked[at]!;
    const b = picked[at + 1 < last ? at + 1 : last]!;
    const c = picked[at + 2 < last ? at + 2 : last]!;
    const d = picked[at + 3 < last ? at + 3 : last]!;
    const aAt = a * p + from;
    const a0 = values[aAt]!;
    const a1 = values[aAt + 1]!;
    const a2 = values[aAt + 2]!;
    const a3 = values[aAt + 3]!;
    const bAt = b * p + from;
    const b0 = values[bAt]!;
    const b1 = values[bAt + 1]!;
    const b2 = values[bAt + 2]!;
    const b3 = values[bAt + 3]!;
    const cAt = c * p + from;
    const c0 = values[cAt]!;
    const c1 = values[cAt + 1]!;
    const c2 = values[cAt + 2]!;
    const c3 = values[cAt + 3]!;
    const dAt = d * p + from;
    const d0 = values[dAt]!;
    const d1 = values[dAt + 1]!;
    const d2 = values[dAt + 2]!;
    const d3 = values[dAt + 3]!;
    for (let j = 0, slope = from * k, out = at * k; j < k; j++, slope += 4, out++) {
      const s0 = slopes[slope]!;
      const s1 = slopes[slope + 1]!;
      const s2 = slopes[slope + 2]!;
      const s3 = slopes[slope + 3]!;
      scores[out] = scores[out]! - (s0 * a0 + s1 * a1 + s2 * a2 + s3 * a3);
      scores[out + k] = scores[out + k]! - (s0 * b0 + s1 * b1 + s2 * b2 + s3 * b3);
      scores[out + 2 * k] = scores[out + 2 * k]! - (s0 * c0 + s1 * c1 + s2 * c2 + s3 * c3);
      scores[out + 3 * k] = scores[out + 3 * k]! - (s0 * d0 + s1 * d1 + s2 * d2 + s3 * d3);
    }
  }
}
