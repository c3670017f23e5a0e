import type { FrameOutline } from '../../customers/frame.ts';
import { sumsWidth } from '../../stats/drivers/correlations.ts';
import { addedUp } from '../../stats/drivers/resampled-sums.ts';
import { slopesDiffer } from '../../stats/drivers/slopes-differ.ts';
import { holm } from '../../stats/multiplicity.ts';
import type { GivenGroups } from '../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import type { ExperienceColumns } from './columns.ts';
import { driverFigures } from './driver-figures.ts';
import { buckets, fewest } from './drivers.ts';
import type { DriversByKind, GroupDrivers } from './experience-result.ts';
import { kindsOf, segmentsApart } from './kinds.ts';

const mostTold = 3;
const level = 0.05;

/**
 * For whom do other touchpoints matter? Each column of two to eight levels is tried, and the customer segments: whether slopes
 * differ between its groups, corrected for all that were tried. Told are the segments, and the column by which they differ most.
 *
 * @param counted which of the columns that are added up are touchpoints.
 */
export function* driversByKind(
  outline: FrameOutline,
  segments: GivenGroups,
  added: ExperienceColumns,
  counted: readonly number[],
): Dialogue<{ readonly byKind: DriversByKind | null; readonly bySegment: DriversByKind | null }> {
  const { columns, noise, target, satisfaction } = added;
  const kinds = kindsOf(outline, segmentsApart(segments, satisfaction), [
    satisfaction.column,
    ...added.touchpoints.map(({ feature }) => feature),
  ]);
  const answers = yield* askedEach(
    kinds.map(({ by }) => ({ summary: 'cross-products', columns, buckets, by }) as const),
  );
  const width = columns.length;
  const tried = kinds.flatMap((kind, at) => {
    const groups = kind.keys
      .map((group, code) => ({ group, figures: answers[at]![code]! }))
      .filter(({ figures }) => isEnough(figures, width));
    return groups.length < 2 ? [] : [{ kind, groups }];
  });
  const tests = tried.map(({ groups }) =>
    slopesDiffer({
      ...{ groups: groups.map(({ figures }) => figures), columns: width },
      ...{ predictors: counted, outcome: target },
    }),
  );
  const corrected = holm(tests.map(({ p }) => p));
  const found = tried
    .map(({ kind, groups }, at) => ({ kind, groups, p: corrected[at]!, gain: tests[at]!.gain }))
    .filter(({ p }) => p <= level);
  const told = (one: (typeof found)[number] | undefined): DriversByKind | null =>
    one === undefined
      ? null
      : {
          ...{ feature: one.kind.feature, p: one.p, gain: one.gain, tried: tried.length },
          groups: one.groups.map(({ group, figures }) =>
            groupDrivers(group, { figures, columns: width, touchpoints: counted, noise, target }, added),
          ),
        };
  const [strongest] = found.filter(({ kind }) => kind.feature !== null).sort((a, b) => b.gain - a.gain);
  return { byKind: told(strongest), bySegment: told(found.find(({ kind }) => kind.feature === null)) };
}

function isEnough(figures: Float64Array, columns: number): boolean {
  return addedUp(figures, sumsWidth(columns))[0]! >= fewest;
}

function groupDrivers(
  group: string,
  asked: Parameters<typeof driverFigures>[0],
  { touchpoints }: ExperienceColumns,
): GroupDrivers {
  const { correlations, r2, importance, importanceIntervals, noise } = driverFigures(asked);
  const drivers = asked.touchpoints
    .map((column, at) => ({
      feature: touchpoints[column]!.feature,
      importance: { value: importance[at]!, ...importanceIntervals[at]! },
    }))
    .filter((driver) => driver.importance.lower > noise)
    .sort((a, b) => b.importance.value - a.importance.value)
    .slice(0, mostTold);
  return { group, n: correlations.n, r2, drivers };
}
