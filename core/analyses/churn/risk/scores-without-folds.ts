import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { AdditiveScore } from '../../../summaries/contract.ts';
import { pairsWorthTrying } from './pairs-worth-trying.ts';
import { scoreOfTrees } from './score-of-trees.ts';
import { boost } from './trees/boosting.ts';
import type { KeptTree } from './trees/kept-tree.ts';
import { keptTree } from './trees/kept-tree.ts';
import type { Places } from './trees/places.ts';

/** Customers to learn from: where they stand on each axis, 1 left or 0 stayed, and the fold of each. */
export interface Lesson {
  readonly places: Places;
  readonly left: Uint8Array;
  readonly fold: Uint8Array;
}

const rate = 0.25;
const penalty = 5;
const share = 0.8;
/** After so many trees it is looked whether more of them help. */
const marks = [25, 50, 100, 150, 200, 300];

interface Attempt {
  readonly base: number;
  readonly trees: readonly KeptTree[];
  /** For each mark, the loss of those in the fold, whom it has not seen. */
  readonly losses: readonly number[];
}

/**
 * What is learned from all folds but one, for each of them? As many trees as serve the other folds best, so that the
 * customers of a fold have no say in the score that they are judged by.
 */
export function scoresWithoutFolds(lesson: Lesson, folds: number, seed: number): AdditiveScore[] {
  const attempts = Array.from({ length: folds }, (_, fold) => attemptWithout(lesson, fold, seed + fold));
  return attempts.map(({ base, trees }, fold) => {
    const others = attempts.filter((_, other) => other !== fold);
    const losses = marks.map((_, at) => others.reduce((sum, { losses: own }) => sum + own[at]!, 0));
    const rounds = marks[losses.indexOf(Math.min(...losses))]!;
    return scoreOfTrees(lesson.places.axes, base, trees.slice(0, rounds));
  });
}

function attemptWithout({ places, left, fold }: Lesson, without: number, seed: number): Attempt {
  const everybody = Int32Array.from(left.keys());
  const rows = everybody.filter((row) => fold[row] !== without);
  const unseen = everybody.filter((row) => fold[row] === without);
  const random = xoroshiro128plus(seed);
  const mayJoin = pairsWorthTrying(places, rows, left, { rate, penalty, share, random });
  const trees: KeptTree[] = [];
  const losses: number[] = [];
  const rounds = marks[marks.length - 1]!;
  const base = boost(places, rows, left, { rounds, rate, penalty, share, random, mayJoin }, (tree, odds) => {
    trees.push(keptTree(tree, places));
    if (trees.length === marks[losses.length]) losses.push(lossOf(odds, left, unseen));
  });
  return { base, trees, losses };
}

/** The negative logarithm of the likelihood. */
function lossOf(odds: Float64Array, left: Uint8Array, rows: Int32Array): number {
  let loss = 0;
  for (const row of rows) loss += Math.log1p(left[row] === 1 ? odds[row]! : 1 / odds[row]!);
  return loss;
}
