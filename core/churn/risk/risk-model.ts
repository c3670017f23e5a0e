import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Axis } from '../axes.ts';
import type { AdditiveScore } from './additive-score.ts';
import { logOddsOf } from './additive-score.ts';
import { boost } from './boosting.ts';

export interface RiskFit {
  readonly score: AdditiveScore;
  /** Risk of leaving of every customer, 0–1. */
  readonly risk: Float64Array;
}

export interface RiskOptions {
  readonly trees?: number;
  readonly scoutTrees?: number;
  readonly pairs?: number;
  readonly seed: number;
}

/**
 * How probable is it that each customer leaves?
 *
 * First finds the pairs of predictors that act together most, then boosts with those pairs alone.
 *
 * @param rows customers to learn from; every customer is scored.
 */
export function fitRisk(
  axes: readonly Axis[],
  rows: Int32Array,
  left: Uint8Array,
  { trees = 300, scoutTrees = 100, pairs = 20, seed }: RiskOptions,
): RiskFit {
  const shared = { rate: 0.1, penalty: 5, sample: 0.7 };
  const scout = boost(axes, rows, left, {
    ...shared,
    trees: scoutTrees,
    random: xoroshiro128plus(seed),
    pairs: null,
  });
  const strongest = [...scout.pairGains]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, pairs)
    .map(([key]) => key);
  const { score } = boost(axes, rows, left, {
    ...shared,
    trees,
    random: xoroshiro128plus(seed + 1),
    pairs: new Set(strongest),
  });
  const risk = logOddsOf(score, axes, left.length).map((odds) => 1 / (1 + Math.exp(-odds)));
  return { score, risk };
}
