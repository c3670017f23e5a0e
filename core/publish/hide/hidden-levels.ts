import type { Report } from '../../report/types.ts';
import { nestedTallies } from '../churn/nested-tallies.ts';
import { hiddenRows } from './hidden-rows.ts';
import { levelTallies } from './level-tallies.ts';
import type { LevelTallies, Tally } from './tallies.ts';
import { isSmall } from './threshold.ts';

/** Which levels of a column are hidden? */
export interface HiddenLevels {
  /** Those that are not told at all, or only together. */
  readonly whole: ReadonlySet<string>;
  /** Those that are not told by customer segment; all of `whole` among them. */
  readonly part: ReadonlySet<string>;
}

export type HiddenIn = (feature: string) => HiddenLevels;

export const nothingHidden: HiddenLevels = { whole: new Set(), part: new Set() };

/**
 * Which levels of each column are hidden, everywhere in the report? Decided once for all tables that tell a column:
 * two tables of the same customers that hid different levels would give away what each of them hides. A column whose
 * levels lie in those of another, as cities do in regions, comes after that.
 *
 * @param anyway what is hidden elsewhere of the same, by column.
 */
export function hiddenLevels(
  report: Report,
  threshold: number,
  anyway: ReadonlyMap<string, HiddenLevels> = new Map(),
): HiddenIn {
  const tallies = levelTallies(report, threshold);
  const found = new Map<string, HiddenLevels>();
  const nested = report.nested ?? [];
  const decide = (feature: string): HiddenLevels => {
    const known = found.get(feature);
    const own = tallies.get(feature);
    if (known !== undefined || own === undefined) return known ?? nothingHidden;
    const around = nested
      .filter((one) => one.feature === feature && tallies.has(one.within))
      .map((one) => ({
        holder: new Map(one.levels.map(({ level, within }) => [level, within])),
        tallies: tallies.get(one.within)!,
        hidden: decide(one.within),
      }));
    const within = (of: 'wholes' | 'parts', hidden: keyof HiddenLevels) =>
      around.flatMap((outer) =>
        own[of].flatMap((tally) =>
          insideTallies(tally, outer.holder, outer.tallies[of], outer.hidden[hidden]),
        ),
      );
    const hidden = hiddenOf(
      {
        ...own,
        wholes: [...own.wholes, ...nestedTallies(own), ...within('wholes', 'whole')],
        parts: [...own.parts, ...within('parts', 'part')],
      },
      threshold,
      anyway.get(feature),
    );
    found.set(feature, hidden);
    return hidden;
  };
  return decide;
}

function hiddenOf(
  tallies: LevelTallies,
  threshold: number,
  anyway: HiddenLevels = nothingHidden,
): HiddenLevels {
  const { wholes, parts, together } = tallies;
  const rows = [...new Set([...wholes, ...parts].flatMap(({ counts }) => [...counts.keys()]))];
  let whole = hiddenRows(rows, wholes, threshold, new Set([...together.flat(), ...anyway.whole]));
  while (whole.size < rows.length && togetherGiveAway(tallies, whole, threshold)) {
    const more = smallestOf(
      rows.filter((row) => !whole.has(row)),
      wholes,
    );
    whole = hiddenRows(rows, wholes, threshold, new Set([...whole, more]));
  }
  return { whole, part: hiddenRows(rows, parts, threshold, new Set([...whole, ...anyway.part])) };
}

function smallestOf(rows: readonly string[], wholes: readonly Tally[]): string {
  const size = (row: string) => Math.max(...wholes.map(({ counts }) => counts.get(row) ?? 0));
  return rows.reduce((least, row) => (size(row) < size(least) ? row : least));
}

/** Do hidden levels, told together, hold all of another group and but a few customers more, or the other way round? */
function togetherGiveAway(
  { wholes, parts, beside }: LevelTallies,
  hidden: ReadonlySet<string>,
  threshold: number,
): boolean {
  if (hidden.size === 0) return false;
  const told = new Set(
    wholes.flatMap(({ counts }) => [...counts.keys()].filter((level) => !hidden.has(level))),
  );
  const restOf = ({ whole, counts }: Tally) =>
    [...counts].reduce((rest, [level, n]) => (told.has(level) ? rest - n : rest), whole);
  const insideOf = ({ counts }: Tally) =>
    [...counts].reduce((sum, [level, n]) => (told.has(level) ? sum : sum + n), 0);
  const rests = wholes.map(restOf);
  return [...parts, ...beside].some((group) => {
    const known = insideOf(group);
    const inside = Number.isNaN(known) ? restOf(group) : known;
    return rests.some(
      (rest) =>
        (inside === group.whole || inside === rest) && isSmall(Math.abs(rest - group.whole), threshold),
    );
  });
}

/** The levels that lie in one of the other column's, each of these a whole; in hidden ones together. */
function insideTallies(
  { whole, counts, column }: Tally,
  holder: ReadonlyMap<string, string>,
  outer: readonly Tally[],
  hidden: ReadonlySet<string>,
): Tally[] {
  const same = outer.find((one) => one.whole === whole && one.column === column);
  if (same === undefined) return [];
  const inside = (holds: (level: string) => boolean) =>
    new Map([...counts].filter(([level]) => holds(holder.get(level) ?? '')));
  const told = [...same.counts].filter(([level]) => !hidden.has(level));
  const rest = told.reduce((left, [, n]) => left - n, whole);
  const names = new Set(told.map(([level]) => level));
  return [
    ...told.map(([level, n]) => ({ whole: n, counts: inside((one) => one === level) })),
    { whole: rest, counts: inside((one) => !names.has(one)) },
  ];
}
