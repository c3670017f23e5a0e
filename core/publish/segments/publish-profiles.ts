import type { Segment, Trait } from '../../report/types.ts';
import { messages } from '../../words/index.ts';
import { isSmall } from '../hide/threshold.ts';
import { isCategory, knownIn } from './profile-tallies.ts';
import type { SegmentsContext } from './publish-segments.ts';

/**
 * The profiles of the segments, one list each. Levels that are hidden are told together, a feature of which every level
 * is hidden is left out, and how many have no value goes where that is a small group in any segment.
 */
export function publishProfiles(
  segments: readonly Segment[],
  context: Pick<SegmentsContext, 'threshold' | 'hidden' | 'locale'>,
): Trait[][] {
  const { threshold, hidden, locale } = context;
  const others = messages(locale).report.published.others;
  const unknown = messages(locale).segments.unknown;
  const silent = new Set(
    segments.flatMap(({ profile, size }) =>
      profile.filter((trait) => tellsFew(trait, size, threshold)).map(({ feature }) => feature),
    ),
  );
  return segments.map(({ profile, size }) =>
    profile.flatMap((trait): Trait[] => {
      const told = silent.has(trait.feature) ? withoutMissing(trait) : trait;
      if (!isCategory(told)) {
        const few = isSmall(knownIn(size, trait), threshold);
        return [few ? { ...told, mean: null, median: null, sd: null, effect: 0 } : told];
      }
      const { part } = hidden(trait.feature);
      const isHidden = (level: string) => part.has(level === unknown ? '' : level);
      const kept = told.levels.filter(({ level }) => !isHidden(level));
      const gone = told.levels.filter(({ level }) => isHidden(level));
      if (gone.length === 0) return [told];
      if (kept.length === 0) return [];
      const sum = (of: 'share' | 'overall') =>
        Math.min(
          1,
          gone.reduce((total, level) => total + level[of], 0),
        );
      const levels = [...kept, { level: others, share: sum('share'), overall: sum('overall') }];
      return told.mode === null || isHidden(told.mode)
        ? [{ ...told, levels, mode: null, modeShare: 0, effect: 0 }]
        : [{ ...told, levels }];
    }),
  );
}

function tellsFew(trait: Trait, size: number, threshold: number): boolean {
  if (trait.missing === undefined) return false;
  const known = knownIn(size, trait);
  return isSmall(known, threshold) || isSmall(size - known, threshold);
}

/** Shares of a category are of the customers with a value: exact ones would tell how many these are. */
function withoutMissing({ missing: _, ...trait }: Trait): Trait {
  if (trait.kind === 'number') return trait;
  const round = (share: number) => Math.round(share * 1000) / 1000;
  return {
    ...trait,
    modeShare: round(trait.modeShare),
    levels: trait.levels.map(({ level, share, overall }) => ({
      level,
      share: round(share),
      overall: round(overall),
    })),
  };
}
