import type { Label } from '../../../customers/label.ts';
import type { ContingencyTable } from '../../../stats/contingency.ts';
import type { GivenGroups, MomentsAndEnds } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import type { CategoryOutline, FeatureOutline, NumberOutline } from '../compared-feature.ts';
import { featureCut } from '../feature-cut.ts';

export interface MissingShares {
  readonly share: number;
  readonly overall: number;
}

interface TraitOf<Kind extends FeatureOutline['kind']> {
  readonly kind: Kind;
  readonly feature: string;
  readonly label: Label;
  /** Cohen's d against everybody else for a number; for a category the mode's share minus its share overall. */
  readonly effect: number;
  /** Share of the segment without a value, and of all customers; absent when nobody misses one. */
  readonly missing?: MissingShares | undefined;
}

export interface NumberTrait extends TraitOf<'number'> {
  readonly unit: string;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  readonly overall: number | null;
}

export interface CategoryTrait extends TraitOf<'category'> {
  readonly mode: string | null;
  readonly modeShare: number;
  /** Most frequent in the segment first; the empty text is "not known". */
  readonly levels: readonly { readonly level: string; readonly share: number; readonly overall: number }[];
}

/** How a segment differs in one feature. */
export type Trait = NumberTrait | CategoryTrait;

/**
 * How does each segment differ from all other customers? One trait a feature, the strongest first: Cohen's d for numbers,
 * and for categories the most over-represented level's share against its share overall.
 *
 * Means are of the values as they are in the sheet, not of the quantised ones. Missing values are left out.
 *
 * @param groups the segments of all customers.
 */
export function* segmentProfiles(
  features: readonly FeatureOutline[],
  groups: GivenGroups,
): Dialogue<readonly (readonly Trait[])[]> {
  const numbers = features.filter((feature): feature is NumberOutline => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryOutline => feature.kind === 'category');
  const moments = yield* askedEach(
    numbers.map(({ variable }) => ({ summary: 'moments', variable, by: { groups } }) as const),
  );
  const halves = yield* askedEach(
    numbers.map(({ variable }) => ({ summary: 'quantiles', variable, parts: 2, groups }) as const),
  );
  const tables = yield* askedEach(
    categories.map((feature) => ({
      ...({ summary: 'contingency', rows: featureCut(feature), columns: { groups } } as const),
    })),
  );
  const sizes = sizesOf(groups);
  return groups.keys.map((_, segment) => {
    const traits = features.map((feature): Trait => {
      if (feature.kind === 'category') {
        return categoryTrait(feature, tables[categories.indexOf(feature)]!, sizes, segment);
      }
      const at = numbers.indexOf(feature);
      const { below, above } = halves[at]![segment]!.borders[0]!;
      return numberTrait(feature, { moments: moments[at]!, median: (below + above) / 2, sizes }, segment);
    });
    return traits
      .map((trait, index) => ({ trait, index }))
      .sort((a, b) => Math.abs(b.trait.effect) - Math.abs(a.trait.effect) || a.index - b.index)
      .map(({ trait }) => trait);
  });
}

function sizesOf({ codes, keys }: GivenGroups): readonly number[] {
  const sizes = keys.map(() => 0);
  for (const code of codes) if (code >= 0) sizes[code]! += 1;
  return sizes;
}

/** Groups without spread of their own would differ infinitely. */
const leastSpread = 0.01;

interface NumberFigures {
  /** For each segment. */
  readonly moments: readonly MomentsAndEnds[];
  readonly sizes: readonly number[];
  /** Of the segment. */
  readonly median: number;
}

function numberTrait(
  { id, label, unit }: NumberOutline,
  { moments, median, sizes }: NumberFigures,
  segment: number,
): NumberTrait {
  const own = pooled([moments[segment]!]);
  const others = pooled(moments.filter((_, index) => index !== segment));
  const all = pooled(moments);
  const spread = Math.max(
    Math.sqrt((own.squares + others.squares) / Math.max(1, all.n - 2)),
    leastSpread * Math.sqrt(all.squares / Math.max(1, all.n - 1)),
  );
  const isApart = own.n > 0 && others.n > 0 && spread > 0;
  return {
    kind: 'number',
    feature: id,
    label,
    unit,
    mean: own.n === 0 ? null : own.mean,
    median: own.n === 0 ? null : median,
    sd: own.n < 2 ? null : Math.sqrt(own.squares / (own.n - 1)),
    overall: all.n === 0 ? null : all.mean,
    effect: isApart ? (own.mean - others.mean) / spread : 0,
    ...missingShares(sizes, segment, own.n, all.n),
  };
}

/** Number, mean and sum of squares about it of several groups as one. @see Chan, Golub, LeVeque (1983) */
function pooled(groups: readonly MomentsAndEnds[]) {
  const known = groups.filter(({ n }) => n > 0);
  const n = known.reduce((sum, group) => sum + group.n, 0);
  const mean = n === 0 ? 0 : known.reduce((sum, group) => sum + group.sum, 0) / n;
  const squares = known.reduce(
    (sum, group) =>
      sum + (group.n < 2 ? 0 : group.variance * (group.n - 1)) + group.n * (group.mean - mean) ** 2,
    0,
  );
  return { n, mean, squares };
}

function categoryTrait(
  { id, label, levels }: CategoryOutline,
  { columns, counts }: ContingencyTable,
  sizes: readonly number[],
  segment: number,
): CategoryTrait {
  const inside = levels.map((_, code) => counts[code * columns + segment]!);
  const overall = levels.map((_, code) =>
    sizes.reduce((sum, __, at) => sum + counts[code * columns + at]!, 0),
  );
  const own = inside.reduce((sum, count) => sum + count, 0);
  const all = overall.reduce((sum, count) => sum + count, 0);
  const shares = levels.map((level, code) => ({
    level,
    share: own === 0 ? 0 : inside[code]! / own,
    overall: all === 0 ? 0 : overall[code]! / all,
  }));
  const order = shares.map((_, code) => code).sort((a, b) => shares[b]!.share - shares[a]!.share || a - b);
  const mode = own === 0 ? null : shares[order[0]!]!;
  return {
    kind: 'category',
    feature: id,
    label,
    mode: mode?.level ?? null,
    modeShare: mode?.share ?? 0,
    levels: order.map((code) => shares[code]!),
    effect: mode === null ? 0 : mode.share - mode.overall,
    ...missingShares(sizes, segment, own, all),
  };
}

function missingShares(
  sizes: readonly number[],
  segment: number,
  known: number,
  knownOverall: number,
): Pick<Trait, 'missing'> {
  const customers = sizes.reduce((sum, size) => sum + size, 0);
  if (knownOverall === customers) return {};
  const size = sizes[segment]!;
  return {
    missing: {
      share: size === 0 ? 0 : (size - known) / size,
      overall: (customers - knownOverall) / customers,
    },
  };
}
