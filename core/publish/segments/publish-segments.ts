import type { Segment, Segmentation } from '../../report/types.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';
import { percent } from '../../words/segments/figures.ts';
import { describeSegment } from '../../words/segments/names.ts';
import type { HiddenLevels } from '../hide/hidden-levels.ts';
import { isSmall, roundedDown } from '../hide/threshold.ts';
import { publishChanges } from './publish-changes.ts';
import { publishMap } from './publish-map.ts';
import { publishProfiles } from './publish-profiles.ts';

export interface SegmentsContext {
  readonly threshold: number;
  readonly customers: number;
  readonly hidden: (feature: string) => HiddenLevels;
  readonly locale: Locale;
}

/** The segments without what would tell of fewer customers than the threshold. They are at least as large themselves. */
export function publishSegments(segmentation: Segmentation, context: SegmentsContext): Segmentation {
  const { threshold, customers, locale } = context;
  const { segments, changes, candidates, map } = segmentation;
  const profiles = publishProfiles(segments, context);
  const told = segments.map((segment, at): Segment => {
    const { borderline, ...rest } = segment;
    const profile = profiles[at]!;
    const name = nameOf(segment, profile, locale);
    const exposed =
      borderline === undefined ||
      isSmall(borderline, threshold) ||
      isSmall(segment.size - borderline, threshold);
    return {
      ...rest,
      name,
      ...(exposed ? {} : { borderline }),
      profile,
      ...(JSON.stringify(profile) === JSON.stringify(segment.profile)
        ? {}
        : { description: describeSegment(profile, segment.size, segment.share, locale) }),
      rule: ruleOf(segment, threshold, locale),
      value: worthOf(segment, threshold),
    };
  });
  const names = new Map(told.map(({ id, name }) => [id, name]));
  const changed = changes === null ? null : publishChanges(changes, customers, threshold);
  return {
    ...segmentation,
    candidates: candidates.map((one) => ({
      ...one,
      smallest: isSmall(Math.round(one.smallest * customers), threshold) ? 0 : one.smallest,
    })),
    segments: told,
    map: publishMap(map, threshold),
    changes:
      changed === null
        ? null
        : {
            ...changed,
            segments: changed.segments.map((one) => ({ ...one, name: names.get(one.id) ?? one.name })),
          },
  };
}

/** A name gives the share of what most are like; it stays a name without the share where that is hidden. */
function nameOf({ name, profile }: Segment, told: Segment['profile'], locale: Locale): string {
  return profile.reduce((text, trait) => {
    const now = told.find(({ feature }) => feature === trait.feature);
    const shares = [
      ...(trait.kind === 'category' && (now?.kind !== 'category' || now.mode === null)
        ? [trait.modeShare]
        : []),
      ...(trait.missing !== undefined && now?.missing === undefined ? [trait.missing.share] : []),
    ];
    return shares.reduce((left, share) => left.replaceAll(` (${percent(share, locale)})`, ''), text);
  }, name);
}

/** Both shares of a rule in whole multiples of the threshold, so that neither tells the few customers it misses. */
function ruleOf({ rule, size }: Segment, threshold: number, locale: Locale): Segment['rule'] {
  if (rule === null || rule.precision === 0) return null;
  const hits = Math.round(rule.recall * size);
  const fit = Math.round(hits / rule.precision);
  const told = roundedDown(hits, threshold);
  if (told === 0) return null;
  const recall = told / size;
  const precision = told / (Math.ceil(fit / threshold) * threshold);
  const words = messages(locale).segments.rule;
  const endOf = (shares: { recall: number; precision: number }) =>
    words.whole({
      conditions: '',
      recall: percent(shares.recall, locale),
      precision: percent(shares.precision, locale),
    });
  const end = endOf(rule);
  const said = rule.text.endsWith(end) ? rule.text.slice(0, -end.length) : null;
  return said === null ? null : { text: `${said}${endOf({ recall, precision })}`, recall, precision };
}

/** The mean of all customers where that of those with a value would tell how few have none. */
function worthOf({ value, size }: Segment, threshold: number): Segment['value'] {
  if (value === null || value.mean === 0) return value;
  const without = size - Math.round(value.total / value.mean);
  return isSmall(without, threshold) ? { ...value, mean: value.total / size } : value;
}
