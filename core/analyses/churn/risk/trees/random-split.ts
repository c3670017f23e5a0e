import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { leastCurve } from './best-split.ts';
import type { Chooser, NodeSums, Part } from './grow-tree.ts';
import type { Places } from './places.ts';

/** Which axes may be split below this one? */
export type MayJoin = (above: number, axis: number) => boolean;

/**
 * Parts a node at the best of one random cut for each axis: what a single cut gets by chance, many trees average out, and
 * the curves come out smooth. Levels are ordered by their slopes first, "missing" goes to the better side of a number.
 *
 * @see Geurts, Ernst & Wehenkel 2006 (extremely randomised trees)
 */
export function randomSplit(
  places: Places,
  penalty: number,
  random: RandomGenerator,
  mayJoin: MayJoin,
): Chooser {
  const { axes, offsets } = places;
  const order = ordering(places, penalty);
  return (node, far) => {
    const { sums, slope, curve, above } = node;
    const whole = slope ** 2 / (curve + penalty);
    const best = { axis: -1, slope: 0, curve: 0, nears: 0, missingNear: false };
    let most = 1e-9;
    for (let axis = 0; axis < axes.length; axis++) {
      if (above >= 0 && !mayJoin(above, axis)) continue;
      const { ordered, missing } = axes[axis]!;
      const bins = order(axis, sums);
      if (bins < 2) continue;
      const nears = 1 + ((random.next() >>> 0) % (bins - 1));
      let nearSlope = 0;
      let nearCurve = 0;
      for (let k = 0; k < nears; k++) {
        const place = 2 * (ordered > 0 ? offsets[axis]! + k : order.places[k]!);
        nearSlope += sums[place]!;
        nearCurve += sums[place + 1]!;
      }
      for (let tries = ordered > 0 && missing >= 0 ? 2 : 1; tries > 0; tries--) {
        const farCurve = curve - nearCurve;
        if (nearCurve >= leastCurve && farCurve >= leastCurve) {
          const farSlope = slope - nearSlope;
          const gain = nearSlope ** 2 / (nearCurve + penalty) + farSlope ** 2 / (farCurve + penalty) - whole;
          if (gain > most) {
            most = gain;
            best.axis = axis;
            best.slope = nearSlope;
            best.curve = nearCurve;
            best.nears = nears;
            best.missingNear = tries === 1;
          }
        }
        if (tries === 2) {
          nearSlope += sums[2 * (offsets[axis]! + missing)]!;
          nearCurve += sums[2 * (offsets[axis]! + missing) + 1]!;
        }
      }
    }
    if (best.axis < 0) return null;
    order(best.axis, sums);
    markFar(places, best, order.places, far);
    return best;
  };
}

interface Ordering {
  /** Puts the places of an axis of levels in the order in which a cut goes through them, and tells how many bins can be cut. */
  (axis: number, sums: NodeSums['sums']): number;
  readonly places: Int32Array;
}

/** Levels by how they lean in this node, those that are empty there left out. */
function ordering({ axes, offsets }: Places, penalty: number): Ordering {
  const places = new Int32Array(Math.max(...axes.map(({ size }) => size), 0));
  const leans = new Float64Array(places.length);
  const order = (axis: number, sums: NodeSums['sums']): number => {
    const { ordered, size } = axes[axis]!;
    if (ordered > 0) return ordered;
    const offset = offsets[axis]!;
    let count = 0;
    for (let place = offset; place < offset + size; place++) {
      const curve = sums[2 * place + 1]!;
      if (curve <= 0) continue;
      const lean = sums[2 * place]! / (curve + penalty);
      let at = count++;
      for (; at > 0 && leans[at - 1]! > lean; at--) {
        leans[at] = leans[at - 1]!;
        places[at] = places[at - 1]!;
      }
      leans[at] = lean;
      places[at] = place;
    }
    return count;
  };
  return Object.assign(order, { places });
}

function markFar(
  { axes, offsets }: Places,
  { axis, nears, missingNear }: Part & { readonly nears: number; readonly missingNear: boolean },
  order: Int32Array,
  far: Uint8Array,
): void {
  const { size, missing, ordered } = axes[axis]!;
  const offset = offsets[axis]!;
  far.fill(1, offset, offset + size);
  for (let k = 0; k < nears; k++) far[ordered > 0 ? offset + k : order[k]!] = 0;
  if (ordered > 0 && missing >= 0) far[offset + missing] = missingNear ? 0 : 1;
}
