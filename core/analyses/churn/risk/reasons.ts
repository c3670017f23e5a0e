import type { Axis } from '../axes.ts';
import type { AdditiveScore } from './additive-score.ts';

/**
 * How much does each predictor move each customer's log-odds, against the mean customer?
 *
 * A pair's part goes to its two predictors by halves, so that for every customer the parts and the mean add up to
 * the log-odds exactly. One array a predictor, one value a customer.
 *
 * @see Shapley 1953; for an additive score with pairs the halves are the Shapley values
 */
export function reasonsOf(score: AdditiveScore, axes: readonly Axis[], customers: number): Float64Array[] {
  const parts = axes.map(() => new Float64Array(customers));
  const own = new Float64Array(customers);
  const addCentred = (to: readonly Float64Array[]): void => {
    let mean = 0;
    for (let i = 0; i < customers; i++) mean += own[i]!;
    mean /= customers;
    for (const part of to) for (let i = 0; i < customers; i++) part[i]! += (own[i]! - mean) / to.length;
  };
  score.mains.forEach((main, a) => {
    const { bins } = axes[a]!;
    for (let i = 0; i < customers; i++) own[i] = main[bins[i]!]!;
    addCentred([parts[a]!]);
  });
  for (const { first, second, values } of score.pairs.values()) {
    const rows = axes[first]!.bins;
    const { bins, size } = axes[second]!;
    for (let i = 0; i < customers; i++) own[i] = values[rows[i]! * size + bins[i]!]!;
    addCentred([parts[first]!, parts[second]!]);
  }
  return parts;
}
