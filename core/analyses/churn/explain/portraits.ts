import type { Churn } from '../../../report/types.ts';
import type { CliffDelta } from '../../../stats/effects/cliff-delta.ts';
import { cliffDelta } from '../../../stats/effects/cliff-delta.ts';
import { cliffMagnitude, shareMagnitude } from '../../../stats/effects/magnitude.ts';
import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import { newcombeDifference } from '../../../stats/intervals/newcombe.ts';
import { benjaminiYekutieli } from '../../../stats/multiplicity.ts';
import type { TooFew } from '../../../stats/too-few-to-claim.ts';
import { tooFewToClaim } from '../../../stats/too-few-to-claim.ts';
import { medianOf, twoGroupsOf } from '../../../stats/two-groups.ts';
import { formatNumber, formatShare } from '../../../words/format.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { Cohort } from '../cohort.ts';
import type { Predictor } from '../predictors.ts';
import { rankTest } from './rank-test.ts';
import { tooFewIn, tooFewInWords } from './too-few.ts';

type Portrait = Churn['portraits'][number];

interface Draft extends Omit<Portrait, 'q' | 'text' | 'magnitude'> {
  readonly magnitude: NonNullable<Portrait['magnitude']>;
  readonly p: number;
  readonly few: TooFew;
}

/**
 * How do those who left differ from those who stayed? Strongest first.
 *
 * Medians and Cliff's δ for numbers, shares and their difference for each level and for "missing". `q` is adjusted
 * for all rows together by Benjamini and Yekutieli, because levels of one category depend on each other; rows of fewer
 * than 10 who left, or who stayed, are figures without a verdict: `q` is 1 and `magnitude` null.
 */
export function churnPortraits(cohort: Cohort, locale: Locale): Portrait[] {
  const ofAll = tooFewIn(cohort);
  const drafts = cohort.predictors.flatMap((predictor) => draftsOf(cohort, predictor));
  const family = drafts.filter(({ few }) => few === null);
  const adjusted = benjaminiYekutieli(family.map(({ p }) => p));
  const corrected = new Map(family.map((draft, at) => [draft, adjusted[at]!]));
  return drafts
    .map((draft): Portrait => {
      const { p: _, few, magnitude, ...shown } = draft;
      const q = corrected.get(draft) ?? 1;
      const text = textOf(draft, q, tooFewInWords(few, ofAll, locale), locale);
      return { ...shown, magnitude: few === null ? magnitude : null, q, text };
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
}

function textOf(draft: Draft, q: number, tooFew: string | null, locale: Locale): string {
  const words = messages(locale).churn;
  const { label, level, magnitude } = draft;
  const sure = q < 0.05;
  const show = (value: number | null) =>
    draft.kind === 'number'
      ? formatNumber(value ?? Number.NaN, locale)
      : formatShare(value ?? Number.NaN, locale);
  const shared = { label, magnitude, sure, tooFew, stayed: show(draft.stayed), churned: show(draft.churned) };
  return level === null
    ? words.portrait.number(shared)
    : words.portrait.level({ ...shared, level: level === '' ? words.missing : level });
}

function draftsOf(cohort: Cohort, predictor: Predictor): Draft[] {
  if (predictor.kind === 'number') {
    return [numberDraft(cohort, predictor), ...levelDrafts(cohort, predictor, [null])].filter(
      (draft) => draft !== null,
    );
  }
  const levels = predictor.levels.map((_, code) => code);
  const wanted = levels.length === 2 && predictor.missing === 0 ? levels.slice(1) : levels;
  return levelDrafts(cohort, predictor, [...wanted, null]);
}

function numberDraft({ known, left }: Cohort, predictor: Predictor): Draft | null {
  const groups = twoGroupsOf(
    Float64Array.from(known, (place) => predictor.values[place]!),
    Uint8Array.from(known, (place) => left[place]!),
  );
  const { delta, lower, upper }: CliffDelta = cliffDelta(groups);
  if (Number.isNaN(delta)) return null;
  const ranks = rankTest(groups);
  return {
    feature: predictor.id,
    label: predictor.label,
    kind: 'number',
    level: null,
    stayed: medianOf(groups.values, groups.second),
    churned: medianOf(groups.values, groups.first),
    effect: delta,
    effectName: 'cliff-delta',
    lower,
    upper,
    magnitude: cliffMagnitude(delta),
    p: ranks.p,
    few: tooFewToClaim(ranks.n1, ranks.n2),
  };
}

/** One row a level; null stands for "missing", and is left out where nothing is missing. */
function levelDrafts(
  { known, left }: Cohort,
  predictor: Predictor,
  wanted: readonly (number | null)[],
): Draft[] {
  const total = [0, 0];
  const counts = new Map<number | null, [number, number]>();
  for (const place of known) {
    const value = predictor.values[place]!;
    const level = Number.isNaN(value) ? null : predictor.kind === 'number' ? 0 : value;
    const count = counts.get(level) ?? [0, 0];
    count[left[place]!]! += 1;
    total[left[place]!]! += 1;
    counts.set(level, count);
  }
  return wanted.flatMap((level): Draft[] => {
    const [stayed, churned] = counts.get(level) ?? [0, 0];
    if (stayed + churned === 0 || total[0] === 0 || total[1] === 0) return [];
    const { lower, upper } = newcombeDifference(churned, total[1]!, stayed, total[0]!);
    const effect = churned / total[1]! - stayed / total[0]!;
    return [
      {
        feature: predictor.id,
        label: predictor.label,
        kind: 'category',
        level: level === null ? '' : predictor.levels[level]!,
        stayed: stayed / total[0]!,
        churned: churned / total[1]!,
        effect,
        effectName: 'share-difference',
        lower,
        upper,
        magnitude: shareMagnitude(effect),
        p: fisherExact(churned, total[1]! - churned, stayed, total[0]! - stayed).twoSided,
        few: tooFewToClaim(total[1]!, total[0]!),
      },
    ];
  });
}
