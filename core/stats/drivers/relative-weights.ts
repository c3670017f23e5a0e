import { shortest, symmetricEigen } from './symmetric-eigen.ts';

export interface RelativeWeights {
  /** The share of an outcome's variance that the predictors explain together, 0–1. */
  readonly r2: number;
  /** What each predictor contributes to it; they add up to it. */
  readonly weights: Float64Array;
  /** Slopes of standardised columns, each beside the others. */
  readonly slopes: Float64Array;
}

/**
 * What does each of some correlated predictors contribute to the explained variance? Johnson's relative weights: the
 * contributions of the nearest uncorrelated columns, given back by how much of each is in them.
 *
 * Directions in which the predictors do not vary are left out, so repeated columns share a weight. O(p³).
 *
 * @param among correlations of the predictors, p × p row by row.
 * @param outcome correlation of each with the outcome.
 * @see Johnson (2000), A heuristic method for estimating the relative weight of predictor variables, eqs. 2–5
 */
export function relativeWeights(among: Float64Array, outcome: Float64Array): RelativeWeights {
  const p = outcome.length;
  const { values, vectors } = symmetricEigen(among, p);
  const least = shortest * Math.max(...values);
  const roots = values.map((value) => (value > least ? Math.sqrt(value) : 0));
  const turned = roots.map((root, k) =>
    root === 0 ? 0 : sumOver(p, (j) => vectors[j * p + k]! * outcome[j]!) / root,
  );
  const along = Float64Array.from(outcome, (_, j) => sumOver(p, (k) => vectors[j * p + k]! * turned[k]!));
  const slopes = Float64Array.from(outcome, (_, j) =>
    sumOver(p, (k) => (roots[k] === 0 ? 0 : (vectors[j * p + k]! * turned[k]!) / roots[k]!)),
  );
  const weights = Float64Array.from(outcome, (_, j) =>
    sumOver(p, (k) => {
      const loading = sumOver(p, (m) => vectors[j * p + m]! * roots[m]! * vectors[k * p + m]!);
      return (loading * along[k]!) ** 2;
    }),
  );
  return { r2: sumOver(p, (k) => turned[k]! ** 2), weights, slopes };
}

function sumOver(count: number, of: (at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += of(at);
  return sum;
}
