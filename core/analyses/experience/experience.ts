import type { FrameOutline } from '../../customers/frame.ts';
import type { GivenGroups } from '../../summaries/contract.ts';
import type { Dialogue } from '../../summaries/dialogue.ts';
import { asymmetries } from './asymmetry.ts';
import { driversByKind } from './by-kind.ts';
import { experienceColumns } from './columns.ts';
import { allDrivers } from './drivers.ts';
import type { ExperienceResult } from './experience-result.ts';
import { satisfactionOf, scalesOf } from './satisfaction.ts';
import { scoresOf } from './scores.ts';
import { touchpointsOf } from './touchpoints.ts';

/**
 * What makes customers satisfied, at which touchpoint and for whom? Null where nobody says how satisfied they are, or nothing is
 * known of what they met with. Where no driver is reliable nothing is told by kind.
 *
 * @param segments the customer segments.
 */
export function* experienceOf(
  outline: FrameOutline,
  segments: GivenGroups,
): Dialogue<ExperienceResult | null> {
  const scales = yield* scalesOf(outline);
  const satisfaction = satisfactionOf(outline, scales);
  if (satisfaction === null) return null;
  const touchpoints = touchpointsOf(outline, scales, satisfaction.column);
  if (touchpoints.length === 0) return null;
  const added = yield* experienceColumns(touchpoints, satisfaction);
  const all = yield* allDrivers(added);
  if (all === null) return null;
  const { explained, none, drivers, belowNoise, noise, middle, counted } = all;
  const kinds =
    none === null
      ? yield* driversByKind(outline, segments, added, counted)
      : { byKind: null, bySegment: null };
  const scores = yield* scoresOf(outline, segments, satisfaction);
  return {
    ...{ explained, none, drivers, belowNoise, noise, middle, ...kinds },
    scores,
    satisfaction: { column: satisfaction.column, kind: satisfaction.kind, mean: scores.all.mean },
    answered: added.answered,
    customers: outline.size,
    asymmetry: added.filled ? [] : yield* asymmetries(drivers, satisfaction),
  };
}
