import type { Trait } from '../../analyses/segments/describe/profile.ts';
import type { SegmentsResult } from '../../analyses/segments/types.ts';
import type { Segmentation, Trait as ShownTrait } from '../../report/types.ts';
import { labelInWords } from '../customers/label.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { changesInWords } from './changes-in-words.ts';
import { choiceInWords } from './choice-in-words.ts';
import { readable, shownLevel } from './figures.ts';
import { keptNames } from './kept-names.ts';
import { describeSegment, segmentNames } from './names.ts';
import { ruleInWords } from './rule-in-words.ts';
import { namedModel, type SegmentModel } from './segment-model.ts';

export interface SegmentationResult {
  readonly section: Segmentation;
  readonly model: SegmentModel;
  /** For each customer, by place, the index into `section.segments`; −1 when it could not be placed. */
  readonly labels: Int32Array;
  /** 0–100: how typical the customer is of its segment. NaN where not placed. */
  readonly fit: Float64Array;
  /** 1 where a second segment is nearly as close. */
  readonly borderline: Uint8Array;
}

export interface SegmentationWording {
  /** The saved model that the result was made with; null at a first refresh. */
  readonly previous: SegmentModel | null;
  readonly locale: Locale;
}

/** How is a segmentation told in the report, and by which names does the model go from now on? */
export function segmentationInWords(
  result: SegmentsResult,
  { previous, locale }: SegmentationWording,
): SegmentationResult {
  const { clustering: told, segments, meanings, given, changes, labels, fit, borderline } = result;
  const ids = segments.map(({ id }) => id);
  const profiles = segments.map(({ profile }) => profile.map((trait) => shownTrait(trait, locale)));
  const fresh = segmentNames({ profiles, meanings, locale });
  const names = keptNames({ ids, fresh, given, previous, locale });
  const nameOf = (id: string) =>
    names[ids.indexOf(id)] ?? previous?.segments.find((segment) => segment.id === id)?.name ?? id;
  const { along: _, ...clustering } = told;
  const { structure, reason, ...choice } = clustering.choice;
  const section: Segmentation = {
    ...clustering,
    candidates: [...clustering.candidates],
    choice: {
      ...choice,
      ...(structure === null ? {} : { structure }),
      reason: choiceInWords(reason, locale),
    },
    k: segments.length,
    segments: segments.map(({ id, color, size, share, borderline: near, rule, value }, index) => ({
      id,
      name: names[index]!,
      description: describeSegment(profiles[index]!, size, share, locale),
      color,
      size,
      share,
      borderline: near,
      profile: profiles[index]!,
      rule:
        rule === null
          ? null
          : { text: ruleInWords(rule, locale), precision: rule.precision, recall: rule.recall },
      value,
    })),
    map: mapInWords(result.map, locale),
    changes: changes === null ? null : changesInWords(changes, nameOf, locale),
  };
  return { section, model: namedModel(result.model, { names, given, locale }), labels, fit, borderline };
}

function shownTrait(trait: Trait, locale: Locale): ShownTrait {
  const label = labelInWords(trait.label, locale);
  if (trait.kind === 'number') return { ...trait, label };
  return {
    ...trait,
    label,
    mode: trait.mode === null ? null : shownLevel(trait.mode, locale),
    levels: trait.levels.map((each) => ({ ...each, level: shownLevel(each.level, locale) })),
  };
}

function mapInWords({ axes, points }: SegmentsResult['map'], locale: Locale): Segmentation['map'] {
  const words = messages(locale).segments;
  return {
    axes: axes.map(({ features, inertia }) => ({
      label: words.axis({
        features: words.and(features.map(({ label }) => readable(labelInWords(label, locale)))),
      }),
      inertia,
    })),
    points: [...points],
  };
}
