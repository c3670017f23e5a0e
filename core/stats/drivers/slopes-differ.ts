import { derivedRandom } from '../random.ts';
import { type Correlations, correlationsOf, sumsWidth } from './correlations.ts';
import { addedUp } from './resampled-sums.ts';
import { symmetricInverse } from './symmetric-eigen.ts';

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
  const inverse = symmetricInverse(added(within.map(({ products }) => products)), p);
  const slopes = times(inverse, added(within.map(({ moments }) => moments)));
  const own = within.map(({ products }) => symmetricInverse(products, p));
  const contributions: Float64Array[] = [];
  for (let from = 0; from < groups[0]!.length; from += width) {
    if (groups.every((figures) => figures[from] === 0)) continue;
    const scores = groups.map((figures, at) =>
      scoreOf(figures.subarray(from, from + width), within[at]!, slopes, asked),
    );
    const common = times(inverse, added(scores));
    const row = new Float64Array(groups.length * p);
    scores.forEach((score, at) => {
      const shared = times(within[at]!.products, common);
      score.forEach((value, j) => {
        row[at * p + j] = value - shared[j]!;
      });
    });
    contributions.push(row);
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
  readonly products: Float64Array;
  readonly moments: Float64Array;
  readonly squares: number;
}

function withinGroup(correlations: Correlations, { predictors, outcome, columns }: SlopesAsked): Within {
  const { n, deviations, matrix } = correlations;
  const product = (a: number, b: number) => n * matrix[a * columns + b]! * deviations[a]! * deviations[b]!;
  return {
    correlations,
    products: Float64Array.from(predictors.flatMap((a) => predictors.map((b) => product(a, b)))),
    moments: Float64Array.from(predictors, (a) => product(a, outcome)),
    squares: product(outcome, outcome),
  };
}

/** What a bucket adds to Σ (x − mean) · (residual at these slopes) of its group. */
function scoreOf(
  sums: Float64Array,
  { correlations: { means } }: Within,
  slopes: Float64Array,
  { predictors, outcome, columns }: SlopesAsked,
): Float64Array {
  const centred = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const product = sums[1 + columns + low * columns - (low * (low - 1)) / 2 + high - low]!;
    return product - sums[1 + a]! * means[b]! - sums[1 + b]! * means[a]! + sums[0]! * means[a]! * means[b]!;
  };
  return Float64Array.from(predictors, (a) =>
    predictors.reduce((score, b, at) => score - slopes[at]! * centred(a, b), centred(a, outcome)),
  );
}

function added(vectors: readonly Float64Array[]): Float64Array {
  return vectors.reduce((sum, one) => sum.map((value, at) => value + one[at]!));
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const p = vector.length;
  return vector.map((_, row) =>
    vector.reduce((sum, value, column) => sum + matrix[row * p + column]! * value, 0),
  );
}

function quadratic(matrix: Float64Array, vector: Float64Array): number {
  return times(matrix, vector).reduce((sum, value, at) => sum + value * vector[at]!, 0);
}

function summed(contributions: readonly Float64Array[], sign: () => number): Float64Array {
  const total = new Float64Array(contributions[0]?.length ?? 0);
  for (const one of contributions) {
    const signed = sign();
    for (let at = 0; at < total.length; at++) total[at]! += signed * one[at]!;
  }
  return total;
}
