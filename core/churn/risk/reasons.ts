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
  const addCentred = (valueAt: (customer: number) => number, to: readonly Float64Array[]): void => {
    let mean = 0;
    for (let i = 0; i < customers; i++) mean += valueAt(i);
    mean /= customers;
    for (let i = 0; i < customers; i++) {
      for (const part of to) part[i]! += (valueAt(i) - mean) / to.length;
    }
  };
  score.mains.forEach((main, a) => {
    const { bins } = axes[a]!;
    addCentred((i) => main[bins[i]!]!, [parts[a]!]);
  });
  for (const { first, second, values } of score.pairs.values()) {
    const rows = axes[first]!.bins;
    const { bins, size } = axes[second]!;
    addCentred((i) => values[rows[i]! * size + bins[i]!]!, [parts[first]!, parts[second]!]);
  }
  return parts;
}
