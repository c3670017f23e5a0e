import type { Places } from '../../summaries/contract.ts';

/** Where each customer belongs and how surely. */
export interface Placement {
  readonly labels: Int32Array;
  /** 0–100: 100 at the prototype, 0 half-way to the next segment. */
  readonly typicality: Float64Array;
  /** 1 where the second nearest prototype is at most a tenth farther. */
  readonly borderline: Uint8Array;
}

const nearlyAsClose = 0.9;

/** How typical is each customer of its segment, and is it on the border? */
export function placementOf({ labels, near, far }: Places): Placement {
  const typicality = new Float64Array(labels.length);
  const borderline = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const ratio = ratioOf(near[row]!, far[row]!);
    typicality[row] = 100 * (1 - ratio);
    borderline[row] = ratio >= nearlyAsClose ? 1 : 0;
  }
  return { labels, typicality, borderline };
}

/** Distance to the nearest prototype over distance to the second nearest, from 0 to 1. */
function ratioOf(near: number, far: number): number {
  return far <= 0 ? 1 : Math.sqrt(Math.max(0, near) / far);
}
