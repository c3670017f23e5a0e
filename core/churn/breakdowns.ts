import type { Locale } from '../messages/index.ts';
import { messages } from '../messages/index.ts';
import type { Customers } from '../prepare/types.ts';
import type { Churn } from '../report/types.ts';
import type { SegmentationResult } from '../segments/types.ts';
import { wilsonInterval } from '../stats/intervals/wilson.ts';
import type { Cohort } from './cohort.ts';
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
type Cell = Breakdown['levels'][number]['segments'][number];

/** One level, or several small ones together, and who of the cohort is at it. */
interface Group {
  readonly level: string;
  readonly label: string;
  readonly merged: readonly string[];
  readonly places: readonly number[];
}

/** The level of customers about whom a column says nothing, and of small groups together. */
const missingLevel = '';
const mergedLevel = '…';

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
  const groups = mergeSmall(groupsOf(partition, cohort, locale), least, locale);
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

function groupsOf({ codes, levels, ordered }: Partition, cohort: Cohort, locale: Locale): Group[] {
  const places = Array.from({ length: levels.length + 1 }, (): number[] => []);
  for (const place of cohort.known) {
    const code = codes[cohort.rowOf[place]!]!;
    places[code < 0 ? levels.length : code]!.push(place);
  }
  const missing = { level: missingLevel, label: messages(locale).churn.missing };
  const groups = [...levels, missing].map(
    (level, at): Group => ({ ...level, merged: [], places: places[at]! }),
  );
  const stated = groups.slice(0, -1);
  if (!ordered) stated.sort((a, b) => b.places.length - a.places.length || (a.level < b.level ? -1 : 1));
  return [...stated, groups.at(-1)!].filter((group) => group.places.length > 0);
}

function mergeSmall(groups: readonly Group[], least: number, locale: Locale): Group[] {
  const bySize = [...groups].sort((a, b) => a.places.length - b.places.length);
  let together = 0;
  const merged = bySize.filter(({ places }) => {
    const take = places.length < least || (together > 0 && together < least);
    if (take) together += places.length;
    return take;
  });
  if (merged.length === 0) return [...groups];
  return [
    ...groups.filter((group) => !merged.includes(group)),
    {
      level: mergedLevel,
      label: messages(locale).churn.smallGroups,
      merged: merged.map(({ level }) => level),
      places: merged.flatMap(({ places }) => places),
    },
  ];
}

function cellsOf(segment: string, members: Uint8Array, groups: readonly Group[], cohort: Cohort): Cell[] {
  return groups.map(({ places }) => {
    const inside = places.filter((place) => members[place] === 1);
    return { segment, n: inside.length, churned: leavers(inside, cohort) };
  });
}

function hideSmall(cell: Cell, least: number): Cell {
  const isSmall = cell.n !== null && cell.n > 0 && cell.n < least;
  return isSmall ? { ...cell, n: null, churned: null } : cell;
}

function leavers(places: readonly number[], { left }: Cohort): number {
  return places.reduce((sum, place) => sum + left[place]!, 0);
}
