import { eachNearestTwo } from './nearest-two.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';

/** Where each customer belongs and how surely. */
export interface Placement {
  readonly labels: Int32Array;
  /** Squared distance to the own prototype, in quantised units. */
  readonly distances: Float64Array;
  /** 0–100: 100 at the prototype, 0 half-way to the next segment. */
  readonly typicality: Float64Array;
  /** 1 where the second nearest prototype is at most a tenth farther. */
  readonly borderline: Uint8Array;
}

const nearlyAsClose = 0.9;

/** Which segment is each customer in, how typical is it, and is it on the border? Ties go to the lowest index. */
export function placeCustomers(rows: QuantisedRows, prototypes: Prototypes): Placement {
  const labels = new Int32Array(rows.rows);
  const distances = new Float64Array(rows.rows);
  const typicality = new Float64Array(rows.rows);
  const borderline = new Uint8Array(rows.rows);
  eachNearestTwo(rows, prototypes, ({ nearest, near, far }, from, count) => {
    for (let at = 0; at < count; at++) {
      const row = from + at;
      const own = near[at]! + rows.norms[row]!;
      const ratio = prototypes.k === 1 ? 0 : ratioOf(own, far[at]! + rows.norms[row]!);
      labels[row] = nearest[at]!;
      distances[row] = own;
      typicality[row] = 100 * (1 - ratio);
      borderline[row] = ratio >= nearlyAsClose ? 1 : 0;
    }
  });
  return { labels, distances, typicality, borderline };
}

/** Distance to the nearest prototype over distance to the second nearest, from 0 to 1. */
function ratioOf(near: number, far: number): number {
  return far <= 0 ? 1 : Math.sqrt(Math.max(0, near) / far);
}
