import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Axis } from '../axes.ts';

const trees = 100;
const depth = 4;
const rate = 0.1;
const penalty = 5;
const sample = 0.7;
const leastCurve = 3;

interface Growth {
  readonly axes: readonly Axis[];
  readonly offsets: Int32Array;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly slopeSums: Float64Array;
  readonly curveSums: Float64Array;
  readonly logOdds: Float64Array;
}

/**
 * How probable is leaving, as far as the data can tell at all? A smoother for the search of segments, which need
 * not be explained: Newton boosting of trees of depth four.
 *
 * @param rows customers to learn from; every customer is scored.
 * @returns risk 0–1 per customer. Cost: trees × depth × (customers + rows × axes).
 * @see Friedman 2001
 */
export function scoutRisk(
  axes: readonly Axis[],
  rows: Int32Array,
  left: Uint8Array,
  seed: number,
): Float64Array {
  const random = xoroshiro128plus(seed);
  const churned = rows.reduce((sum, row) => sum + left[row]!, 0);
  const base = Math.log((churned + 0.5) / (rows.length - churned + 0.5));
  const offsets = Int32Array.from({ length: axes.length + 1 }, (_, a) =>
    axes.slice(0, a).reduce((sum, axis) => sum + axis.size, 0),
  );
  const bins = offsets[axes.length]!;
  const growth: Growth = {
    axes,
    offsets,
    slope: new Float64Array(left.length),
    curve: new Float64Array(left.length),
    slopeSums: new Float64Array(bins),
    curveSums: new Float64Array(bins),
    logOdds: new Float64Array(left.length).fill(base),
  };
  const everybody = Int32Array.from(left.keys());
  for (let tree = 0; tree < trees; tree++) {
    const used = rows.filter(() => random.next() >>> 0 < sample * 2 ** 32);
    for (const row of used) {
      const p = 1 / (1 + Math.exp(-growth.logOdds[row]!));
      growth.slope[row] = left[row]! - p;
      growth.curve[row] = p * (1 - p);
    }
    grow(growth, used, everybody, depth);
  }
  return growth.logOdds.map((odds) => 1 / (1 + Math.exp(-odds)));
}

function grow(growth: Growth, used: Int32Array, scored: Int32Array, levels: number): void {
  let slope = 0;
  let curve = 0;
  for (const row of used) {
    slope += growth.slope[row]!;
    curve += growth.curve[row]!;
  }
  const split = levels === 0 || curve < 2 * leastCurve ? null : splitOf(growth, used, slope, curve);
  if (split === null) {
    const step = (rate * slope) / (curve + penalty);
    for (const row of scored) growth.logOdds[row]! += step;
    return;
  }
  const { bins } = growth.axes[split.axis]!;
  const near = (row: number) => split.near[bins[row]!] === 1;
  grow(growth, used.filter(near), scored.filter(near), levels - 1);
  const far = (row: number) => split.near[bins[row]!] === 0;
  grow(growth, used.filter(far), scored.filter(far), levels - 1);
}

function splitOf(
  { axes, offsets, slope, curve, slopeSums, curveSums }: Growth,
  used: Int32Array,
  totalSlope: number,
  totalCurve: number,
): { readonly axis: number; readonly near: Uint8Array } | null {
  slopeSums.fill(0);
  curveSums.fill(0);
  const best = { gain: 1e-9, axis: -1, last: 0, missingFirst: false };
  const whole = totalSlope ** 2 / (totalCurve + penalty);
  axes.forEach(({ bins, size, missing, ordered }, a) => {
    const offset = offsets[a]!;
    for (let k = 0; k < used.length; k++) {
      const row = used[k]!;
      const cell = offset + bins[row]!;
      slopeSums[cell]! += slope[row]!;
      curveSums[cell]! += curve[row]!;
    }
    const split = missing >= 0 && ordered > 0;
    for (const missingFirst of split ? [false, true] : [false]) {
      let nearSlope = missingFirst ? slopeSums[offset + missing]! : 0;
      let nearCurve = missingFirst ? curveSums[offset + missing]! : 0;
      for (let bin = 0; bin < (split ? size - 1 : size); bin++) {
        nearSlope += slopeSums[offset + bin]!;
        nearCurve += curveSums[offset + bin]!;
        const farSlope = totalSlope - nearSlope;
        const farCurve = totalCurve - nearCurve;
        if (nearCurve < leastCurve || farCurve < leastCurve) continue;
        const gain = nearSlope ** 2 / (nearCurve + penalty) + farSlope ** 2 / (farCurve + penalty) - whole;
        if (gain > best.gain) Object.assign(best, { gain, axis: a, last: bin, missingFirst });
      }
    }
  });
  if (best.axis < 0) return null;
  const { size, missing, ordered } = axes[best.axis]!;
  const near = Uint8Array.from({ length: size }, (_, bin) =>
    bin === missing && ordered > 0 ? Number(best.missingFirst) : Number(bin <= best.last),
  );
  return { axis: best.axis, near };
}
