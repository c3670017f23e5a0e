import { cramersV } from '../../../stats/association/cramers-v.ts';
import { withoutEmpty } from '../../../stats/contingency.ts';
import { cliffMagnitude, cramerMagnitude, type Magnitude } from '../../../stats/effects/magnitude.ts';
import { chiSquareMonteCarlo } from '../../../stats/hypothesis/chi-square-monte-carlo.ts';
import { chiSquareTest } from '../../../stats/hypothesis/chi-square-test.ts';
import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import { welchTest } from '../../../stats/hypothesis/welch.ts';
import { benjaminiHochberg, holm } from '../../../stats/multiplicity.ts';
import { derivedRandom } from '../../../stats/random.ts';
import { type TooFew, tooFewToClaim } from '../../../stats/too-few-to-claim.ts';
import { momentsOf } from '../../../stats/two-groups.ts';
import type { Base } from './base.ts';
import type { NumberCompared, VariableFigures } from './variable-figures.ts';

/** Why a test was chosen, or stands beside the chosen one. */
export interface WhyTest {
  readonly code:
    | 'mannWhitney'
    | 'welch'
    | 'ranksToo'
    | 'meansToo'
    | 'ranksOfFew'
    | 'meansOfFewToo'
    | 'chi-square'
    | 'fisher'
    | 'chi-square-random';
  /** How many standard deviations the farthest value is from the mean; NaN for a category. */
  readonly gap: number;
  /** p was counted on random orders of a number. */
  readonly drawn: boolean;
}

export interface FeatureTest {
  readonly feature: string;
  readonly test: 'mann-whitney' | 'welch' | 'chi-square' | 'fisher' | 'chi-square-random';
  readonly why: WhyTest;
  readonly statistic: number;
  readonly df: readonly number[];
  readonly p: number;
  /** Null of the test that stands beside, and of too few. */
  readonly holm: number | null;
  readonly q: number | null;
  readonly sure: boolean;
  /** One of the family; false for the test that stands beside it, for comparison. */
  readonly chosen: boolean;
  readonly effectName: 'cliff-delta' | 'cramers-v';
  readonly effect: number;
  readonly effectLower: number | null;
  readonly effectUpper: number | null;
  /** Says nothing where there are too few. */
  readonly magnitude: Magnitude;
  readonly few: TooFew;
}

type Draft = Omit<FeatureTest, 'holm' | 'q' | 'sure'>;

/** Stricter than a twentieth, so that with portraits, curves and segments a report of noise claims anything in at most one of twenty. */
const level = 0.04;
const farValue = 4;
/** A mean of fewer values, and one of values that are all the same, is not known as well as Welch's t takes it to be. */
const fewValues = 20;
/** The curve of χ² holds where at least so many are expected in every cell. */
const leastExpected = 5;
const seed = 21;

/**
 * Does each variable have to do with leaving? Strongest first.
 *
 * The test is chosen by the data and the choice explained: ranks for numbers with far values or of few customers on one
 * side, means otherwise (the other of the two stands beside it, outside the family: its p is told as it is, with no
 * verdict); χ² for categories, and where few are expected in a cell Fisher's exact test for 2 × 2, random tables for more.
 * Holm and Benjamini–Hochberg correct over the chosen tests. Of fewer than 10 who left, or who stayed, figures alone are
 * told: no corrected p, no verdict.
 */
export function churnTests(figures: readonly VariableFigures[], base: Base): readonly FeatureTest[] {
  const drafts = figures.flatMap((one) => draftsOf(one, base));
  const family = drafts.filter(({ chosen, few }) => chosen && few === null);
  const p = family.map((draft) => draft.p);
  const strict = new Map(holm(p).map((value, at) => [family[at], value]));
  const lenient = new Map(benjaminiHochberg(p).map((value, at) => [family[at], value]));
  return drafts
    .map((draft): FeatureTest => {
      const corrected = strict.get(draft) ?? null;
      const sure = corrected !== null && corrected < level;
      return { ...draft, holm: corrected, q: lenient.get(draft) ?? null, sure };
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
}

/** Which variables have to do with leaving, by their corrected tests? */
export function provenBy(tests: readonly FeatureTest[]): ReadonlySet<string> {
  return new Set(tests.filter(({ sure }) => sure).map(({ feature }) => feature));
}

function draftsOf(figures: VariableFigures, base: Base): Draft[] {
  const { variable, compared } = figures;
  if (variable.kind === 'category') return categoryDrafts(figures, base);
  return compared === null ? [] : numberDrafts(variable.id, compared);
}

function numberDrafts(feature: string, { groups, delta: effect, ranks }: NumberCompared): Draft[] {
  const { values } = groups;
  const first = momentsOf(values, groups.first);
  const second = momentsOf(values, groups.second);
  const all = momentsOf(
    values,
    groups.first.map((count, i) => count + groups.second[i]!),
  );
  const lowest = values[0]!;
  const highest = values[values.length - 1]!;
  const gap = Math.max(highest - all.mean, all.mean - lowest) / Math.sqrt(all.variance);
  const few = Math.min(first.n, second.n);
  const isFew = few < fewValues || first.variance === 0 || second.variance === 0;
  const byRanks = isFew || gap > farValue;
  const means = welchTest(first, second);
  const shared = {
    feature,
    effectName: 'cliff-delta',
    effect: effect.delta,
    effectLower: effect.lower,
    effectUpper: effect.upper,
    magnitude: cliffMagnitude(effect.delta),
    few: tooFewToClaim(first.n, second.n),
  } as const;
  return [
    {
      ...shared,
      test: 'mann-whitney',
      why: {
        code: isFew ? 'ranksOfFew' : byRanks ? 'mannWhitney' : 'ranksToo',
        ...{ gap, drawn: ranks.drawn },
      },
      statistic: ranks.u,
      df: [],
      p: ranks.p,
      chosen: byRanks,
    },
    {
      ...shared,
      test: 'welch',
      why: { code: isFew ? 'meansOfFewToo' : byRanks ? 'meansToo' : 'welch', gap, drawn: false },
      statistic: means.t,
      df: [means.df],
      p: means.p,
      chosen: !byRanks,
    },
  ];
}

function categoryDrafts({ variable, table: counts }: VariableFigures, base: Base): Draft[] {
  const table = withoutEmpty(counts);
  const { v } = cramersV(table);
  if (Number.isNaN(v)) return [];
  const test = chiSquareTest(table);
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
      feature: variable.id,
      test: kind,
      why: { code: kind, gap: Number.NaN, drawn: false },
      statistic: test.statistic,
      df: [test.df],
      p,
      effectName: 'cramers-v',
      effect: v,
      effectLower: null,
      effectUpper: null,
      magnitude: cramerMagnitude(v),
      few: tooFewToClaim(base.churned, base.customers - base.churned),
      chosen: true,
    },
  ];
}
