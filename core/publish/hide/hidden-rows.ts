import type { Tally } from './tallies.ts';
import { isSmall } from './threshold.ts';

/**
 * Which rows may not be told one by one? Those that are small in any tally, and then so many of the smallest others that
 * what a reader gets by subtracting the rows told from a whole is nobody or reaches the threshold, in every tally.
 *
 * All rows when nothing less will do. Where two rows at least are hidden over all columns, and what they come to is
 * nobody or reaches the threshold in each, no single hidden cell is known to less than the threshold: it can be anything
 * between 0 and the smaller of its row and what is hidden of its column.
 *
 * @param tallies columns over the same rows, or the same rows counted in several tables.
 * @param hidden rows that are hidden anyway.
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 4: secondary suppression
 */
export function hiddenRows(
  rows: readonly string[],
  tallies: readonly Tally[],
  threshold: number,
  hidden: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const countOf = ({ counts }: Tally, row: string): number => counts.get(row) ?? 0;
  const unsafe = (count: number): boolean => Number.isNaN(count) || isSmall(count, threshold);
  const chosen = new Set([
    ...hidden,
    ...rows.filter((row) => tallies.some((tally) => unsafe(countOf(tally, row)))),
  ]);
  const restOf = (tally: Tally, more?: string): number =>
    rows.reduce(
      (rest, row) => (chosen.has(row) || row === more ? rest : rest - countOf(tally, row)),
      tally.whole,
    );
  const open = (more?: string) => tallies.filter((tally) => isSmall(restOf(tally, more), threshold));
  for (let [first] = open(); first !== undefined; [first] = open()) {
    const tally = first;
    const candidates = rows
      .filter((row) => !chosen.has(row) && countOf(tally, row) > 0)
      .sort((a, b) => countOf(tally, a) - countOf(tally, b) || (a < b ? -1 : 1));
    const next = candidates.find((row) => open(row).length === 0) ?? candidates[0];
    if (next === undefined) return new Set(rows);
    chosen.add(next);
  }
  return chosen;
}
