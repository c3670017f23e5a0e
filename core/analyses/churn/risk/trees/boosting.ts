import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Tree } from './grow-tree.ts';
import { addTree, growTree, growthOf } from './grow-tree.ts';
import type { Places } from './places.ts';
import type { MayJoin } from './random-split.ts';
import { randomSplit } from './random-split.ts';
import { baseOdds, seeRows } from './see-rows.ts';

export interface BoostingOptions {
  readonly rounds: number;
  /** How much of each step is taken. */
  readonly rate: number;
  /** Ridge penalty on a step. */
  readonly penalty: number;
  /** Share of the rows that each tree sees. */
  readonly share: number;
  readonly random: RandomGenerator;
  readonly mayJoin: MayJoin;
}

/** Depth two: no path looks at more than two axes, so that all trees add up to one table an axis and one a pair. */
const depth = 2;

/**
 * How do the odds of leaving depend on each predictor and on pairs of them? One tree after another, by Newton boosting.
 *
 * @param rows customers to learn from. @param left 1 left, 0 stayed, by customer.
 * @param after told after each tree: the tree, and the odds that each customer stays, whether learned from or not. Both are
 * working spaces.
 * @returns the log-odds that the trees add to. Cost: rounds × (customers + rows × axes).
 * @see Friedman 2001; Lou, Caruana, Gehrke & Hooker 2013 (GA²M)
 */
export function boost(
  places: Places,
  rows: Int32Array,
  left: Uint8Array,
  { rounds, share, random, mayJoin, ...step }: BoostingOptions,
  after: (tree: Tree, odds: Float64Array) => void,
): number {
  const base = baseOdds({ rows, left });
  const odds = new Float64Array(left.length).fill(base);
  const growth = growthOf(places, depth, left.length, rows.length);
  const choose = randomSplit(places, step.penalty, random, mayJoin);
  for (let round = 0; round < rounds; round++) {
    growTree(growth, seeRows(growth, { rows, left, odds }, share, random), choose, step);
    addTree(growth.tree, places, odds);
    after(growth.tree, odds);
  }
  return -Math.log(base);
}
