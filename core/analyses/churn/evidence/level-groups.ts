import type { Partition } from './partitions.ts';

/** One level, or several small ones together. */
export interface LevelGroup {
  readonly kind: 'level' | 'missing' | 'small';
  /** Empty for "missing", `…` for small ones together. */
  readonly level: string;
  /** The levels that are together here; empty for one alone. */
  readonly merged: readonly string[];
  /** The bins of the partition that it is made of. */
  readonly bins: readonly number[];
  readonly n: number;
}

/**
 * At which levels are customers told, of a partition's bins that hold so many each? Levels of fewer than `least` customers
 * are merged, with the next larger one where they are still too few together. Missing is a level of its own.
 *
 * @param sizes known outcomes, a bin.
 */
export function levelGroups(
  { levels, missing, ordered }: Partition,
  sizes: ArrayLike<number>,
  least: number,
): readonly LevelGroup[] {
  const groupOf = (kind: LevelGroup['kind'], level: string, bins: readonly number[]): LevelGroup => ({
    ...{ kind, level, merged: [], bins },
    n: bins.reduce((sum, bin) => sum + (sizes[bin] ?? 0), 0),
  });
  const stated = levels.map(({ level, bins }) => groupOf('level', level, bins));
  if (!ordered) stated.sort((a, b) => b.n - a.n || (a.level < b.level ? -1 : 1));
  const all = [...stated, groupOf('missing', '', missing < 0 ? [] : [missing])];
  return mergeSmall(
    all.filter(({ n }) => n > 0),
    least,
  );
}

function mergeSmall(groups: readonly LevelGroup[], least: number): readonly LevelGroup[] {
  let together = 0;
  const merged = [...groups]
    .sort((a, b) => a.n - b.n)
    .filter(({ n }) => {
      const take = n < least || (together > 0 && together < least);
      if (take) together += n;
      return take;
    });
  if (merged.length === 0) return groups;
  return [
    ...groups.filter((group) => !merged.includes(group)),
    {
      kind: 'small',
      level: '…',
      merged: merged.map(({ level }) => level),
      bins: merged.flatMap(({ bins }) => bins),
      n: together,
    },
  ];
}
