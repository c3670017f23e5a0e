import type { AdditiveScore, PairTable } from '../../../summaries/contract.ts';
import type { Calibration } from './calibration.ts';

/** The score whose log-odds are stretched and shifted so. */
export function stretched(
  { base, mains, pairs }: AdditiveScore,
  { intercept, slope }: Calibration,
): AdditiveScore {
  return {
    base: intercept + slope * base,
    mains: mains.map((main) => main.map((value) => slope * value)),
    pairs: pairs.map((pair) => ({ ...pair, values: pair.values.map((value) => slope * value) })),
  };
}

/** The score whose log-odds are the mean of those of several, on the same axes. */
export function meanScore(scores: readonly AdditiveScore[]): AdditiveScore {
  const share = 1 / scores.length;
  const mains = scores[0]!.mains.map((main) => new Float64Array(main.length));
  const pairs = new Map<string, PairTable>();
  let base = 0;
  for (const score of scores) {
    base += score.base * share;
    score.mains.forEach((main, at) => {
      addScaledInPlace(mains[at]!, main, share);
    });
    for (const pair of score.pairs) {
      const key = `${pair.first} ${pair.second}`;
      const sum = pairs.get(key) ?? { ...pair, values: new Float64Array(pair.values.length) };
      addScaledInPlace(sum.values, pair.values, share);
      pairs.set(key, sum);
    }
  }
  return { base, mains, pairs: [...pairs.values()] };
}

function addScaledInPlace(target: Float64Array, source: Float64Array, factor: number): void {
  for (let cell = 0; cell < target.length; cell++) target[cell]! += source[cell]! * factor;
}
