import { Matrix, pseudoInverse } from 'ml-matrix';
import { derivedRandom } from '../random.ts';
import { type Correlations, correlationsOf, sumsWidth } from './correlations.ts';
import { addedUp } from './resampled-sums.ts';

export interface SlopesAsked {
  /** For each group its sums, a bucket after the other. */
  readonly groups: readonly Float64Array[];
  readonly columns: number;
  readonly predictors: readonly number[];
  readonly outcome: number;
}

export interface SlopesDiffer {
  /** The chance of as great a difference where there is none. */
  readonly p: number;
  /** What slopes of each group's own add to the explained share of the variance within groups. */
  readonly gain: number;
}

const flips = 999;
const seed = 21;

/**
 * Do the slopes of an outcome on its predictors differ between groups, each with a mean of its own? What each bucket of customers
 * adds to the groups' scores at the common slopes is given a sign at random, 999 times: where slopes are the same, no choice of
 * signs is likelier than another. Holds for outcomes whose spread differs from group to group.
 *
 * O(999 · buckets · groups · p), and O(groups · p³).
 *
 * @see Hemerik, Goeman & Finos (2020), Robust testing in generalized linear models by sign flipping score contributions
 */
export function slopesDiffer(asked: SlopesAsked): SlopesDiffer {
  const { groups, columns } = asked;
  const p = asked.predictors.length;
  const width = sumsWidth(columns);
  const within = groups.map((figures) =>
    withinGroup(correlationsOf(addedUp(figures, width), columns), asked),
  );
  const whole = within.reduce((sum, { products }) => Matrix.add(sum, products), Matrix.zeros(p, p));
  const inverse = pseudoInverse(whole);
  const moments = within.reduce((sum, one) => Matrix.add(sum, one.moments), Matrix.zeros(p, 1));
  const slopes = inverse.mmul(moments).to1DArray();
  const shares = within.map(({ products }) => products.mmul(inverse));
  const own = within.map(({ products }) => pseudoInverse(products));
  const contributions: Float64Array[] = [];
  for (let from = 0; from < groups[0]!.length; from += width) {
    if (groups.every((figures) => figures[from] === 0)) continue;
    const scores = groups.map((figures, at) =>
      scoreOf(figures.subarray(from, from + width), within[at]!, slopes, asked),
    );
    const together = scores.reduce((sum, score) => sum.map((value, j) => value + score[j]!));
    contributions.push(
      Float64Array.from(
        scores.flatMap((score, at) => score.map((value, j) => value - rowTimes(shares[at]!, j, together))),
      ),
    );
  }
  const statistic = (total: Float64Array) =>
    own.reduce((sum, inverseOf, at) => sum + quadratic(inverseOf, total.subarray(at * p, at * p + p)), 0);
  const observed = statistic(summed(contributions, () => 1));
  let asGreat = 1;
  for (let flip = 0; flip < flips; flip++) {
    const random = derivedRandom(seed, flip);
    const drawn = statistic(summed(contributions, () => (random() < 0.5 ? -1 : 1)));
    if (drawn >= observed * (1 - 1e-12)) asGreat++;
  }
  const squares = within.reduce((sum, one) => sum + one.squares, 0);
  return { p: asGreat / (flips + 1), gain: squares === 0 ? 0 : observed / squares };
}

interface Within {
  readonly correlations: Correlations;
  /** Products of the predictors, less what their means make of them. */
  readonly products: Matrix;
  readonly moments: Matrix;
  readonly squares: number;
}

function withinGroup(correlations: Correlations, { predictors, outcome, columns }: SlopesAsked): Within {
  const { n, deviations, matrix } = correlations;
  const product = (a: number, b: number) => n * matrix[a * columns + b]! * deviations[a]! * deviations[b]!;
  return {
    correlations,
    products: new Matrix(predictors.map((a) => predictors.map((b) => product(a, b)))),
    moments: new Matrix(predictors.map((a) => [product(a, outcome)])),
    squares: product(outcome, outcome),
  };
}

/** What a bucket adds to Σ (x − mean) · (residual at these slopes) of its group. */
function scoreOf(
  sums: Float64Array,
  { correlations: { means } }: Within,
  slopes: readonly number[],
  { predictors, outcome, columns }: SlopesAsked,
): number[] {
  const centred = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const product = sums[1 + columns + low * columns - (low * (low - 1)) / 2 + high - low]!;
    return product - sums[1 + a]! * means[b]! - sums[1 + b]! * means[a]! + sums[0]! * means[a]! * means[b]!;
  };
  return predictors.map((a) =>
    predictors.reduce((score, b, at) => score - slopes[at]! * centred(a, b), centred(a, outcome)),
  );
}

function rowTimes(matrix: Matrix, row: number, vector: readonly number[]): number {
  return vector.reduce((sum, value, column) => sum + matrix.get(row, column) * value, 0);
}

function quadratic(matrix: Matrix, vector: Float64Array): number {
  let total = 0;
  for (let i = 0; i < vector.length; i++) {
    for (let j = 0; j < vector.length; j++) total += vector[i]! * matrix.get(i, j) * vector[j]!;
  }
  return total;
}

function summed(contributions: readonly Float64Array[], sign: () => number): Float64Array {
  const total = new Float64Array(contributions[0]?.length ?? 0);
  for (const one of contributions) {
    const signed = sign();
    for (let at = 0; at < total.length; at++) total[at]! += signed * one[at]!;
  }
  return total;
}
