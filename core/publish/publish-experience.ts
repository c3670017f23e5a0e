import type { Experience, Report } from '../report/types.ts';
import { isSmall, roundedDown } from './hide/threshold.ts';

type Scores = NonNullable<Experience['scores']>;
type Kinds = NonNullable<Experience['byKind']>;

/**
 * What drives satisfaction, without groups of fewer customers than the threshold. Nothing is told where fewer were satisfied, or
 * were not. Who did not answer or rate are the rest of a count, so counts are rounded down, and means rounded, where the rest is small; those of kinds
 * of customers always are, as other tables count the same kinds.
 *
 * @param segments as they are published: by those that were merged nothing is told.
 */
export function publishExperience(
  experience: Experience,
  threshold: number,
  segments: Report['segmentation']['segments'],
): Experience | null {
  const { r2, satisfaction } = experience;
  const sides = satisfaction?.kind === 'share' ? [satisfaction.mean, 1 - satisfaction.mean] : [];
  if (
    r2.n < threshold ||
    sides.some((share) => isSmall(Math.round(share * (satisfaction?.answered ?? 0)), threshold))
  )
    return null;
  const counts = satisfaction === undefined ? [r2.n] : [satisfaction.customers, satisfaction.answered, r2.n];
  const isThin = counts.some((count, at) => at > 0 && isSmall(counts[at - 1]! - count, threshold));
  const counted = (n: number) => (isThin ? roundedDown(n, threshold) : n);
  const told = (mean: number, places: number) => (isThin ? Number(mean.toFixed(places)) : mean);
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  const kinds = (found: Experience['byKind']) => found && kindsOf(found, threshold, names);
  return {
    ...experience,
    r2: { ...r2, n: counted(r2.n) },
    drivers: experience.drivers.map((driver) => ({
      ...driver,
      performance: driver.performance === null ? null : told(driver.performance, 1),
    })),
    ...(experience.middle && {
      middle: { ...experience.middle, performance: told(experience.middle.performance, 1) },
    }),
    ...(satisfaction && {
      satisfaction: {
        ...satisfaction,
        mean: told(satisfaction.mean, 2),
        answered: counted(satisfaction.answered),
        customers: counted(satisfaction.customers),
      },
    }),
    ...(experience.scores && { scores: scoresOf(experience.scores, threshold, names) }),
    ...(experience.byKind !== undefined && { byKind: kinds(experience.byKind) ?? null }),
    ...(experience.bySegment !== undefined && { bySegment: kinds(experience.bySegment) ?? null }),
  };
}

function kindsOf(found: Kinds, threshold: number, names: ReadonlyMap<string, string>): Kinds | null {
  const ofSegments = found.feature === null;
  if (ofSegments && found.groups.some(({ group }) => !names.has(group))) return null;
  const groups = found.groups
    .filter(({ n }) => n >= threshold)
    .map((group) => ({
      ...group,
      n: roundedDown(group.n, threshold),
      label: ofSegments ? (names.get(group.group) ?? group.label) : group.label,
    }));
  return groups.length < 2 ? null : { ...found, groups };
}

/** Scores by groups, of columns all of whose groups are large enough on either side, with counts and shares rounded. */
function scoresOf(
  { measure, all, by, tried }: Scores,
  threshold: number,
  names: ReadonlyMap<string, string>,
): Scores {
  type Score = Scores['all'];
  const isCount = measure === 'share' || measure === 'csat';
  const isThin = ({ value, answered, customers }: Score) =>
    isSmall(answered, threshold) ||
    isSmall(customers - answered, threshold) ||
    (isCount && [value, 1 - value].some((share) => isSmall(Math.round(share * answered), threshold)));
  const rounded = <S extends Score>(score: S): S => ({
    ...score,
    value: Number(score.value.toFixed(2)),
    mean: Number(score.mean.toFixed(2)),
    answered: roundedDown(score.answered, threshold),
    customers: roundedDown(score.customers, threshold),
  });
  return {
    ...{ measure, tried, all: isThin(all) ? rounded(all) : all },
    by: by
      .filter(({ groups }) => !groups.some(isThin))
      .filter(({ feature, groups }) => feature !== null || groups.every(({ group }) => names.has(group)))
      .map((one) => ({
        ...one,
        groups: one.groups.map((score) => ({
          ...rounded(score),
          label: one.feature === null ? (names.get(score.group) ?? score.label) : score.label,
        })),
      })),
  };
}
