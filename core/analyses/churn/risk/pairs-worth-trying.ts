import type { PairTable } from '../../../summaries/contract.ts';
import { purified } from './purified.ts';
import { scoreOfTrees } from './score-of-trees.ts';
import { sharesOf } from './shares-of.ts';
import type { BoostingOptions } from './trees/boosting.ts';
import { boost } from './trees/boosting.ts';
import type { KeptTree } from './trees/kept-tree.ts';
import { keptTree } from './trees/kept-tree.ts';
import type { Places } from './trees/places.ts';
import type { MayJoin } from './trees/random-split.ts';

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
