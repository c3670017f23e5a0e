import type { Axis } from '../axes.ts';
import type { Split } from './splits.ts';

/** Log-odds as a sum: a base, one table per axis, one per pair of axes (row-major, first axis by rows). */
export interface AdditiveScore {
  base: number;
  readonly mains: readonly Float64Array[];
  readonly pairs: Map<number, PairTable>;
}

export interface PairTable {
  readonly first: number;
  readonly second: number;
  readonly values: Float64Array;
}

const pairBase = 4096;

/** One number for a pair of axes, whichever comes first. */
export function pairKey(a: number, b: number): number {
  return a < b ? a * pairBase + b : b * pairBase + a;
}

export function emptyScore(axes: readonly Axis[], base: number): AdditiveScore {
  return { base, mains: axes.map((axis) => new Float64Array(axis.size)), pairs: new Map() };
}

/** Adds the steps of one half of a tree: `side` of the root, then both sides of the child. */
export function addToCells(
  score: AdditiveScore,
  axes: readonly Axis[],
  root: Split,
  side: boolean,
  child: Split | null,
  steps: readonly [number, number],
): void {
  const wanted = side ? 1 : 0;
  if (child === null || child.axis === root.axis) {
    const main = score.mains[root.axis]!;
    root.near.forEach((near, bin) => {
      if (near === wanted) main[bin]! += child === null || child.near[bin] === 1 ? steps[0] : steps[1];
    });
    return;
  }
  const table = pairTable(score, axes, root.axis, child.axis);
  const columns = axes[table.second]!.size;
  root.near.forEach((near, rootBin) => {
    if (near !== wanted) return;
    child.near.forEach((childNear, childBin) => {
      const row = table.first === root.axis ? rootBin : childBin;
      const column = table.first === root.axis ? childBin : rootBin;
      table.values[row * columns + column]! += childNear === 1 ? steps[0] : steps[1];
    });
  });
}

/** The log-odds of every customer. */
export function logOddsOf(score: AdditiveScore, axes: readonly Axis[], customers: number): Float64Array {
  const sums = new Float64Array(customers).fill(score.base);
  score.mains.forEach((main, a) => {
    const { bins } = axes[a]!;
    for (let i = 0; i < customers; i++) sums[i]! += main[bins[i]!]!;
  });
  for (const { first, second, values } of score.pairs.values()) {
    const rows = axes[first]!.bins;
    const { bins, size } = axes[second]!;
    for (let i = 0; i < customers; i++) sums[i]! += values[rows[i]! * size + bins[i]!]!;
  }
  return sums;
}

function pairTable(score: AdditiveScore, axes: readonly Axis[], a: number, b: number): PairTable {
  const key = pairKey(a, b);
  const known = score.pairs.get(key);
  if (known) return known;
  const [first, second] = a < b ? [a, b] : [b, a];
  const table = { first, second, values: new Float64Array(axes[first]!.size * axes[second]!.size) };
  score.pairs.set(key, table);
  return table;
}

/** One score whose log-odds are the mean of the log-odds of several, on the same axes. */
export function averageScore(scores: readonly AdditiveScore[], axes: readonly Axis[]): AdditiveScore {
  const share = 1 / scores.length;
  const mean = emptyScore(axes, 0);
  for (const { base, mains, pairs } of scores) {
    mean.base += base * share;
    mains.forEach((main, a) => {
      addScaled(mean.mains[a]!, main, share);
    });
    for (const { first, second, values } of pairs.values()) {
      addScaled(pairTable(mean, axes, first, second).values, values, share);
    }
  }
  return mean;
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let cell = 0; cell < target.length; cell++) target[cell]! += source[cell]! * factor;
}
