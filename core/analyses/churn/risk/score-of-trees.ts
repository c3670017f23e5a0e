import type { AdditiveScore, PairTable } from '../../../summaries/contract.ts';
import type { KeptTree } from './trees/kept-tree.ts';
import type { AxisShape } from './trees/places.ts';

/**
 * What do these trees and this base add up to? One table an axis, one a pair of axes that a tree looks at together.
 *
 * @see Lou, Caruana, Gehrke & Hooker 2013 (GA²M)
 */
export function scoreOfTrees(
  axes: readonly AxisShape[],
  base: number,
  trees: readonly KeptTree[],
): AdditiveScore {
  const mains = axes.map(({ size }) => new Float64Array(size));
  const pairs = new Map<number, PairTable>();
  for (const { root, sides, steps } of trees) {
    sides.forEach((child, side) => {
      const near = steps[2 * side]!;
      const far = steps[2 * side + 1]!;
      const isSide = (bin: number) => root.far[bin] === side;
      if (child.axis === root.axis || child.far.every((isFar) => isFar === 0)) {
        const main = mains[root.axis]!;
        for (let bin = 0; bin < main.length; bin++) {
          if (!isSide(bin)) continue;
          main[bin]! += child.axis === root.axis && child.far[bin] === 1 ? far : near;
        }
        return;
      }
      const table = tableOf(pairs, axes, root.axis, child.axis);
      const width = axes[table.second]!.size;
      const [byRoot, byChild] = table.first === root.axis ? [width, 1] : [1, width];
      for (let rootBin = 0; rootBin < root.far.length; rootBin++) {
        if (!isSide(rootBin)) continue;
        for (let bin = 0; bin < child.far.length; bin++) {
          table.values[rootBin * byRoot + bin * byChild]! += child.far[bin] === 1 ? far : near;
        }
      }
    });
  }
  return { base, mains, pairs: [...pairs.values()] };
}

function tableOf(pairs: Map<number, PairTable>, axes: readonly AxisShape[], a: number, b: number): PairTable {
  const [first, second] = a < b ? [a, b] : [b, a];
  const key = first * axes.length + second;
  const known = pairs.get(key);
  if (known) return known;
  const values = new Float64Array(axes[first]!.size * axes[second]!.size);
  const table = { first, second, values };
  pairs.set(key, table);
  return table;
}
