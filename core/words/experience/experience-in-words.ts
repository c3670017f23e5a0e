import { fewest } from '../../analyses/experience/drivers.ts';
import type { DriversByKind, ExperienceResult, Scores } from '../../analyses/experience/experience-result.ts';
import type { FrameOutline } from '../../customers/frame.ts';
import type { Experience } from '../../report/types.ts';
import { labelInWords } from '../customers/label.ts';
import { formatNumber, formatShare } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { verdictOfDrivers } from './verdict-of-drivers.ts';

export interface ExperienceToWord {
  readonly experience: ExperienceResult;
  readonly outline: FrameOutline;
  /** Names of the customer segments, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

/** How does the report tell what makes customers satisfied? */
export function experienceInWords({ experience, outline, names, locale }: ExperienceToWord): Experience {
  const { satisfaction, explained, none, belowNoise } = experience;
  const labels = new Map(outline.variables.map(({ id, label }) => [id, labelInWords(label, locale)]));
  const labelled = (feature: string) => ({ feature, label: labels.get(feature) ?? feature });
  const kindOf = (feature: string | null) =>
    feature === null ? messages(locale).experience.segments : labelled(feature).label;
  const groupLabel = (feature: string | null, group: string) =>
    feature === null ? (names.get(group) ?? group) : group;
  const groupsOf = (found: DriversByKind | null): Experience['byKind'] =>
    found && {
      ...{ feature: found.feature, p: found.p, tried: found.tried, gain: found.gain },
      label: kindOf(found.feature),
      groups: found.groups.map(({ group, n, r2, drivers }) => ({
        ...{ group, n, r2, label: groupLabel(found.feature, group) },
        drivers: drivers.map(({ feature, importance: { value, lower, upper } }) => ({
          ...labelled(feature),
          ...{ importance: bounded(value), lower, upper },
        })),
      })),
    };
  const scoresInWords = ({ measure, all, by, tried }: Scores): NonNullable<Experience['scores']> => ({
    ...{ measure, tried, all: { ...all } },
    by: by.map(({ feature, p, groups }) => ({
      ...{ feature, p, label: kindOf(feature) },
      groups: groups.map((one) => ({ ...one, label: groupLabel(feature, one.group) })),
    })),
  });
  const told = {
    outcome: satisfaction.column,
    r2: {
      ...{ value: explained.r2, lower: explained.lower, upper: explained.upper, n: explained.n },
      ...{ crossValidated: explained.crossValidated, filled: explained.filled },
    },
    drivers: experience.drivers.map(({ feature, importance, weight, ...driver }) => ({
      ...labelled(feature),
      ...{ importance: bounded(importance.value), lower: importance.lower, upper: importance.upper },
      ...{ ...driver, weight: { ...weight } },
    })),
    consistencyVsVolume: null,
    satisfaction: {
      ...{ kind: satisfaction.kind, mean: satisfaction.mean },
      ...{ answered: experience.answered, customers: experience.customers },
    },
    scores: scoresInWords(experience.scores),
    noise: experience.noise,
    belowNoise: belowNoise.map(labelled),
    middle: experience.middle,
    byKind: groupsOf(experience.byKind),
    bySegment: groupsOf(experience.bySegment),
    asymmetry: experience.asymmetry.map(({ feature, low, high, kind }) => ({
      ...{ ...labelled(feature), low: { ...low }, high: { ...high }, kind },
    })),
  };
  const words = messages(locale).experience;
  const r2 = formatShare(explained.r2, locale);
  const reasons = {
    few: () => words.none.few({ least: formatNumber(fewest, locale) }),
    'few-of-one': () => words.none['few-of-one'],
    'not-explained': () => words.none['not-explained']({ touchpoints: listed(told.belowNoise, locale), r2 }),
    noise: () => words.none.noise({ r2 }),
  };
  return { ...told, verdict: none === null ? verdictOfDrivers(told, locale) : reasons[none]() };
}

const mostNamed = 5;

function listed(touchpoints: readonly { readonly label: string }[], locale: Locale): string {
  const named = touchpoints.slice(0, mostNamed).map(({ label }) => label);
  return touchpoints.length > mostNamed ? `${named.join(', ')}, …` : messages(locale).report.and(named);
}

/** Sums of parts may pass 1 by a rounding. */
function bounded(value: number): number {
  return Math.min(1, Math.max(0, value));
}
