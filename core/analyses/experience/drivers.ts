import { correlationsOf, sumsWidth } from '../../stats/drivers/correlations.ts';
import { addedUp } from '../../stats/drivers/resampled-sums.ts';
import { asked, type Dialogue } from '../../summaries/dialogue.ts';
import type { ExperienceColumns } from './columns.ts';
import { crossValidated } from './cross-validated.ts';
import { driverFigures } from './driver-figures.ts';
import type { Driver, Explained, NoDriver, Quadrant } from './experience-result.ts';

/** Fewer answers, or fewer of one kind, carry no claim. */
export const fewest = 100;
const fewestOfOne = 10;
/** Small enough that drawing them varies as drawing customers does: within some 2 % of an interval. */
export const buckets = 1024;
/** A column that is this near to satisfaction is satisfaction by another name. */
const almostSame = 0.95;

export interface Drivers {
  readonly explained: Explained;
  readonly none: NoDriver | null;
  readonly drivers: readonly Driver[];
  readonly belowNoise: readonly string[];
  readonly noise: number;
  readonly middle: { readonly performance: number; readonly importance: number } | null;
  /** Which of the columns that are added up were counted as touchpoints. */
  readonly counted: readonly number[];
}

/** What drives satisfaction, among all who answered? Null where nothing is left to look at. */
export function* allDrivers(added: ExperienceColumns): Dialogue<Drivers | null> {
  const { columns, noise, target, touchpoints, filled } = added;
  const { sums } = yield* asked({ sums: { summary: 'cross-products', columns, buckets } });
  const figures = sums[0]!;
  const shared = { figures, columns: columns.length, noise, target };
  const whole = addedUp(figures, sumsWidth(columns.length));
  const { deviations, matrix, means, n } = correlationsOf(whole, columns.length);
  const counted = touchpoints.flatMap((_, at) =>
    deviations[at] === 0 || Math.abs(matrix[at * columns.length + target]!) > almostSame ? [] : [at],
  );
  if (counted.length === 0 || !(n > 0)) return null;
  const few = tooFew(added, n, means[target]!, deviations[target]!);
  if (few !== null) {
    return {
      ...{ explained: nothing(n, filled), none: few },
      ...{ drivers: [], belowNoise: [], noise: 0, middle: null, counted },
    };
  }
  const found = driverFigures({ ...shared, touchpoints: counted });
  const explained = {
    ...{ r2: found.r2, n, filled, ...found.r2Interval },
    crossValidated: crossValidated({ ...shared, touchpoints: counted }),
  };
  const isExplained = explained.lower > 0 && explained.crossValidated > 0;
  const middle = middleOf(added, counted, means);
  const all = counted.map((column, at) => driverOf(added, column, at, found, middle));
  const told = isExplained ? all.filter(({ importance }) => importance.lower > found.noise) : [];
  return {
    ...{ explained, counted, middle, noise: found.noise },
    none: !isExplained ? 'not-explained' : told.length === 0 ? 'noise' : null,
    drivers: [...told].sort(
      (a, b) => b.importance.value - a.importance.value || (a.feature < b.feature ? -1 : 1),
    ),
    belowNoise: all.filter((driver) => !told.includes(driver)).map(({ feature }) => feature),
  };
}

function tooFew(
  { satisfaction }: ExperienceColumns,
  n: number,
  mean: number,
  deviation: number,
): NoDriver | null {
  if (n < fewest) return 'few';
  if (satisfaction.kind === 'score') return deviation === 0 ? 'few-of-one' : null;
  return Math.min(mean, 1 - mean) * n < fewestOfOne - 0.5 ? 'few-of-one' : null;
}

function nothing(n: number, filled: boolean): Explained {
  return { r2: 0, lower: 0, upper: 0, n, filled, crossValidated: 0 };
}

function middleOf({ touchpoints }: ExperienceColumns, counted: readonly number[], means: Float64Array) {
  if (counted.some((column) => touchpoints[column]!.scale === null)) return null;
  const performance = counted.reduce((sum, column) => sum + means[column]!, 0) / counted.length;
  return { performance, importance: 1 / counted.length };
}

function driverOf(
  { touchpoints, target }: ExperienceColumns,
  column: number,
  at: number,
  found: ReturnType<typeof driverFigures>,
  middle: Drivers['middle'],
): Driver {
  const { matrix, columns, means } = found.correlations;
  const slope = found.slopes[at]!;
  const correlation = matrix[column * columns + target]!;
  const importance = { value: found.importance[at]!, ...found.importanceIntervals[at]! };
  const { feature, scale } = touchpoints[column]!;
  return {
    ...{ feature, importance, slope, correlation },
    weight: { value: found.weights[at]!, ...found.weightIntervals[at]! },
    shapley: found.shapley?.[at] ?? null,
    direction: slope > 0 === correlation > 0 ? (slope > 0 ? 'up' : 'down') : 'mixed',
    performance: scale === null ? null : means[column]!,
    quadrant: middle && quadrantOf(importance.value, means[column]!, middle),
  };
}

/** Above the mean importance: to keep where it is rated above the mean, to fix below. */
function quadrantOf(
  importance: number,
  performance: number,
  middle: NonNullable<Drivers['middle']>,
): Quadrant {
  const isGood = performance >= middle.performance;
  if (importance >= middle.importance) return isGood ? 'keep' : 'fix';
  return isGood ? 'overdone' : 'low';
}
