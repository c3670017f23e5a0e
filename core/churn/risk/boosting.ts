import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Axis } from '../axes.ts';
import type { AdditiveScore } from './additive-score.ts';
import { addToCells, emptyScore, pairKey } from './additive-score.ts';
import type { Split } from './splits.ts';
import { bestSplit, binsByRow, fillSums, leafSteps, subtractSums, sumsFor } from './splits.ts';

export interface BoostingOptions {
  readonly trees: number;
  /** How much of each step is taken. */
  readonly rate: number;
  /** Ridge penalty on a step. */
  readonly penalty: number;
  /** Share of the rows that each tree sees. */
  readonly sample: number;
  readonly random: RandomGenerator;
  /** Pairs of axes that may act together, as `pairKey`s; null lets all. */
  readonly pairs: ReadonlySet<number> | null;
}

export interface Boosted {
  readonly score: AdditiveScore;
  /** How much acting together has gained, by `pairKey`. */
  readonly pairGains: ReadonlyMap<number, number>;
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
): Boosted {
  const { trees, sample, random, pairs } = options;
  const score = emptyScore(axes, baseLogOdds(rows, left));
  const pairGains = new Map<number, number>();
  const sums = { whole: sumsFor(axes), near: sumsFor(axes) };
  const state = {
    logOdds: new Float64Array(rows.length).fill(score.base),
    slope: new Float64Array(rows.length),
    curve: new Float64Array(rows.length),
    near: new Uint8Array(rows.length),
  };
  const bins = binsByRow(axes, rows);
  const seen = new Int32Array(rows.length);
  for (let tree = 0; tree < trees; tree++) {
    let count = 0;
    for (let k = 0; k < rows.length; k++) {
      if (uniformFloat64(random) >= sample) continue;
      const p = 1 / (1 + Math.exp(-state.logOdds[k]!));
      state.slope[k] = left[rows[k]!]! - p;
      state.curve[k] = p * (1 - p);
      seen[count++] = k;
    }
    const used = seen.subarray(0, count);
    fillSums(sums.whole, bins, used, state, null);
    const root = bestSplit(sums.whole, axes, options, () => true);
    if (root === null) break;
    markNear(state.near, bins[root.axis]!, root);
    fillSums(sums.near, bins, used, state, state.near);
    subtractSums(sums.whole, sums.near);
    const mayJoin = (axis: number) =>
      axis === root.axis || pairs === null || pairs.has(pairKey(axis, root.axis));
    for (const side of [true, false]) {
      const part = side ? sums.near : sums.whole;
      const child = bestSplit(part, axes, options, mayJoin);
      if (child !== null && child.axis !== root.axis) {
        const key = pairKey(child.axis, root.axis);
        pairGains.set(key, (pairGains.get(key) ?? 0) + child.gain);
      }
      const steps = leafSteps(part, axes, child, options);
      addToCells(score, axes, root, side, child, steps);
      step(state, child === null ? null : bins[child.axis]!, side, child, steps);
    }
  }
  return { score, pairGains };
}

function baseLogOdds(rows: Int32Array, left: Uint8Array): number {
  let churned = 0;
  for (const row of rows) churned += left[row]!;
  return Math.log((churned + 0.5) / (rows.length - churned + 0.5));
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
