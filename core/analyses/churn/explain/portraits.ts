import type { Churn } from '../../../report/types.ts';
import type { CliffDelta } from '../../../stats/effects/cliff-delta.ts';
import { cliffDelta } from '../../../stats/effects/cliff-delta.ts';
import { cliffMagnitude, shareMagnitude } from '../../../stats/effects/magnitude.ts';
import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import { mannWhitney } from '../../../stats/hypothesis/mann-whitney.ts';
import { twoProportionTest } from '../../../stats/hypothesis/two-proportions.ts';
import { newcombeDifference } from '../../../stats/intervals/newcombe.ts';
import { benjaminiYekutieli } from '../../../stats/multiplicity.ts';
import { medianOf, twoGroupsOf } from '../../../stats/two-groups.ts';
import { formatNumber, formatShare } from '../../../words/format.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { Cohort } from '../cohort.ts';
import type { Predictor } from '../predictors.ts';

type Portrait = Churn['portraits'][number];

/** The curve of the difference of two shares holds where at least so many are expected in every cell. */
const leastExpected = 5;

interface Draft extends Omit<Portrait, 'q' | 'text'> {
  readonly p: number;
}

/**
 * How do those who left differ from those who stayed? Strongest first.
 *
 * Medians and Cliff's δ for numbers, shares and their difference for each level and for "missing". `q` is adjusted
 * for all rows together by Benjamini and Yekutieli, because levels of one category depend on each other.
 */
export function churnPortraits(cohort: Cohort, locale: Locale): Portrait[] {
  const drafts = cohort.predictors.flatMap((predictor) => draftsOf(cohort, predictor));
  const adjusted = benjaminiYekutieli(drafts.map(({ p }) => p));
  return drafts
    .map(({ p: _, ...draft }, index) => ({ draft, q: adjusted[index]! }))
    .map(({ draft, q }) => ({ ...draft, q, text: textOf(draft, q, locale) }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
}

function textOf(draft: Omit<Draft, 'p'>, q: number, locale: Locale): string {
  const words = messages(locale).churn;
  const { label, level, magnitude } = draft;
  const sure = q < 0.05;
  const show = (value: number | null) =>
    draft.kind === 'number'
      ? formatNumber(value ?? Number.NaN, locale)
      : formatShare(value ?? Number.NaN, locale);
  const shared = { label, magnitude, sure, stayed: show(draft.stayed), churned: show(draft.churned) };
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
    p: mannWhitney(groups).p,
  };
}

/** How probable is such a difference of two shares by chance? Counted exactly where few are expected. */
function probabilityOf(hits1: number, n1: number, hits2: number, n2: number): number {
  const rarer = Math.min(hits1 + hits2, n1 + n2 - hits1 - hits2);
  return (rarer * Math.min(n1, n2)) / (n1 + n2) < leastExpected
    ? fisherExact(hits1, n1 - hits1, hits2, n2 - hits2).twoSided
    : twoProportionTest(hits1, n1, hits2, n2).p;
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
        p: probabilityOf(churned, total[1]!, stayed, total[0]!),
      },
    ];
  });
}
