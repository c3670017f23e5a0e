import type { Places } from './trees/places.ts';

/** For each axis, the share of these rows in each bin. */
export function sharesOf({ axes, offsets, of }: Places, rows: Int32Array): Float64Array[] {
  const shares = axes.map(({ size }) => new Float64Array(size));
  for (const row of rows) {
    for (let axis = 0; axis < axes.length; axis++) {
      shares[axis]![of[row * axes.length + axis]! - offsets[axis]!]! += 1 / rows.length;
    }
  }
  return shares;
}
