import type { Churn } from '../../../report/types.ts';
import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import { holm } from '../../../stats/multiplicity.ts';
import { binLabel } from '../../../words/churn/labels.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { Axis } from '../axes.ts';
import { axisOf } from '../axes.ts';
import type { Cohort } from '../cohort.ts';
import type { Predictor } from '../predictors.ts';
import { tooFewIn } from './too-few.ts';

type Curve = Churn['curves'][number];
type Bin = Curve['bins'][number];
interface Draft {
  readonly axis: Axis;
  readonly bins: readonly (Omit<Bin, 'against'> & { readonly p: number })[];
}

const parts = 8;
const leastMissing = 20;

/** Stricter where the predictor's own test proves nothing, lest tests and groups together claim too much of noise. */
const levels = { proven: 0.05, other: 0.01 };

/**
 * How does the share of leavers change along each predictor, and where is it surely above or below that of the others?
 *
 * Each group is tested against all customers outside of it, exactly, and corrected by Holm over the groups of all curves.
 * Nothing is claimed of fewer than 10 who left, or who stayed.
 *
 * @param proven predictors that their own corrected test tells from chance; groups of others are held to a stricter level.
 * @param least groups of fewer customers are not published.
 */
export function churnCurves(
  cohort: Cohort,
  proven: ReadonlySet<string>,
  least: number,
  locale: Locale,
): Curve[] {
  const { known, left } = cohort;
  const churned = known.reduce((sum, place) => sum + left[place]!, 0);
  const base = { n: known.length, churned };
  const drafts = cohort.predictors.map((predictor) => draftOf(cohort, predictor, base, least, locale));
  const bins = drafts.flatMap((draft) => draft.bins);
  const corrected = new Map(holm(bins.map(({ p }) => p)).map((value, at) => [bins[at], value]));
  const isClaimed = tooFewIn(cohort) === null;
  return drafts.map(({ axis: { predictor }, bins: drafted }) => {
    const level = proven.has(predictor.id) ? levels.proven : levels.other;
    const told = drafted.map((draft): Bin => {
      const { p: _, ...bin } = draft;
      const sure = isClaimed && corrected.get(draft)! < level;
      return { ...bin, against: !sure ? 'within' : isAbove(bin, base) ? 'above' : 'below' };
    });
    const missing = told.find((bin) => bin.missing);
    return {
      feature: predictor.id,
      label: predictor.label,
      kind: predictor.kind,
      missingInformative: missing !== undefined && missing.n >= leastMissing && missing.against !== 'within',
      bins: told,
    };
  });
}

interface Counts {
  readonly n: number;
  readonly churned: number;
}

function isAbove(bin: Counts, base: Counts): boolean {
  return bin.churned * base.n > base.churned * bin.n;
}

function draftOf(cohort: Cohort, predictor: Predictor, base: Counts, least: number, locale: Locale): Draft {
  const axis = axisOf(predictor, parts);
  const { n, churned } = countsOf(axis, cohort);
  const bins = Array.from(n.keys())
    .filter((bin) => n[bin]! >= Math.max(1, least))
    .map((bin) => binOf(axis, bin, { n: n[bin]!, churned: churned[bin]! }, base, locale));
  return { axis, bins };
}

function countsOf(axis: Axis, { known, left }: Cohort): { n: Float64Array; churned: Float64Array } {
  const n = new Float64Array(axis.size);
  const churned = new Float64Array(axis.size);
  for (const place of known) {
    n[axis.bins[place]!]! += 1;
    churned[axis.bins[place]!]! += left[place]!;
  }
  return { n, churned };
}

function binOf(
  axis: Axis,
  bin: number,
  { n, churned }: Counts,
  base: Counts,
  locale: Locale,
): Draft['bins'][number] {
  const { lower, upper } = wilsonInterval(churned, n);
  const isMissing = bin === axis.missing;
  const isInterval = bin < axis.ordered;
  const others = base.churned - churned;
  return {
    label: isMissing
      ? messages(locale).churn.missing
      : binLabel(
          { ...axis, variable: axis.predictor.id, cutBelongs: 'above' },
          axis.predictor as never,
          bin,
          locale,
        ),
    from: isInterval && bin > 0 ? axis.cuts[bin - 1]! : null,
    to: isInterval && bin < axis.ordered - 1 ? axis.cuts[bin]! : null,
    missing: isMissing,
    n,
    churned,
    rate: churned / n,
    lower,
    upper,
    p: fisherExact(churned, n - churned, others, base.n - n - others).twoSided,
  };
}
