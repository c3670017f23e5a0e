import type { Places } from './places.ts';

/** A complete binary tree: node n goes on at 2n + 1, or at 2n + 2 for the places that are far. */
export interface Tree {
  readonly depth: number;
  readonly axis: Int32Array;
  /** Node after node, 1 for the places that are far. */
  readonly far: Uint8Array;
  readonly leaves: Float64Array;
}

/** What a node holds: sums of slope and curvature of the loss, in turn, by place, and in all. */
export interface NodeSums {
  readonly sums: Float64Array;
  readonly slope: number;
  readonly curve: number;
  /** The axis of the node above; −1 for the root. */
  readonly above: number;
}

/** The near part of a node. */
export interface Part {
  readonly axis: number;
  readonly slope: number;
  readonly curve: number;
}

/** Parts a node and marks the places that are far, or says that nothing is gained. */
export type Chooser = (node: NodeSums, far: Uint8Array) => Part | null;

/** Working spaces, made once for all trees of a size. */
export interface Growth {
  readonly places: Places;
  readonly tree: Tree;
  /** By customer. */
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  /** Two for each level. */
  readonly sums: readonly Float64Array[];
  /** The customers that the tree sees. */
  readonly rows: Int32Array;
  readonly apart: Int32Array;
}

export function growthOf(places: Places, depth: number, customers: number, rows: number): Growth {
  const inner = 2 ** depth - 1;
  return {
    places,
    tree: {
      depth,
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

/**
 * Grows the tree over the first `count` rows by Newton's steps, in place. Only the smaller half of a node is summed anew,
 * the other is what remains.
 *
 * Cost: rows × axes × depth / 2.
 * @see Ke et al. 2017 on the difference of histograms
 */
export function growTree(
  growth: Growth,
  count: number,
  choose: Chooser,
  step: { readonly rate: number; readonly penalty: number },
): void {
  const { slope, curve, rows } = growth;
  let slopes = 0;
  let curves = 0;
  for (let k = 0; k < count; k++) {
    slopes += slope[rows[k]!]!;
    curves += curve[rows[k]!]!;
  }
  const sums = growth.sums[0]!;
  sumPlaces(growth, 0, count, sums);
  grow(
    { growth, choose, step },
    {
      ...{ node: 0, level: 0, from: 0, to: count },
      ...{ sums, slope: slopes, curve: curves, above: -1 },
    },
  );
}

interface Growing {
  readonly growth: Growth;
  readonly choose: Chooser;
  readonly step: { readonly rate: number; readonly penalty: number };
}

/** Rows `from` … `to` − 1 of those in growth. */
interface Node extends NodeSums {
  readonly node: number;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

function grow(growing: Growing, at: Node): void {
  const { growth, choose, step } = growing;
  const { node, level, from, to, sums, slope, curve } = at;
  const { places, tree } = growth;
  if (level === tree.depth) {
    tree.leaves[node - tree.axis.length] = (step.rate * slope) / (curve + step.penalty);
    return;
  }
  const far = tree.far.subarray(node * places.count, (node + 1) * places.count);
  const part = choose(at, far);
  if (part === null) {
    tree.axis[node] = 0;
    far.fill(0);
    grow(growing, { ...at, node: 2 * node + 1, level: level + 1 });
    return;
  }
  tree.axis[node] = part.axis;
  const isLast = level + 1 === tree.depth;
  const middle = isLast ? from : partRows(growth, from, to, part.axis, far);
  const below = { level: level + 1, above: part.axis };
  const near = { ...part, ...below, node: 2 * node + 1, from, to: middle };
  const other = {
    ...{ ...below, node: 2 * node + 2, from: middle, to },
    ...{ slope: slope - part.slope, curve: curve - part.curve },
  };
  if (isLast) {
    grow(growing, { ...near, sums });
    grow(growing, { ...other, sums });
    return;
  }
  const few = growth.sums[2 * level + 1]!;
  const many = growth.sums[2 * level + 2]!;
  const nearIsFew = middle - from <= to - middle;
  if (nearIsFew) sumPlaces(growth, from, middle, few);
  else sumPlaces(growth, middle, to, few);
  for (let k = 0; k < few.length; k++) many[k] = sums[k]! - few[k]!;
  grow(growing, { ...near, sums: nearIsFew ? few : many });
  grow(growing, { ...other, sums: nearIsFew ? many : few });
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

/** Takes the tree's steps with the odds that each customer stays, in place: multiplies, and no row costs an exponential. */
export function addTree(
  { depth, axis, far, leaves }: Tree,
  { axes, count, of }: Places,
  odds: Float64Array,
): void {
  const width = axes.length;
  const inner = axis.length;
  const factors = leaves.map((step) => Math.exp(-step));
  for (let i = 0; i < odds.length; i++) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      node = 2 * node + 1 + far[node * count + of[i * width + axis[node]!]!]!;
    }
    odds[i]! *= factors[node - inner]!;
  }
}
