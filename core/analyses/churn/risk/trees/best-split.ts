import type { Chooser, NodeSums, Part } from './grow-tree.ts';
import type { Places } from './places.ts';

/** The least sum of curvatures on each side: a few customers with uncertain outcome. */
export const leastCurve = 3;

/** Parts a node where the loss falls most, over all cuts of all axes; "missing" goes to either side of a number. */
export function bestSplit(places: Places, penalty: number): Chooser {
  return (node, far) => {
    if (node.curve < 2 * leastCurve) return null;
    const split = splitOf(places, node, penalty);
    if (split !== null) markFar(places, split, far);
    return split;
  };
}

interface Split extends Part {
  /** The last place that is near, and whether missing values are near. */
  readonly last: number;
  readonly missingNear: boolean;
}

function splitOf({ axes, offsets }: Places, { sums, slope, curve }: NodeSums, penalty: number): Split | null {
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
