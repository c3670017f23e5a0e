import {
  type Correlations,
  correlationsAmong,
  correlationsOf,
  type Sums,
  sumsWidth,
} from '../../stats/drivers/correlations.ts';
import { relativeWeights } from '../../stats/drivers/relative-weights.ts';
import { addedUp, resampledSums } from '../../stats/drivers/resampled-sums.ts';
import { mostForShapley, shapleyValues } from '../../stats/drivers/shapley-values.ts';
import type { Interval } from '../../stats/intervals/interval.ts';
import { derivedRandom } from '../../stats/random.ts';
import { middlePart } from './middle-part.ts';

/** What touchpoints explain, with intervals from so many resamples of buckets. Arrays by touchpoint. */
export interface DriverFigures {
  readonly correlations: Correlations;
  readonly r2: number;
  readonly r2Interval: Interval;
  readonly slopes: Float64Array;
  readonly weights: Float64Array;
  readonly weightIntervals: readonly Interval[];
  readonly shapley: Float64Array | null;
  /** Shares of the explained part, by Shapley values where there are any, else by weights. */
  readonly importance: readonly number[];
  readonly importanceIntervals: readonly Interval[];
  /** The upper bound of a column of noise beside them. */
  readonly noise: number;
}

export interface FiguresAsked {
  /** Sums of the columns, a bucket after the other. */
  readonly figures: Float64Array;
  readonly columns: number;
  /** Which columns are touchpoints, noise and satisfaction. */
  readonly touchpoints: readonly number[];
  readonly noise: number;
  readonly target: number;
}

export const resamples = 500;
const seed = 20;

/** What does each touchpoint contribute to satisfaction, and how far may that be by chance? O(resamples · (buckets · p² + p³)). */
export function driverFigures(asked: FiguresAsked): DriverFigures {
  const { figures, columns, noise } = asked;
  const width = sumsWidth(columns);
  const sums = addedUp(figures, width);
  const point = contributions(sums, asked);
  const draws = Array.from({ length: resamples }, (_, draw) => {
    const drawn = resampledSums(figures, width, derivedRandom(seed, draw));
    const own = contributions(drawn, asked);
    const beside = weightsOf(own.correlations, [...asked.touchpoints, noise], asked.target);
    return { ...own, noise: beside.r2 === 0 ? 0 : beside.weights[asked.touchpoints.length]! / beside.r2 };
  });
  const each = (of: (draw: (typeof draws)[number], at: number) => number) =>
    asked.touchpoints.map((_, at) => middlePart(draws.map((draw) => of(draw, at))));
  return {
    ...point,
    r2Interval: r2Interval(
      point.r2,
      draws.map(({ r2 }) => r2),
    ),
    weightIntervals: each(({ weights }, at) => weights[at]!),
    importanceIntervals: each(({ importance }, at) => importance[at]!),
    noise: middlePart(draws.map((draw) => draw.noise)).upper,
  };
}

function contributions(sums: Sums, { columns, touchpoints, target }: FiguresAsked) {
  const correlations = correlationsOf(sums, columns);
  const found = weightsOf(correlations, touchpoints, target);
  const shapley = touchpoints.length <= mostForShapley ? shapleyValues(found.among, found.outcome) : null;
  const importance = Array.from(shapley ?? found.weights, (part) => (found.r2 === 0 ? 0 : part / found.r2));
  return { correlations, ...found, shapley, importance };
}

/** Relative weights of these columns for that one. */
export function weightsOf(correlations: Correlations, chosen: readonly number[], target: number) {
  const among = correlationsAmong(correlations, chosen);
  const outcome = Float64Array.from(
    chosen,
    (column) => correlations.matrix[column * correlations.columns + target]!,
  );
  return { among, outcome, ...relativeWeights(among, outcome) };
}

/**
 * R² is too high by about as much as resampling raises it, and resamples by twice that: the interval is drawn down by both, so that
 * it touches 0 where nothing is explained.
 */
function r2Interval(r2: number, draws: readonly number[]): Interval {
  const raised = draws.reduce((sum, draw) => sum + draw, 0) / draws.length - r2;
  const { lower, upper } = middlePart(draws);
  const down = 2 * Math.max(0, raised);
  return { lower: Math.max(0, lower - down), upper: Math.max(r2, upper - down) };
}
