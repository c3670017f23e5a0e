import type { Segment, Segmentation, Trait } from '../../report/types.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';
import type { Tally } from '../hide/tallies.ts';
import { type LevelTallies, noTallies } from '../hide/tallies.ts';

type CategoryTrait = Extract<Trait, { kind: 'category' }>;

export function isCategory(trait: Trait): trait is CategoryTrait {
  return trait.kind === 'category';
}

/** Customers of a segment whose value of this trait is known. */
export function knownIn(size: number, { missing }: Trait): number {
  return Math.round(size * (1 - (missing?.share ?? 0)));
}

/** Customers at the levels of a column, as the profiles of the segments tell. */
export function profileTallies(
  { segments }: Segmentation,
  feature: string,
  customers: number,
  locale: Locale,
): LevelTallies {
  const unknown = messages(locale).segments.unknown;
  const told = segments.flatMap((segment) => {
    const trait = segment.profile.find((one) => one.feature === feature);
    return trait === undefined ? [] : [{ segment, trait }];
  });
  const categories = told.flatMap(({ segment, trait }) => (isCategory(trait) ? [{ segment, trait }] : []));
  const [first] = categories;
  if (first === undefined) {
    return { ...noTallies, beside: told.flatMap(({ segment, trait }) => allAlike(segment, trait)) };
  }
  const known = Math.round(customers * (1 - (first.trait.missing?.overall ?? 0)));
  const named = (level: string) => (level === unknown ? '' : level);
  const overall: Tally = {
    from: 'profiles',
    whole: known,
    counts: new Map(
      first.trait.levels.map(({ level, overall: share }) => [named(level), Math.round(share * known)]),
    ),
  };
  const parts = categories.map(({ segment: { id, size }, trait }): Tally => {
    const own = knownIn(size, trait);
    const counts = trait.levels.map(({ level, share }) => [named(level), Math.round(share * own)] as const);
    return { from: 'profiles', whole: own, counts: new Map(counts), column: id };
  });
  return {
    ...noTallies,
    wholes: [overall],
    parts: [...parts, remainderOf(overall, parts)].filter(({ whole }) => whole > 0),
  };
}

/** A number without spread says that all customers of the segment have the same. */
function allAlike({ id, size }: Segment, trait: Trait): Tally[] {
  const alike =
    trait.kind === 'number' && trait.sd === 0 && trait.mean !== null && trait.missing === undefined;
  return alike ? [{ whole: size, counts: new Map([[String(trait.mean), size]]), column: id }] : [];
}

/** What the other columns leave of a whole: segments without a profile together. */
function remainderOf({ whole, counts }: Tally, parts: readonly Tally[]): Tally {
  const left = (total: number, of: (part: Tally) => number) =>
    Math.max(
      0,
      parts.reduce((rest, part) => rest - of(part), total),
    );
  return {
    whole: left(whole, (part) => part.whole),
    counts: new Map([...counts].map(([level, n]) => [level, left(n, (part) => part.counts.get(level) ?? 0)])),
  };
}
