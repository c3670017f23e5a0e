import { isSmall } from '../hide/threshold.ts';

/** A row whose customers may stand in other rows too, as buyers of several products do. */
export interface OverlappingRow {
  readonly key: string;
  /** Customers, over all columns or column by column. */
  readonly counts: readonly number[];
  /** Rows of one block add up to something that is told elsewhere. */
  readonly block: string;
}

/**
 * Which of these rows are hidden? The small ones, and in each block that hides something so many of the smallest others
 * that a hidden row reaches the threshold in each column. Counts do not add up, so the sum of small rows proves nothing.
 *
 * All rows of a block when nothing less will do.
 *
 * @param hidden rows that are hidden anyway.
 * @param open blocks that hide something of their own beside the rows.
 */
export function hiddenOverlapping(
  rows: readonly OverlappingRow[],
  threshold: number,
  hidden: ReadonlySet<string> = new Set(),
  open: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const chosen = new Set([
    ...hidden,
    ...rows.filter(({ counts }) => counts.some((n) => isSmall(n, threshold))).map(({ key }) => key),
  ]);
  const columns = rows[0]?.counts.map((_, at) => at) ?? [];
  for (const block of new Set(rows.map((row) => row.block))) {
    const own = rows.filter((row) => row.block === block);
    for (const at of columns) {
      const gone = own.filter(({ key }) => chosen.has(key));
      const told = open.has(block) || gone.some(({ counts }) => counts[at]! > 0);
      if (!told || gone.some(({ counts }) => counts[at]! >= threshold)) continue;
      const cover = own
        .filter(({ key, counts }) => !chosen.has(key) && counts[at]! >= threshold)
        .sort((a, b) => a.counts[at]! - b.counts[at]! || (a.key < b.key ? -1 : 1))[0];
      if (cover !== undefined) chosen.add(cover.key);
      else for (const { key } of own) chosen.add(key);
    }
  }
  return chosen;
}

/** Blocks of which everything is hidden and no hidden row reaches the threshold: their sum would be a small group. */
export function exposedBlocks(
  rows: readonly OverlappingRow[],
  hidden: ReadonlySet<string>,
  threshold: number,
): boolean {
  return rows.some(({ block }) => {
    const own = rows.filter((row) => row.block === block);
    return own[0]!.counts.some(
      (_, at) =>
        own.every(({ key }) => hidden.has(key)) &&
        own.some(({ counts }) => counts[at]! > 0) &&
        own.every(({ counts }) => counts[at]! < threshold),
    );
  });
}
