import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import type { Interval } from '../../../stats/intervals/interval.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import { holm } from '../../../stats/multiplicity.ts';
import { type Base, tooFewOfAll } from './base.ts';
import { countsAt, type VariableFigures } from './variable-figures.ts';

export interface Curve {
  readonly feature: string;
  readonly kind: 'number' | 'category';
  /** At least 20 are missing, and they leave more often than the others, or less. */
  readonly missingInformative: boolean;
  readonly bins: readonly CurveBin[];
}

/** An interval of a number, a level, or "missing". */
export interface CurveBin extends Interval {
  /** The first value; null for no lower end. */
  readonly from: number | null;
  /** Where the next interval begins; null for no upper end. */
  readonly to: number | null;
  /** Null for an interval of a number, and for "missing". */
  readonly level: string | null;
  readonly missing: boolean;
  readonly n: number;
  readonly churned: number;
  readonly rate: number;
  /** Surely above or below the rate of all others, or neither. */
  readonly against: 'above' | 'below' | 'within';
}

type Draft = Omit<CurveBin, 'against'> & { readonly p: number };

const leastMissing = 20;

/** Stricter where the variable's own test proves nothing, lest tests and groups together claim too much of noise. */
const levels = { proven: 0.05, other: 0.01 };

/**
 * How does the share of leavers change along each variable, and where is it surely above or below that of the others?
 *
 * Each group is tested against all customers outside of it, exactly, and corrected by Holm over the groups of all curves.
 * Nothing is claimed of fewer than 10 who left, or who stayed.
 *
 * @param proven variables that their own corrected test tells from chance; groups of others are held to a stricter level.
 * @param least groups of fewer customers are not told.
 */
export function churnCurves(
  figures: readonly VariableFigures[],
  base: Base,
  proven: ReadonlySet<string>,
  least: number,
): readonly Curve[] {
  const drafts = figures.map((one) => draftsOf(one, base, least));
  const all = drafts.flat();
  const corrected = new Map(holm(all.map(({ p }) => p)).map((value, at) => [all[at], value]));
  const isClaimed = tooFewOfAll(base) === null;
  return figures.map(({ variable: { id, kind } }, at) => {
    const level = proven.has(id) ? levels.proven : levels.other;
    const bins = drafts[at]!.map((draft): CurveBin => {
      const { p: _, ...bin } = draft;
      const sure = isClaimed && corrected.get(draft)! < level;
      return { ...bin, against: !sure ? 'within' : isAbove(bin, base) ? 'above' : 'below' };
    });
    const missing = bins.find((bin) => bin.missing);
    return {
      feature: id,
      kind,
      missingInformative: missing !== undefined && missing.n >= leastMissing && missing.against !== 'within',
      bins,
    };
  });
}

function isAbove({ n, churned }: Pick<CurveBin, 'n' | 'churned'>, base: Base): boolean {
  return churned * base.customers > base.churned * n;
}

function draftsOf(figures: VariableFigures, base: Base, least: number): readonly Draft[] {
  const { variable, cut } = figures;
  const { size, ordered, cuts, missing } = cut;
  return Array.from({ length: size }, (_, bin) => bin).flatMap((bin): Draft[] => {
    const { n, churned } = countsAt(figures, bin);
    if (n < Math.max(1, least)) return [];
    const others = base.churned - churned;
    const isMissing = bin === missing;
    const isInterval = bin < ordered;
    return [
      {
        from: isInterval && bin > 0 ? cuts[bin - 1]! : null,
        to: isInterval && bin < ordered - 1 ? cuts[bin]! : null,
        level: variable.kind === 'category' && !isMissing ? variable.levels[bin]! : null,
        missing: isMissing,
        n,
        churned,
        rate: churned / n,
        ...wilsonInterval(churned, n),
        p: fisherExact(churned, n - churned, others, base.customers - n - others).twoSided,
      },
    ];
  });
}
