/** How the bins of a predictor lie: 0 … ordered − 1 in order, the others alone; `missing` is −1 where nothing is missing. */
export interface AxisShape {
  readonly size: number;
  readonly ordered: number;
  readonly missing: number;
}

/** All bins of all axes in one row of places, and each customer's place on each axis, customer after customer. */
export interface Places {
  readonly axes: readonly AxisShape[];
  /** Where each axis begins. */
  readonly offsets: Int32Array;
  /** How many places there are. */
  readonly count: number;
  readonly of: Uint16Array;
}

/** @param bins for each axis, the bin of each customer. */
export function placesOf(
  axes: readonly AxisShape[],
  bins: readonly ArrayLike<number>[],
  customers: number,
): Places {
  const offsets = new Int32Array(axes.length + 1);
  const of = new Uint16Array(customers * axes.length);
  axes.forEach(({ size }, a) => {
    const own = bins[a]!;
    offsets[a + 1] = offsets[a]! + size;
    for (let i = 0; i < customers; i++) of[i * axes.length + a] = offsets[a]! + own[i]!;
  });
  return { axes, offsets, count: offsets[axes.length]!, of };
}
