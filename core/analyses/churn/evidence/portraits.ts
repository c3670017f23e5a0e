import { cliffMagnitude, type Magnitude, shareMagnitude } from '../../../stats/effects/magnitude.ts';
import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import { newcombeDifference } from '../../../stats/intervals/newcombe.ts';
import { benjaminiYekutieli } from '../../../stats/multiplicity.ts';
import { type TooFew, tooFewToClaim } from '../../../stats/too-few-to-claim.ts';
import { medianOf } from '../../../stats/two-groups.ts';
import type { Base } from './base.ts';
import { countsAt, type VariableFigures } from './variable-figures.ts';

export interface Portrait {
  readonly feature: string;
  /** A median of a number, or the share of a level. */
  readonly kind: 'number' | 'category';
  /** Null for a number; empty for "missing". */
  readonly level: string | null;
  readonly stayed: number;
  readonly churned: number;
  readonly effect: number;
  readonly effectName: 'cliff-delta' | 'share-difference';
  readonly lower: number;
  readonly upper: number;
  /** Says nothing where there are too few. */
  readonly magnitude: Magnitude;
  readonly q: number;
  readonly sure: boolean;
  readonly few: TooFew;
}

type Draft = Omit<Portrait, 'q' | 'sure'> & { readonly p: number };

const level = 0.05;

/**
 * How do those who left differ from those who stayed? Strongest first.
 *
 * Medians and Cliff's δ for numbers, shares and their difference for each level and for "missing". `q` is adjusted
 * for all rows together by Benjamini and Yekutieli, because levels of one category depend on each other; rows of fewer
 * than 10 who left, or who stayed, are figures without a verdict: their `q` is 1.
 */
export function churnPortraits(figures: readonly VariableFigures[], base: Base): readonly Portrait[] {
  const drafts = figures.flatMap((one) => draftsOf(one, base));
  const family = drafts.filter(({ few }) => few === null);
  const adjusted = benjaminiYekutieli(family.map(({ p }) => p));
  const corrected = new Map(family.map((draft, at) => [draft, adjusted[at]!]));
  return drafts
    .map((draft): Portrait => {
      const { p: _, ...told } = draft;
      const q = corrected.get(draft) ?? 1;
      return { ...told, q, sure: q < level };
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
}

/** Levels of a category, all but the first where there are two and nothing is missing; and who is missing. */
function draftsOf(figures: VariableFigures, base: Base): Draft[] {
  const { variable, cut } = figures;
  const missing = levelDraft(figures, '', cut.missing, base);
  if (variable.kind === 'number') return [numberDraft(figures), missing].filter((draft) => draft !== null);
  const { levels } = variable;
  const isEither = levels.length === 2 && variable.missing === 0;
  return [
    ...levels.map((one, bin) => (isEither && bin === 0 ? null : levelDraft(figures, one, bin, base))),
    missing,
  ].filter((draft) => draft !== null);
}

function numberDraft({ variable, compared }: VariableFigures): Draft | null {
  if (compared === null) return null;
  const {
    groups: { values, first, second },
    delta: { delta, lower, upper },
    ranks,
  } = compared;
  return {
    feature: variable.id,
    kind: 'number',
    level: null,
    stayed: medianOf(values, second),
    churned: medianOf(values, first),
    effect: delta,
    effectName: 'cliff-delta',
    lower,
    upper,
    magnitude: cliffMagnitude(delta),
    p: ranks.p,
    few: tooFewToClaim(ranks.n1, ranks.n2),
  };
}

function levelDraft(figures: VariableFigures, name: string, bin: number, base: Base): Draft | null {
  const { n, stayed, churned } = countsAt(figures, bin);
  const left = base.churned;
  const still = base.customers - left;
  if (n === 0 || left === 0 || still === 0) return null;
  const effect = churned / left - stayed / still;
  return {
    feature: figures.variable.id,
    kind: 'category',
    level: name,
    stayed: stayed / still,
    churned: churned / left,
    effect,
    effectName: 'share-difference',
    ...newcombeDifference(churned, left, stayed, still),
    magnitude: shareMagnitude(effect),
    p: fisherExact(churned, left - churned, stayed, still - stayed).twoSided,
    few: tooFewToClaim(left, still),
  };
}
