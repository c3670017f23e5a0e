import { correlationsOf, type Sums, sumsWidth } from '../../stats/drivers/correlations.ts';
import { addedUp } from '../../stats/drivers/resampled-sums.ts';
import { type FiguresAsked, weightsOf } from './driver-figures.ts';

const folds = 10;

/**
 * What share of the variance do the touchpoints explain of customers that the slopes were not learned from? Ten folds of buckets;
 * negative where the mean alone tells more.
 */
export function crossValidated(asked: FiguresAsked): number {
  const { figures, columns, target } = asked;
  const width = sumsWidth(columns);
  let left = 0;
  let all = 0;
  for (let fold = 0; fold < folds; fold++) {
    const learned = correlationsOf(
      addedUp(figures, width, (bucket) => bucket % folds !== fold),
      columns,
    );
    const aside = addedUp(figures, width, (bucket) => bucket % folds === fold);
    if (aside[0] === 0) continue;
    const { slopes } = weightsOf(learned, asked.touchpoints, target);
    const mean = learned.means[target]!;
    const only = new Float64Array(columns);
    only[target] = 1;
    all += squaresOf(aside, only, mean);
    const minus = Float64Array.from(only);
    let constant = mean;
    asked.touchpoints.forEach((column, at) => {
      const own = learned.deviations[column]!;
      const slope = own === 0 ? 0 : (slopes[at]! * learned.deviations[target]!) / own;
      minus[column] = -slope;
      constant -= slope * learned.means[column]!;
    });
    left += squaresOf(aside, minus, constant);
  }
  return all === 0 ? 0 : 1 - left / all;
}

/** Σ (c · x − constant)², from sums of x and of its products. */
function squaresOf(sums: Sums, c: Float64Array, constant: number): number {
  let total = sums[0]! * constant ** 2;
  let from = 1 + c.length;
  for (let i = 0; i < c.length; i++) {
    total -= 2 * constant * c[i]! * sums[1 + i]!;
    for (let j = i; j < c.length; j++) total += (i === j ? 1 : 2) * c[i]! * c[j]! * sums[from++]!;
  }
  return total;
}
