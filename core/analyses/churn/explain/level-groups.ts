import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { Cohort } from '../cohort.ts';
import type { Partition } from './partitions.ts';

/** One level, or several small ones together, and who of the cohort is at it. */
export interface LevelGroup {
  readonly level: string;
  readonly label: string;
  /** The levels that are together here; empty for one alone. */
  readonly merged: readonly string[];
  /** Places in the cohort, known outcomes only. */
  readonly places: readonly number[];
}

/** The level of customers about whom a column says nothing, and of small groups together. */
const missingLevel = '';
const mergedLevel = '…';

/**
 * Who is at which level? Levels of fewer than `least` customers are merged, with the next larger one where they are
 * still too few together. Missing is a level of its own.
 */
export function levelGroups(
  partition: Partition,
  cohort: Cohort,
  least: number,
  locale: Locale,
): LevelGroup[] {
  return mergeSmall(groupsOf(partition, cohort, locale), least, locale);
}

function groupsOf({ codes, levels, ordered }: Partition, cohort: Cohort, locale: Locale): LevelGroup[] {
  const places = Array.from({ length: levels.length + 1 }, (): number[] => []);
  for (const place of cohort.known) {
    const code = codes[cohort.rowOf[place]!]!;
    places[code < 0 ? levels.length : code]!.push(place);
  }
  const missing = { level: missingLevel, label: messages(locale).churn.missing };
  const groups = [...levels, missing].map(
    (level, at): LevelGroup => ({ ...level, merged: [], places: places[at]! }),
  );
  const stated = groups.slice(0, -1);
  if (!ordered) stated.sort((a, b) => b.places.length - a.places.length || (a.level < b.level ? -1 : 1));
  return [...stated, groups.at(-1)!].filter((group) => group.places.length > 0);
}

function mergeSmall(groups: readonly LevelGroup[], least: number, locale: Locale): LevelGroup[] {
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
