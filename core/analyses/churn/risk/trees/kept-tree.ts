import type { Tree } from './grow-tree.ts';
import type { Places } from './places.ts';

/** A tree of depth two by itself: the root, the branches on its near and its far side, and the step of each leaf. */
export interface KeptTree {
  readonly root: Branch;
  readonly sides: readonly [Branch, Branch];
  /** Near-near, near-far, far-near, far-far. */
  readonly steps: Float64Array;
}

/** `far[bin]` is 1 for the bins of this axis that are far. */
export interface Branch {
  readonly axis: number;
  readonly far: Uint8Array;
}

/** What is left of a tree when its working space grows the next? */
export function keptTree({ axis, far, leaves }: Tree, { offsets, count }: Places): KeptTree {
  const branch = (node: number): Branch => {
    const own = axis[node]!;
    return { axis: own, far: far.slice(node * count + offsets[own]!, node * count + offsets[own + 1]!) };
  };
  return { root: branch(0), sides: [branch(1), branch(2)], steps: leaves.slice() };
}
