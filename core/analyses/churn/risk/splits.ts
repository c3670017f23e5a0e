import type { Axis } from '../axes.ts';

/** Sums of slopes and curvatures of the loss per bin, all axes one after the other. */
export interface BinSums {
  readonly offsets: Int32Array;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
}

/** Bins of one axis in two parts: `near[bin]` is 1 for the first part. */
export interface Split {
  readonly axis: number;
  readonly gain: number;
  readonly near: Uint8Array;
}

/** Rows that a tree sees: where each stands, and slope and curvature of its loss; the first `count` are valid. */
export interface Gradients {
  readonly at: Int32Array;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  count: number;
}

export function gradientsFor(rows: number): Gradients {
  return { at: new Int32Array(rows), slope: new Float64Array(rows), curve: new Float64Array(rows), count: 0 };
}

/** The least sum of curvatures on each side: a few customers with uncertain outcome. */
const leastCurve = 3;

export function sumsFor(axes: readonly Axis[]): BinSums {
  const offsets = new Int32Array(axes.length + 1);
  axes.forEach((axis, k) => {
    offsets[k + 1] = offsets[k]! + axis.size;
  });
  const size = offsets[axes.length]!;
  return { offsets, slope: new Float64Array(size), curve: new Float64Array(size) };
}

/** Bins of each axis in the order of the rows that are learned from. */
export function binsByRow(axes: readonly Axis[], rows: Int32Array): Uint8Array[] {
  return axes.map(({ bins }) => Uint8Array.from(rows, (row) => bins[row]!));
}

/** Fills the sums over these rows, in place. */
export function fillSums(
  { offsets, slope, curve }: BinSums,
  bins: readonly Uint8Array[],
  seen: Gradients,
): void {
  slope.fill(0);
  curve.fill(0);
  const { at, count, slope: slopes, curve: curves } = seen;
  for (let a = 0; a < bins.length; a++) {
    const own = bins[a]!;
    const offset = offsets[a]!;
    for (let j = 0; j < count; j++) {
      const cell = offset + own[at[j]!]!;
      slope[cell]! += slopes[j]!;
      curve[cell]! += curves[j]!;
    }
  }
}

/** Takes the second sums from the first, in place. */
export function subtractSums(from: BinSums, what: BinSums): void {
  for (let cell = 0; cell < from.slope.length; cell++) {
    from.slope[cell]! -= what.slope[cell]!;
    from.curve[cell]! -= what.curve[cell]!;
  }
}

/**
 * Which split of which axis lowers the loss most? Ordered bins are cut once, with the bins that stand alone on
 * either side; a category is ordered by its own slopes first. Null when no split gains.
 */
export function bestSplit(
  { offsets, slope, curve }: BinSums,
  axes: readonly Axis[],
  { penalty }: { readonly penalty: number },
  allowed: (axis: number) => boolean,
): Split | null {
  const best = { gain: 1e-9, axis: -1, cut: 0, order: [] as readonly number[] };
  axes.forEach((axis, a) => {
    if (!allowed(a)) return;
    const offset = offsets[a]!;
    for (const order of ordersOf(axis, offset, slope, curve, penalty)) {
      let totalSlope = 0;
      let totalCurve = 0;
      for (let bin = 0; bin < axis.size; bin++) {
        totalSlope += slope[offset + bin]!;
        totalCurve += curve[offset + bin]!;
      }
      const whole = totalSlope ** 2 / (totalCurve + penalty);
      let nearSlope = 0;
      let nearCurve = 0;
      for (let k = 0; k < order.length - 1; k++) {
        nearSlope += slope[offset + order[k]!]!;
        nearCurve += curve[offset + order[k]!]!;
        const farCurve = totalCurve - nearCurve;
        if (nearCurve < leastCurve || farCurve < leastCurve) continue;
        const farSlope = totalSlope - nearSlope;
        const gain = nearSlope ** 2 / (nearCurve + penalty) + farSlope ** 2 / (farCurve + penalty) - whole;
        if (gain > best.gain) Object.assign(best, { gain, axis: a, cut: k, order });
      }
    }
  });
  if (best.axis < 0) return null;
  const near = new Uint8Array(axes[best.axis]!.size);
  for (let k = 0; k <= best.cut; k++) near[best.order[k]!] = 1;
  return { axis: best.axis, gain: best.gain, near };
}

/** By how much do the log-odds move on the two sides of a split, or all over when there is none? */
export function leafSteps(
  { offsets, slope, curve }: BinSums,
  axes: readonly Axis[],
  split: Split | null,
  { rate, penalty }: { readonly rate: number; readonly penalty: number },
): readonly [number, number] {
  const a = split?.axis ?? 0;
  const totals = { nearSlope: 0, nearCurve: 0, farSlope: 0, farCurve: 0 };
  for (let bin = 0; bin < axes[a]!.size; bin++) {
    const cell = offsets[a]! + bin;
    if (split === null || split.near[bin] === 1) {
      totals.nearSlope += slope[cell]!;
      totals.nearCurve += curve[cell]!;
    } else {
      totals.farSlope += slope[cell]!;
      totals.farCurve += curve[cell]!;
    }
  }
  return [
    (rate * totals.nearSlope) / (totals.nearCurve + penalty),
    (rate * totals.farSlope) / (totals.farCurve + penalty),
  ];
}

function ordersOf(
  axis: Axis,
  offset: number,
  slope: Float64Array,
  curve: Float64Array,
  penalty: number,
): number[][] {
  const all = Array.from({ length: axis.size }, (_, bin) => bin);
  if (axis.ordered > 0) {
    return axis.missing < 0 ? [all] : [all, [axis.missing, ...all.slice(0, axis.size - 1)]];
  }
  const lean = (bin: number) => slope[offset + bin]! / (curve[offset + bin]! + penalty);
  return [all.sort((a, b) => lean(a) - lean(b) || a - b)];
}
