import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Axis } from '../axes.ts';
import type { AdditiveScore } from './additive-score.ts';
import { addToCells, emptyScore, pairKey } from './additive-score.ts';
import { drawRows } from './draw-rows.ts';
import type { Gradients, Split } from './splits.ts';
import { bestSplit, binsByRow, fillSums, gradientsFor, leafSteps, subtractSums, sumsFor } from './splits.ts';

export interface BoostingOptions {
  readonly trees: number;
  /** How much of each step is taken. */
  readonly rate: number;
  /** Ridge penalty on a step. */
  readonly penalty: number;
  /** Share of the rows that each tree sees. */
  readonly sample: number;
  readonly random: RandomGenerator;
  /** So many pairs of axes may act together: the first that gain. */
  readonly mostPairs: number;
}

/**
 * How do the odds of leaving depend on each predictor, and on a few pairs of them?
 *
 * Newton boosting of trees of depth two. Such a tree looks at no more than two axes on any path, so that all of
 * them add up to one table per axis and one per pair: the score stays additive and exact to explain.
 *
 * @param rows customers to learn from. @param left 1 left, 0 stayed, per customer.
 * Cost: trees × rows × axes.
 * @see Friedman 2001; Lou, Caruana, Gehrke & Hooker 2013 (GA²M)
 */
export function boost(
  axes: readonly Axis[],
  rows: Int32Array,
  left: Uint8Array,
  options: BoostingOptions,
): AdditiveScore {
  const { trees, sample, random, mostPairs } = options;
  const score = emptyScore(axes, baseLogOdds(rows, left));
  const sums = { whole: sumsFor(axes), few: sumsFor(axes) };
  const logOdds = new Float64Array(rows.length).fill(score.base);
  const near = new Uint8Array(rows.length);
  const gone = Uint8Array.from(rows, (row) => left[row]!);
  const bins = binsByRow(axes, rows);
  const drawn = gradientsFor(rows.length);
  const drawnFew = gradientsFor(rows.length);
  for (let tree = 0; tree < trees; tree++) {
    draw(drawn, logOdds, gone, sample, random);
    fillSums(sums.whole, bins, drawn);
    const root = bestSplit(sums.whole, axes, options, () => true);
    if (root === null) break;
    markNear(near, bins[root.axis]!, root);
    const fewSide = keepFewer(drawnFew, drawn, near) === 1;
    fillSums(sums.few, bins, drawnFew);
    subtractSums(sums.whole, sums.few);
    const mayJoin = (axis: number) =>
      axis === root.axis || score.pairs.size < mostPairs || score.pairs.has(pairKey(axis, root.axis));
    for (const side of [true, false]) {
      const part = side === fewSide ? sums.few : sums.whole;
      const child = bestSplit(part, axes, options, mayJoin);
      const steps = leafSteps(part, axes, child, options);
      addToCells(score, axes, root, side, child, steps);
      step({ logOdds, near }, child === null ? null : bins[child.axis]!, side, child, steps);
    }
  }
  return score;
}

function baseLogOdds(rows: Int32Array, left: Uint8Array): number {
  let churned = 0;
  for (const row of rows) churned += left[row]!;
  return Math.log((churned + 0.5) / (rows.length - churned + 0.5));
}

/** Draws the rows that a tree sees, with slope and curvature of the loss. In place. */
function draw(
  drawn: Gradients,
  logOdds: Float64Array,
  gone: Uint8Array,
  sample: number,
  random: RandomGenerator,
): void {
  drawn.count = drawRows(gone.length, sample, random, drawn.at);
  for (let j = 0; j < drawn.count; j++) {
    const k = drawn.at[j]!;
    const p = 1 / (1 + Math.exp(-logOdds[k]!));
    drawn.slope[j] = gone[k]! - p;
    drawn.curve[j] = p * (1 - p);
  }
}

/** Keeps the side of the root with fewer rows, and says which: 1 near, 0 far. */
function keepFewer(kept: Gradients, drawn: Gradients, near: Uint8Array): 0 | 1 {
  let nears = 0;
  for (let j = 0; j < drawn.count; j++) nears += near[drawn.at[j]!]!;
  const wanted = 2 * nears <= drawn.count ? 1 : 0;
  let count = 0;
  for (let j = 0; j < drawn.count; j++) {
    if (near[drawn.at[j]!] !== wanted) continue;
    kept.at[count] = drawn.at[j]!;
    kept.slope[count] = drawn.slope[j]!;
    kept.curve[count] = drawn.curve[j]!;
    count++;
  }
  kept.count = count;
  return wanted;
}

function markNear(near: Uint8Array, bins: Uint8Array, root: Split): void {
  for (let k = 0; k < bins.length; k++) near[k] = root.near[bins[k]!]!;
}

function step(
  { logOdds, near }: { readonly logOdds: Float64Array; readonly near: Uint8Array },
  bins: Uint8Array | null,
  side: boolean,
  child: Split | null,
  steps: readonly [number, number],
): void {
  const wanted = side ? 1 : 0;
  for (let k = 0; k < near.length; k++) {
    if (near[k] !== wanted) continue;
    const first = child === null || bins === null || child.near[bins[k]!] === 1;
    logOdds[k]! += first ? steps[0] : steps[1];
  }
}
