import type { NearestTwo } from './score-rows.ts';

/** Rounding is far below this share of a distance. */
const safety = 1e-9;

/**
 * How far may prototypes move before a customer could change sides? Puts `(F − N) / (√F + √N)` of the squared distances,
 * or a little less, in place of the second nearest's score.
 *
 * √F + √N ≤ c + (F + N) / 2c for any c, and 1 / x ≥ (2 − x / 2c) / 2c: one typical c for the block spares roots and
 * divisions.
 */
export function gapsInPlace(
  { near, far }: NearestTwo,
  norms: Float64Array,
  tag: number,
  picked: Int32Array,
  count: number,
): void {
  const share = 1 / tag;
  let sum = 0;
  for (let at = 0; at < count; at += 8) sum += (near[at]! + far[at]!) * share + 2 * norms[picked[at]!]!;
  const typical = Math.sqrt(sum / (2 * Math.ceil(count / 8))) + 1;
  const most = (0.75 / typical) * (1 - safety);
  const slope = (0.125 / typical ** 3) * (1 + safety);
  for (let at = 0; at < count; at++) {
    const both = (near[at]! + far[at]!) * share + 2 * norms[picked[at]!]!;
    const gap = (far[at]! - near[at]!) * share - 1;
    far[at] = Math.max(0, gap) * Math.max(0, most - both * slope);
  }
}
