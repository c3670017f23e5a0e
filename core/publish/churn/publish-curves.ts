import type { Churn } from '../../report/types.ts';
import type { HiddenLevels } from '../hide/hidden-levels.ts';
import { hiddenRows } from '../hide/hidden-rows.ts';
import { differByFew, type Interval } from '../hide/intervals.ts';
import type { Tally } from '../hide/tallies.ts';
import { isSmall } from '../hide/threshold.ts';

type Curve = Churn['curves'][number];

export interface CurvesContext {
  readonly threshold: number;
  readonly hidden: (feature: string) => HiddenLevels;
  /** Other ways in which the report cuts a number, by feature. */
  readonly cuts: (feature: string) => readonly (readonly Interval[])[];
}

/**
 * The curves without small bins, and without what all bins leave over when that is small: of the base, and of both sides of
 * a churn segment that is told by this column alone.
 */
export function publishCurves(churn: Churn, context: CurvesContext): Curve[] {
  const { threshold, cuts } = context;
  return churn.curves.flatMap((curve) => {
    const candidates = curve.bins.map((bin, at) => ({ bin, key: String(at) }));
    const hidden = hiddenRows(
      candidates.map(({ key }) => key),
      [
        { whole: churn.base.customers, counts: new Map(candidates.map(({ key, bin }) => [key, bin.n])) },
        ...ruleTallies(curve, churn),
      ],
      threshold,
      new Set(candidates.filter(({ bin }) => isHidden(bin, curve, churn, context)).map(({ key }) => key)),
    );
    const bins = candidates.filter(({ key }) => !hidden.has(key)).map(({ bin }) => bin);
    const own = intervalsOf(bins);
    const exposed = cuts(curve.feature).some((other) => differByFew(own, other, threshold));
    return bins.length === 0 || exposed
      ? []
      : [
          {
            ...curve,
            missingInformative: curve.missingInformative && bins.some(({ missing }) => missing),
            bins,
          },
        ];
  });
}

/** Levels are hidden as everywhere, and so are intervals of a count that is told by its levels elsewhere. */
function isHidden(
  bin: Curve['bins'][number],
  { feature, kind }: Curve,
  { breakdowns = [] }: Churn,
  { hidden }: CurvesContext,
): boolean {
  const { whole } = hidden(feature);
  if (bin.missing) return whole.has('');
  if (kind === 'category') return whole.has(bin.label);
  const levels = breakdowns.find((one) => one.feature === feature)?.levels ?? [];
  if (levels.length === 0) return false;
  const told = levels.filter(({ level, merged }) => merged.length === 0 && !whole.has(level));
  const inside = told.filter(({ level }) => {
    const value = Number.parseInt(level, 10);
    return value >= (bin.from ?? Number.NEGATIVE_INFINITY) && value < (bin.to ?? Number.POSITIVE_INFINITY);
  });
  return inside.reduce((sum, { n }) => sum + n, 0) !== bin.n;
}

/** The bins inside and outside each churn segment of one range of this column, where no bin lies across its ends. */
function ruleTallies({ feature, bins }: Curve, { segments, base }: Churn): Tally[] {
  return segments.flatMap(({ n, conditions }) => {
    const [only, ...more] = conditions;
    if (only?.kind !== 'range' || only.feature !== feature || more.length > 0) return [];
    const { from, to } = rangeOf(only, bins);
    const sides = bins.map((bin) => {
      const [low, high] = [bin.from ?? Number.NEGATIVE_INFINITY, bin.to ?? Number.POSITIVE_INFINITY];
      if (bin.missing || high <= from || low >= to) return 'outside';
      return low >= from && high <= to ? 'inside' : 'across';
    });
    if (sides.includes('across')) return [];
    const counts = (side: string) =>
      new Map(bins.flatMap((bin, at) => (sides[at] === side ? [[String(at), bin.n] as const] : [])));
    return [
      { whole: n, counts: counts('inside') },
      { whole: base.customers - n, counts: counts('outside') },
    ];
  });
}

/** A range of whole numbers ends at the last of them, any other before its end. */
export function rangeOf(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  bins: Curve['bins'],
): { readonly from: number; readonly to: number } {
  const whole = bins.every((bin) => [bin.from, bin.to].every((cut) => cut === null || Number.isInteger(cut)));
  const end = to === null ? Number.POSITIVE_INFINITY : to + (whole && Number.isInteger(to) ? 1 : 0);
  return { from: from ?? Number.NEGATIVE_INFINITY, to: end };
}

/** Bins of a number as intervals; empty for levels. */
export function intervalsOf(bins: Curve['bins']): Interval[] {
  return bins
    .filter(({ missing, from, to }) => !missing && (from !== null || to !== null))
    .map(({ from, to, n }) => ({
      from: from ?? Number.NEGATIVE_INFINITY,
      to: to ?? Number.POSITIVE_INFINITY,
      n,
    }));
}

/** Without so many of the smallest bins that what is left over is nobody or reaches the threshold. */
function covered<Bin extends { readonly n: number }>(
  bins: readonly Bin[],
  whole: number,
  threshold: number,
): Bin[] {
  let kept = [...bins];
  const rest = () => kept.reduce((left, { n }) => left - n, whole);
  while (kept.length > 0 && isSmall(rest(), threshold)) {
    const smallest = kept.reduce((least, bin) => (bin.n < least.n ? bin : least));
    kept = kept.filter((bin) => bin !== smallest);
  }
  return kept;
}

/** The bins of the risk without small ones, in the same way. */
export function publishCalibration(
  { base, risk }: Churn,
  threshold: number,
): NonNullable<Churn['risk']>['calibration'] {
  const bins = risk?.calibration ?? [];
  return covered(
    bins.filter(({ n }) => n >= threshold),
    base.customers,
    threshold,
  );
}

/** The portraits without hidden levels. Both groups that they compare are told to be large enough before. */
export function publishPortraits({ portraits }: Churn, hidden: CurvesContext['hidden']): Churn['portraits'] {
  return portraits.filter(({ feature, level }) => level === null || !hidden(feature).whole.has(level));
}
