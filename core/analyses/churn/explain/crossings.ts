import type { Churn } from '../../../report/types.ts';
import type { BreakdownInput } from './breakdowns.ts';
import { cellsOf, hideSmall, leavers } from './breakdowns.ts';
import type { LevelGroup } from './level-groups.ts';
import { levelGroups } from './level-groups.ts';
import { partitionsOf } from './partitions.ts';

type Crossing = NonNullable<Churn['crossings']>[number];

/**
 * How many leave where two of the breakdowns meet, in this city with so many products for instance, and in each churn
 * segment there?
 *
 * Levels are those of the breakdowns. Meetings of nobody are left out; counts from 1 to `least` − 1 are null, and such
 * a meeting tells nothing of churn segments.
 */
export function churnCrossings(input: BreakdownInput): Crossing[] {
  const { customers, segmentation, cohort, least, locale } = input;
  const divided = partitionsOf(customers, segmentation, locale)
    .map((partition) => ({
      dimension: partition.dimension,
      groups: levelGroups(partition, cohort, least, locale),
    }))
    .filter(({ groups }) => groups.length > 1);
  return divided.flatMap((first, at) =>
    divided.slice(at + 1).map((second) => ({
      first: first.dimension,
      second: second.dimension,
      cells: first.groups.flatMap((group) => meetings(group, second.groups, input)),
    })),
  );
}

function meetings(
  group: LevelGroup,
  others: readonly LevelGroup[],
  { cohort, segments, least }: BreakdownInput,
): Crossing['cells'] {
  const inside = new Uint8Array(cohort.size);
  for (const place of group.places) inside[place] = 1;
  return others
    .map((other) => ({ other, places: other.places.filter((place) => inside[place] === 1) }))
    .filter(({ places }) => places.length > 0)
    .map(({ other, places }) => {
      const levels = { first: group.level, second: other.level };
      if (places.length < least) return { ...levels, n: null, churned: null, segments: [] };
      return {
        ...levels,
        n: places.length,
        churned: leavers(places, cohort),
        segments: segments.flatMap(({ id, members }) =>
          cellsOf(id, members, [{ ...other, places }], cohort).map((cell) => hideSmall(cell, least)),
        ),
      };
    });
}
