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
  /** Where each axis begins among all bins, and, customer by customer, the bin on each axis counted from there. */
  readonly offsets: Int32Array;
  readonly cells: Uint16Array;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly slopeSums: Float64Array;
  readonly curveSums: Float64Array;
  readonly logOdds: Float64Array;
  /** Working space for parting rows. */
  readonly apart: Int32Array;
}

/** Rows `from` … `to` − 1 of a list that a tree brings into the order of its leaves. */
interface Stretch {
  readonly rows: Int32Array;
  readonly from: number;
  readonly to: number;
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
  const growth = growthOf(axes, left.length, base);
  const { logOdds, slope, curve } = growth;
  const everybody = Int32Array.from(left.keys());
  const scored = everybody.slice();
  const used = new Int32Array(rows.length);
  for (let tree = 0; tree < trees; tree++) {
    let count = 0;
    for (const row of rows) {
      if (random.next() >>> 0 >= sample * 2 ** 32) continue;
      used[count++] = row;
      const p = 1 / (1 + Math.exp(-logOdds[row]!));
      slope[row] = left[row]! - p;
      curve[row] = p * (1 - p);
    }
    scored.set(everybody);
    grow(growth, { rows: used, from: 0, to: count }, { rows: scored, from: 0, to: scored.length }, depth);
  }
  return logOdds.map((odds) => 1 / (1 + Math.exp(-odds)));
}

function growthOf(axes: readonly Axis[], customers: number, base: number): Growth {
  const offsets = new Int32Array(axes.length + 1);
  const cells = new Uint16Array(customers * axes.length);
  axes.forEach(({ bins, size }, a) => {
    offsets[a + 1] = offsets[a]! + size;
    for (let i = 0; i < customers; i++) cells[i * axes.length + a] = offsets[a]! + bins[i]!;
  });
  const bins = offsets[axes.length]!;
  return {
    ...{ axes, offsets, cells },
    slope: new Float64Array(customers),
    curve: new Float64Array(customers),
    slopeSums: new Float64Array(bins),
    curveSums: new Float64Array(bins),
    logOdds: new Float64Array(customers).fill(base),
    apart: new Int32Array(customers),
  };
}

function grow(growth: Growth, used: Stretch, scored: Stretch, levels: number): void {
  let slope = 0;
  let curve = 0;
  for (let k = used.from; k < used.to; k++) {
    slope += growth.slope[used.rows[k]!]!;
    curve += growth.curve[used.rows[k]!]!;
  }
  const split = levels === 0 || curve < 2 * leastCurve ? null : splitOf(growth, used, slope, curve);
  if (split === null) {
    const step = (rate * slope) / (curve + penalty);
    for (let k = scored.from; k < scored.to; k++) growth.logOdds[scored.rows[k]!]! += step;
    return;
  }
  const { bins } = growth.axes[split.axis]!;
  const usedAt = partInPlace(used, bins, split.near, growth.apart);
  const scoredAt = partInPlace(scored, bins, split.near, growth.apart);
  grow(growth, { ...used, to: usedAt }, { ...scored, to: scoredAt }, levels - 1);
  grow(growth, { ...used, from: usedAt }, { ...scored, from: scoredAt }, levels - 1);
}

/** Brings the near rows before the others, each in their order, and returns where the others begin. */
function partInPlace(
  { rows, from, to }: Stretch,
  bins: Uint8Array,
  near: Uint8Array,
  apart: Int32Array,
): number {
  let kept = from;
  let far = 0;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    const isNear = near[bins[row]!]!;
    rows[kept] = row;
    apart[far] = row;
    kept += isNear;
    far += 1 - isNear;
  }
  for (let k = 0; k < far; k++) rows[kept + k] = apart[k]!;
  return kept;
}

function fillSums({ axes, cells, slope, curve, slopeSums, curveSums }: Growth, used: Stretch): void {
  slopeSums.fill(0);
  curveSums.fill(0);
  const { rows, from, to } = used;
  const width = axes.length;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    const ownSlope = slope[row]!;
    const ownCurve = curve[row]!;
    const end = (row + 1) * width;
    for (let at = row * width; at < end; at++) {
      const cell = cells[at]!;
      slopeSums[cell]! += ownSlope;
      curveSums[cell]! += ownCurve;
    }
  }
}

function splitOf(
  growth: Growth,
  used: Stretch,
  totalSlope: number,
  totalCurve: number,
): { readonly axis: number; readonly near: Uint8Array } | null {
  fillSums(growth, used);
  const { axes, offsets, slopeSums, curveSums } = growth;
  const best = { gain: 1e-9, axis: -1, last: 0, missingFirst: false };
  const whole = totalSlope ** 2 / (totalCurve + penalty);
  axes.forEach(({ size, missing, ordered }, a) => {
    const offset = offsets[a]!;
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
