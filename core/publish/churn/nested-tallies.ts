import type { LevelTallies, Tally } from '../hide/tallies.ts';

/**
 * What else counts the customers at each level, where a level holds all of another group that the report counts, or lies in
 * it? Then the group outside the other is told by subtraction.
 */
export function nestedTallies({ wholes, parts, beside }: LevelTallies): Tally[] {
  return [...parts, ...beside].flatMap(({ whole: group, counts }) => {
    const [holder] = [...counts].find(([, n]) => n === group) ?? [];
    const outside =
      holder === undefined
        ? []
        : wholes
            .filter((tally) => (tally.counts.get(holder) ?? 0) >= group)
            .map((tally) => ({
              whole: tally.whole - group,
              counts: new Map(
                [...tally.counts].map(([level, n]) => [level, level === holder ? n - group : n]),
              ),
            }));
    const inside = wholes.flatMap((tally) =>
      [...tally.counts]
        .filter(([level, n]) => n > 0 && n < group && counts.get(level) === n)
        .map(([level, n]) => ({ whole: group, counts: new Map([[level, n]]) })),
    );
    return [...outside, ...inside];
  });
}
