import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { drawRows } from './draw-rows.ts';
import type { Growth } from './grow-tree.ts';

/** Who is learned from: customers, 1 left and 0 stayed, and the odds that each stays, as far as it is learned. */
export interface Learned {
  readonly rows: Int32Array;
  readonly left: Uint8Array;
  readonly odds: Float64Array;
}

/**
 * Draws the rows that the next tree sees, with slope and curvature of the logistic loss, into the working space.
 *
 * @returns how many were drawn.
 */
export function seeRows(
  { rows: seen, slope, curve }: Growth,
  { rows, left, odds }: Learned,
  share: number,
  random: RandomGenerator,
): number {
  const count = drawRows(rows.length, share, random, seen);
  for (let k = 0; k < count; k++) {
    const row = rows[seen[k]!]!;
    seen[k] = row;
    const p = 1 / (1 + odds[row]!);
    slope[row] = left[row]! - p;
    curve[row] = p * (1 - p);
  }
  return count;
}

/** The odds of staying among these, with half a customer added to either side. */
export function baseOdds({ rows, left }: Pick<Learned, 'rows' | 'left'>): number {
  const churned = rows.reduce((sum, row) => sum + left[row]!, 0);
  return (rows.length - churned + 0.5) / (churned + 0.5);
}
