import type { PairTable } from '../../../summaries/contract.ts';
import type { BoostingOptions } from './boosting.ts';
import { boost } from './boosting.ts';
import type { KeptTree } from './kept-tree.ts';
import { keptTree } from './kept-tree.ts';
import type { Places } from './places.ts';
import { purified } from './purified.ts';
import type { MayJoin } from './random-split.ts';
import { scoreOfTrees } from './score-of-trees.ts';

const most = 66;
const rounds = 100;

/**
 * Which axes may act together? All of them, where there are no more than 66 pairs; else the 66 pairs that move customers
 * most in a first trial, beyond what their axes do alone.
 */
export function pairsWorthTrying(
  places: Places,
  rows: Int32Array,
  left: Uint8Array,
  options: Omit<BoostingOptions, 'rounds' | 'mayJoin'>,
): MayJoin {
  const { axes } = places;
  const always = () => true;
  if ((axes.length * (axes.length - 1)) / 2 <= most) return always;
  const trees: KeptTree[] = [];
  const base = boost(places, rows, left, { ...options, rounds, mayJoin: always }, (tree) => {
    trees.push(keptTree(tree, places));
  });
  const shares = sharesOf(places, rows);
  const { pairs } = purified(scoreOfTrees(axes, base, trees), shares);
  const strength = pairs.map((pair) => varianceOf(pair, shares));
  const strongest = [...pairs.keys()].sort((a, b) => strength[b]! - strength[a]! || a - b).slice(0, most);
  const width = axes.length;
  const kept = new Set(strongest.map((at) => pairs[at]!.first * width + pairs[at]!.second));
  return (a, b) => a === b || kept.has(a < b ? a * width + b : b * width + a);
}

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

function varianceOf({ first, second, values }: PairTable, shares: readonly Float64Array[]): number {
  const columns = shares[second]!;
  let variance = 0;
  shares[first]!.forEach((row, r) => {
    columns.forEach((column, c) => {
      variance += row * column * values[r * columns.length + c]! ** 2;
    });
  });
  return variance;
}
