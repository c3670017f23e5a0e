import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Axis } from '../search/axis.ts';
import { drawRows } from './draw-rows.ts';

const trees = 60;
const depth = 4;
const rate = 0.15;
const penalty = 5;
const sample = 0.7;
const leastCurve = 3;

const inner = 2 ** depth - 1;

/** All bins of all axes in one row of places, and each customer's place on each axis. */
interface Places {
  readonly axes: readonly Axis[];
  readonly offsets: Int32Array;
  readonly count: number;
  readonly of: Uint16Array;
}

/** A complete binary tree: node n goes on at 2n + 1, or at 2n + 2 for the places that are far. */
interface Tree {
  readonly axis: Int32Array;
  readonly far: Uint8Array;
  readonly leaves: Float64Array;
}

interface Growth {
  readonly places: Places;
  readonly tree: Tree;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  /** Sums of slope and curve, in turn, by place: two working spaces for each level. */
  readonly sums: readonly Float64Array[];
  readonly rows: Int32Array;
  readonly apart: Int32Array;
}

/**
 * How probable is leaving, as far as the data can tell at all? A smoother for the search of segments, which need
 * not be explained: Newton boosting of trees of depth four. Only the smaller half of a node is summed anew, the
 * other is what remains.
 *
 * @param rows customers to learn from; every customer is scored.
 * @returns risk 0–1 per customer. Cost: trees × (customers × depth + rows × axes × depth / 2).
 * @see Friedman 2001; Ke et al. 2017 on the difference of histograms
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
  const logOdds = new Float64Array(left.length).fill(base);
  const growth = growthOf(placesOf(axes, left.length), left.length, rows.length);
  const { slope, curve, tree, places } = growth;
  for (let round = 0; round < trees; round++) {
    const count = drawRows(rows.length, sample, random, growth.rows);
    let slopes = 0;
    let curves = 0;
    for (let k = 0; k < count; k++) {
      const row = rows[growth.rows[k]!]!;
      growth.rows[k] = row;
      const p = 1 / (1 + Math.exp(-logOdds[row]!));
      slope[row] = left[row]! - p;
      curve[row] = p * (1 - p);
      slopes += slope[row]!;
      curves += curve[row]!;
    }
    sumPlaces(growth, 0, count, growth.sums[0]!);
    grow(growth, {
      node: 0,
      level: 0,
      from: 0,
      to: count,
      sums: growth.sums[0]!,
      slope: slopes,
      curve: curves,
    });
    addScores(tree, places, logOdds);
  }
  return logOdds.map((odds) => 1 / (1 + Math.exp(-odds)));
}

function placesOf(axes: readonly Axis[], customers: number): Places {
  const offsets = new Int32Array(axes.length + 1);
  const of = new Uint16Array(customers * axes.length);
  axes.forEach(({ bins, size }, a) => {
    offsets[a + 1] = offsets[a]! + size;
    for (let i = 0; i < customers; i++) of[i * axes.length + a] = offsets[a]! + bins[i]!;
  });
  return { axes, offsets, count: offsets[axes.length]!, of };
}

function growthOf(places: Places, customers: number, rows: number): Growth {
  return {
    places,
    tree: {
      axis: new Int32Array(inner),
      far: new Uint8Array(inner * places.count),
      leaves: new Float64Array(inner + 1),
    },
    slope: new Float64Array(customers),
    curve: new Float64Array(customers),
    sums: Array.from({ length: 2 * depth }, () => new Float64Array(2 * places.count)),
    rows: new Int32Array(rows),
    apart: new Int32Array(rows),
  };
}

/** Rows `from` … `to` − 1 of those in growth, with their sums. */
interface Node {
  readonly node: number;
  readonly level: number;
  readonly from: number;
  readonly to: number;
  readonly sums: Float64Array;
  readonly slope: number;
  readonly curve: number;
}

function grow(growth: Growth, at: Node): void {
  const { node, level, from, to, sums, slope, curve } = at;
  const { places, tree } = growth;
  if (level === depth) {
    tree.leaves[node - inner] = (rate * slope) / (curve + penalty);
    return;
  }
  const far = tree.far.subarray(node * places.count, (node + 1) * places.count);
  const split = curve < 2 * leastCurve ? null : splitOf(places, sums, slope, curve);
  if (split === null) {
    tree.axis[node] = 0;
    far.fill(0);
    grow(growth, { ...at, node: 2 * node + 1, level: level + 1 });
    return;
  }
  tree.axis[node] = split.axis;
  markFar(places, split, far);
  const middle = level + 1 < depth ? partRows(growth, from, to, split.axis, far) : from;
  const near = {
    node: 2 * node + 1,
    level: level + 1,
    from,
    to: middle,
    slope: split.slope,
    curve: split.curve,
  };
  const other = {
    ...{ node: 2 * node + 2, level: level + 1, from: middle, to },
    ...{ slope: slope - split.slope, curve: curve - split.curve },
  };
  if (level + 1 === depth) {
    grow(growth, { ...near, sums });
    grow(growth, { ...other, sums });
    return;
  }
  const few = growth.sums[2 * level + 1]!;
  const many = growth.sums[2 * level + 2]!;
  const nearIsFew = middle - from <= to - middle;
  if (nearIsFew) sumPlaces(growth, from, middle, few);
  else sumPlaces(growth, middle, to, few);
  for (let k = 0; k < few.length; k++) many[k] = sums[k]! - few[k]!;
  grow(growth, { ...near, sums: nearIsFew ? few : many });
  grow(growth, { ...other, sums: nearIsFew ? many : few });
}

function sumPlaces(
  { places, rows, slope, curve }: Growth,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  sums.fill(0);
  const { of, axes } = places;
  const width = axes.length;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    const ownSlope = slope[row]!;
    const ownCurve = curve[row]!;
    const end = (row + 1) * width;
    for (let at = row * width; at < end; at++) {
      const place = 2 * of[at]!;
      sums[place]! += ownSlope;
      sums[place + 1]! += ownCurve;
    }
  }
}

/** Brings the near rows before the others, each in their order, and returns where the others begin. */
function partRows(
  { places, rows, apart }: Growth,
  from: number,
  to: number,
  axis: number,
  isFar: Uint8Array,
): number {
  const width = places.axes.length;
  let kept = from;
  let far = 0;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    const away = isFar[places.of[row * width + axis]!]!;
    rows[kept] = row;
    apart[far] = row;
    kept += 1 - away;
    far += away;
  }
  for (let k = 0; k < far; k++) rows[kept + k] = apart[k]!;
  return kept;
}

interface Split {
  readonly axis: number;
  /** The last place that is near, and whether missing values are near. */
  readonly last: number;
  readonly missingNear: boolean;
  readonly slope: number;
  readonly curve: number;
}

function splitOf({ axes, offsets }: Places, sums: Float64Array, slope: number, curve: number): Split | null {
  const whole = slope ** 2 / (curve + penalty);
  let most = 1e-9;
  let best: Split | null = null;
  for (let a = 0; a < axes.length; a++) {
    const { size, missing, ordered } = axes[a]!;
    const offset = offsets[a]!;
    const parted = missing >= 0 && ordered > 0;
    for (let side = 0; side < (parted ? 2 : 1); side++) {
      let nearSlope = side === 1 ? sums[2 * (offset + missing)]! : 0;
      let nearCurve = side === 1 ? sums[2 * (offset + missing) + 1]! : 0;
      const end = offset + (parted ? size - 1 : size);
      for (let place = offset; place < end; place++) {
        nearSlope += sums[2 * place]!;
        nearCurve += sums[2 * place + 1]!;
        const farCurve = curve - nearCurve;
        if (nearCurve < leastCurve || farCurve < leastCurve) continue;
        const farSlope = slope - nearSlope;
        const gain = nearSlope ** 2 / (nearCurve + penalty) + farSlope ** 2 / (farCurve + penalty) - whole;
        if (gain > most) {
          most = gain;
          best = { axis: a, last: place, missingNear: side === 1, slope: nearSlope, curve: nearCurve };
        }
      }
    }
  }
  return best;
}

function markFar({ axes, offsets }: Places, { axis, last, missingNear }: Split, far: Uint8Array): void {
  const { missing, ordered, size } = axes[axis]!;
  const offset = offsets[axis]!;
  for (let place = offset; place < offset + size; place++) far[place] = place <= last ? 0 : 1;
  if (missing >= 0 && ordered > 0) far[offset + missing] = missingNear ? 0 : 1;
}

function addScores({ axis, far, leaves }: Tree, { axes, count, of }: Places, logOdds: Float64Array): void {
  const width = axes.length;
  for (let i = 0; i < logOdds.length; i++) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      node = 2 * node + 1 + far[node * count + of[i * width + axis[node]!]!]!;
    }
    logOdds[i]! += leaves[node - inner]!;
  }
}
