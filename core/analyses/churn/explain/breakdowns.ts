import type { Customers } from '../../../customers/types.ts';
import type { Churn } from '../../../report/types.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import type { Locale } from '../../../words/index.ts';
import type { SegmentationResult } from '../../../words/segments/segmentation-in-words.ts';
import type { Cohort } from '../cohort.ts';
import type { LevelGroup } from './level-groups.ts';
import { levelGroups } from './level-groups.ts';
import type { Partition } from './partitions.ts';
import { partitionsOf } from './partitions.ts';

export interface BreakdownInput {
  readonly cohort: Cohort;
  readonly customers: Customers;
  readonly segmentation: SegmentationResult;
  /** The proven churn segments: their identity, and 1 for each place of the cohort that belongs to them. */
  readonly segments: readonly { readonly id: string; readonly members: Uint8Array }[];
  /** Groups of fewer customers than this are not told. */
  readonly least: number;
  readonly locale: Locale;
}

type Breakdown = NonNullable<Churn['breakdowns']>[number];
type BreakdownCell = Breakdown['levels'][number]['segments'][number];

/**
 * How many leave at each level of the columns that a reader filters by, and in each churn segment there?
 *
 * Customers whose outcome is known are at one level each, so levels add up to the base. Levels of fewer than `least`
 * customers are merged, with the next larger one where they are still too few together. Within a churn segment
 * counts from 1 to `least` − 1 are null. A column that leaves one level is left out.
 */
export function churnBreakdowns(input: BreakdownInput): Breakdown[] {
  return partitionsOf(input.customers, input.segmentation, input.locale)
    .map((partition) => breakdownBy(partition, input))
    .filter(({ levels }) => levels.length > 1);
}

function breakdownBy(partition: Partition, input: BreakdownInput): Breakdown {
  const { cohort, segments, least, locale } = input;
  const groups = levelGroups(partition, cohort, least, locale);
  const cells = segments.map(({ id, members }) =>
    cellsOf(id, members, groups, cohort).map((cell) => hideSmall(cell, least)),
  );
  return {
    dimension: partition.dimension,
    feature: partition.feature,
    label: partition.label,
    least,
    levels: groups.map(({ level, label, merged, places }, at) => {
      const n = places.length;
      const churned = leavers(places, cohort);
      return {
        ...{ level, label, merged: [...merged], n, churned, rate: churned / n },
        ...wilsonInterval(churned, n),
        segments: cells.map((ofSegment) => ofSegment[at]!),
      };
    }),
  };
}

export function cellsOf(
  segment: string,
  members: Uint8Array,
  groups: readonly LevelGroup[],
  cohort: Cohort,
): BreakdownCell[] {
  return groups.map(({ places }) => {
    const inside = places.filter((place) => members[place] === 1);
    return { segment, n: inside.length, churned: leavers(inside, cohort) };
  });
}

export function hideSmall(cell: BreakdownCell, least: number): BreakdownCell {
  const isSmall = cell.n !== null && cell.n > 0 && cell.n < least;
  return isSmall ? { ...cell, n: null, churned: null } : cell;
}

export function leavers(places: readonly number[], { left }: Cohort): number {
  return places.reduce((sum, place) => sum + left[place]!, 0);
}
