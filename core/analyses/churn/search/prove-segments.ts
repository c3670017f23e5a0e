import type { Settings } from '../../../settings/settings.ts';
import { axisOf } from '../axes.ts';
import type { Cohort } from '../cohort.ts';
import type { Predictor } from '../predictors.ts';
import { scoutRisk } from '../risk/scout.ts';
import type { SegmentsFound } from './high-churn-segments.ts';
import { highChurnSegments } from './high-churn-segments.ts';
import type { ProvenRule } from './proven-rule.ts';
import { shortlist } from './shortlist.ts';

const searchParts = 12;
/** About how many intervals numbers are cut into for the rules themselves. */
export const ruleParts = 32;
const scoutParts = 32;
/** Several draws of the smoother are averaged, so that rules lean less on the chance of one. */
const seeds = [1, 102, 203, 304];

/** Which segments of these predictors surely leave more often? */
export function proveSegments(
  cohort: Cohort,
  predictors: readonly Predictor[],
  settings: Settings['churn'],
): readonly ProvenRule[] {
  return searchSegments(cohort, predictors, settings).segments;
}

/**
 * Which segments of these predictors surely leave more often, and what was looked at to know? Smooths the outcome with a risk learned from the
 * searched customers, searches on coarse human cuts, sharpens on fine ones, and proves on the customers kept aside.
 *
 * @returns rules whose axes are the predictors in the order given, cut into about `ruleParts` intervals.
 */
export function searchSegments(
  cohort: Cohort,
  predictors: readonly Predictor[],
  { maxShare, maxSegments, maxConditions }: Settings['churn'],
): SegmentsFound {
  const fine = predictors.map((predictor) => axisOf(predictor, ruleParts));
  const searched = cohort.known.filter((place) => cohort.searched[place] === 1);
  const fineAxes = shortlist(fine, cohort);
  const scouts = predictors.map((predictor) => axisOf(predictor, scoutParts));
  const views = seeds.map((seed) => scoutRisk(scouts, searched, cohort.left, seed));
  const risk = views[0]!.map((_, i) => views.reduce((sum, view) => sum + view[i]!, 0) / views.length);
  const axes = fineAxes.map(({ predictor }) => axisOf(predictor, searchParts));
  const limits = { maxShare, maxSegments, maxConditions };
  const onGivenAxes = <R extends ProvenRule>(proven: R): R => ({
    ...proven,
    rule: {
      parts: proven.rule.parts.map((part) => ({ ...part, axis: fine.indexOf(fineAxes[part.axis]!) })),
    },
  });
  const found = highChurnSegments({ cohort, axes, fineAxes, risk, ...limits });
  return { segments: found.segments.map(onGivenAxes), looked: found.looked.map(onGivenAxes) };
}
