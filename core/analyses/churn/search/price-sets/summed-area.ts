import type { BinnedSide } from './joint-tensors.ts';

/** Counts in all cells below each, along three axes, first the slowest to change. @see Crow 1984 */
export interface SummedArea {
  readonly sums: Int32Array;
  readonly area: number;
  readonly width: number;
}

/** Bins `from` and `to` of three axes, one after the other. */
export type Ranges = [number, number, number, number, number, number];

/** @param weight what each row counts. */
export function summedArea(
  sides: readonly [BinnedSide, BinnedSide, BinnedSide],
  weight: Uint8Array,
): SummedArea {
  const [first, second, third] = sides;
  const width = third.size + 1;
  const area = (second.size + 1) * width;
  const sums = new Int32Array((first.size + 1) * area);
  for (let k = 0; k < weight.length; k++) {
    sums[(first.bins[k]! + 1) * area + (second.bins[k]! + 1) * width + third.bins[k]! + 1]! += weight[k]!;
  }
  for (const [stride, period, size] of [
    [1, width, width],
    [width, area, second.size + 1],
    [area, sums.length, first.size + 1],
  ] as const) {
    for (let cell = 0; cell < sums.length; cell++) {
      if (Math.floor((cell % period) / stride) % size > 0) sums[cell]! += sums[cell - stride]!;
    }
  }
  return { sums, area, width };
}

/** How much do these ranges hold? Both ends belong to them. */
export function countIn({ sums, area, width }: SummedArea, [a, b, c, d, e, f]: Ranges): number {
  const low = a * area;
  const high = (b + 1) * area;
  const near = c * width;
  const far = (d + 1) * width;
  const upper =
    sums[high + far + f + 1]! - sums[high + far + e]! - sums[high + near + f + 1]! + sums[high + near + e]!;
  const lower =
    sums[low + far + f + 1]! - sums[low + far + e]! - sums[low + near + f + 1]! + sums[low + near + e]!;
  return upper - lower;
}
