import type { Churn } from '../../../report/types.ts';
import { cramersV } from '../../../stats/association/cramers-v.ts';
import type { ContingencyTable } from '../../../stats/contingency.ts';
import { contingencyOf, withoutEmpty } from '../../../stats/contingency.ts';
import { cliffDelta } from '../../../stats/effects/cliff-delta.ts';
import { cliffMagnitude, cramerMagnitude } from '../../../stats/effects/magnitude.ts';
import { chiSquareMonteCarlo } from '../../../stats/hypothesis/chi-square-monte-carlo.ts';
import { chiSquareTest } from '../../../stats/hypothesis/chi-square-test.ts';
import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import { welchTest } from '../../../stats/hypothesis/welch.ts';
import { benjaminiHochberg, holm } from '../../../stats/multiplicity.ts';
import { derivedRandom } from '../../../stats/random.ts';
import type { TooFew } from '../../../stats/too-few-to-claim.ts';
import { tooFewToClaim } from '../../../stats/too-few-to-claim.ts';
import { momentsOf, twoGroupsOf } from '../../../stats/two-groups.ts';
import { formatNumber } from '../../../words/format.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { Cohort } from '../cohort.ts';
import type { Predictor } from '../predictors.ts';
import { rankTest } from './rank-test.ts';
import { tooFewIn, tooFewInWords } from './too-few.ts';

type FeatureTest = Churn['tests'][number];
type Draft = Omit<FeatureTest, 'holm' | 'q' | 'text' | 'magnitude'> & {
  readonly magnitude: NonNullable<FeatureTest['magnitude']>;
  readonly headline: boolean;
  readonly few: TooFew;
};

const level = 0.05;
const farValue = 4;
/** A mean of fewer values, and one of values that are all the same, is not known as well as Welch's t takes it to be. */
const fewValues = 20;
/** The curve of χ² holds where at least so many are expected in every cell. */
const leastExpected = 5;
const seed = 21;

/**
 * Does each predictor have to do with leaving? Strongest first.
 *
 * The test is chosen by the data and the choice explained: ranks for numbers with far values or of few customers on one
 * side, means otherwise (the other of the two stands beside it, outside the family: its p is told as it is, with no
 * verdict); χ² for categories, and where few are expected in a cell Fisher's exact test for 2 × 2, random tables for more.
 * Holm and Benjamini–Hochberg correct over the chosen tests. Of fewer than 10 who left, or who stayed, figures alone are
 * told: no corrected p, no magnitude, no verdict.
 */
export function churnTests(cohort: Cohort, locale: Locale): FeatureTest[] {
  const ofAll = tooFewIn(cohort);
  const drafts = cohort.predictors.flatMap((predictor) => draftsOf(cohort, predictor, locale));
  const headline = drafts.filter(({ headline, few }) => headline && few === null);
  const p = headline.map((draft) => draft.p);
  const strict = new Map(holm(p).map((value, index) => [headline[index], value]));
  const lenient = new Map(benjaminiHochberg(p).map((value, index) => [headline[index], value]));
  const words = messages(locale).churn;
  return drafts
    .map((draft): FeatureTest => {
      const { headline, few, ...test } = draft;
      const corrected = strict.get(draft) ?? null;
      const tooFew = tooFewInWords(few, ofAll, locale);
      const said = { ...test, tooFew, sure: corrected !== null && corrected < level };
      const text = headline
        ? words.testResult({ ...said, p: smallNumber(corrected ?? test.p, locale) })
        : words.besideResult({ ...said, p: smallNumber(test.p, locale) });
      const magnitude = few === null ? test.magnitude : null;
      return { ...test, magnitude, holm: corrected, q: lenient.get(draft) ?? null, text };
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
}

/** Which predictors have to do with leaving, by their corrected tests? */
export function provenBy(tests: readonly FeatureTest[]): ReadonlySet<string> {
  return new Set(tests.filter(({ holm }) => holm !== null && holm < level).map(({ feature }) => feature));
}

function draftsOf({ known, left }: Cohort, predictor: Predictor, locale: Locale): Draft[] {
  const values = Float64Array.from(known, (place) => predictor.values[place]!);
  const churned = Uint8Array.from(known, (place) => left[place]!);
  return predictor.kind === 'number'
    ? numberDrafts(predictor, values, churned, locale)
    : categoryDrafts(predictor, values, churned, locale);
}

function numberDrafts(
  { id, label }: Predictor,
  values: Float64Array,
  churned: Uint8Array,
  locale: Locale,
): Draft[] {
  const words = messages(locale).churn.why;
  const groups = twoGroupsOf(values, churned);
  const effect = cliffDelta(groups);
  if (Number.isNaN(effect.delta)) return [];
  const first = momentsOf(groups.values, groups.first);
  const second = momentsOf(groups.values, groups.second);
  const all = momentsOf(
    groups.values,
    groups.first.map((count, i) => count + groups.second[i]!),
  );
  const lowest = groups.values[0]!;
  const highest = groups.values[groups.values.length - 1]!;
  const gap = Math.max(highest - all.mean, all.mean - lowest) / Math.sqrt(all.variance);
  const far = { gap: formatNumber(gap, locale, { decimals: 1 }) };
  const few = Math.min(first.n, second.n);
  const isFew = few < fewValues || first.variance === 0 || second.variance === 0;
  const byRanks = isFew || gap > farValue;
  const ranks = rankTest(groups);
  const drawn = ranks.drawn ? words.randomOrders : '';
  const means = welchTest(first, second);
  const shared = {
    feature: id,
    label,
    effectName: 'cliff-delta',
    effect: effect.delta,
    effectLower: effect.lower,
    effectUpper: effect.upper,
    magnitude: cliffMagnitude(effect.delta),
    few: tooFewToClaim(first.n, second.n),
  };
  return [
    {
      ...shared,
      test: 'mann-whitney',
      why: (isFew ? words.ranksOfFew : byRanks ? words.mannWhitney(far) : words.ranksToo(far)) + drawn,
      statistic: ranks.u,
      df: [],
      p: ranks.p,
      headline: byRanks,
    },
    {
      ...shared,
      test: 'welch',
      why: isFew ? words.meansOfFewToo : byRanks ? words.meansToo(far) : words.welch,
      statistic: means.t,
      df: [means.df],
      p: means.p,
      headline: !byRanks,
    },
  ];
}

function categoryDrafts(
  { id, label, levels }: Predictor,
  values: Float64Array,
  churned: Uint8Array,
  locale: Locale,
): Draft[] {
  const words = messages(locale).churn.why;
  const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? levels.length : value));
  const table: ContingencyTable = withoutEmpty(contingencyOf(codes, churned, levels.length + 1, 2));
  const { v } = cramersV(table);
  if (Number.isNaN(v)) return [];
  const test = chiSquareTest(table);
  const gone = churned.reduce((sum, left) => sum + left, 0);
  const kind =
    test.expectedMin >= leastExpected ? 'chi-square' : table.rows === 2 ? 'fisher' : 'chi-square-random';
  const [a = 0, b = 0, c = 0, d = 0] = table.counts;
  const p = {
    'chi-square': () => test.p,
    fisher: () => fisherExact(a, b, c, d).twoSided,
    'chi-square-random': () => chiSquareMonteCarlo(table, derivedRandom(seed)),
  }[kind]();
  return [
    {
      feature: id,
      label,
      test: kind,
      why: words[kind],
      statistic: test.statistic,
      df: [test.df],
      p,
      effectName: 'cramers-v',
      effect: v,
      effectLower: null,
      effectUpper: null,
      magnitude: cramerMagnitude(v),
      few: tooFewToClaim(gone, churned.length - gone),
      headline: true,
    },
  ];
}

/** `< 0.0001`, else four decimals. */
function smallNumber(value: number, locale: Locale): string {
  const least = 0.0001;
  const text = formatNumber(Math.max(value, least), locale, { decimals: 4 });
  return value < least ? `< ${text}` : text;
}
