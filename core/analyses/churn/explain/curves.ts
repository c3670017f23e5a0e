import type { Churn } from '../../../report/types.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import { binLabel } from '../../../words/churn/labels.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { Axis } from '../axes.ts';
import { axisOf } from '../axes.ts';
import type { Cohort } from '../cohort.ts';
import type { Predictor } from '../predictors.ts';

type Curve = Churn['curves'][number];

const parts = 8;
const leastMissing = 20;

/**
 * How does the share of leavers change along each predictor, and where is it surely above or below the base?
 *
 * @param least groups of fewer customers are not published.
 */
export function churnCurves(cohort: Cohort, base: number, least: number, locale: Locale): Curve[] {
  return cohort.predictors.map((predictor) => curveOf(cohort, predictor, base, least, locale));
}

function curveOf(cohort: Cohort, predictor: Predictor, base: number, least: number, locale: Locale): Curve {
  const axis = axisOf(predictor, parts);
  const { n, churned } = countsOf(axis, cohort);
  const bins = Array.from(n.keys())
    .filter((bin) => n[bin]! >= Math.max(1, least))
    .map((bin) => binOf(axis, bin, n[bin]!, churned[bin]!, base, locale));
  const missing = bins.find((bin) => bin.missing);
  return {
    feature: predictor.id,
    label: predictor.label,
    kind: predictor.kind,
    missingInformative: missing !== undefined && missing.n >= leastMissing && missing.against !== 'within',
    bins,
  };
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
  n: number,
  churned: number,
  base: number,
  locale: Locale,
): Curve['bins'][number] {
  const { lower, upper } = wilsonInterval(churned, n);
  const isMissing = bin === axis.missing;
  const isInterval = bin < axis.ordered;
  return {
    label: isMissing ? messages(locale).churn.missing : binLabel(axis, bin, locale),
    from: isInterval && bin > 0 ? axis.cuts[bin - 1]! : null,
    to: isInterval && bin < axis.ordered - 1 ? axis.cuts[bin]! : null,
    missing: isMissing,
    n,
    churned,
    rate: churned / n,
    lower,
    upper,
    against: lower > base ? 'above' : upper < base ? 'below' : 'within',
  };
}
