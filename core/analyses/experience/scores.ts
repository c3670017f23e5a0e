import type { FrameOutline } from '../../customers/frame.ts';
import { chiSquareTail } from '../../stats/distributions/chi-square.ts';
import { wilsonScore } from '../../stats/intervals/wilson-score.ts';
import { holm } from '../../stats/multiplicity.ts';
import type { CrossColumn, Cut, GivenGroups } from '../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { Score, Scores } from './experience-result.ts';
import { type Kind, kindsOf, segmentsApart } from './kinds.ts';
import type { SatisfactionColumn } from './satisfaction.ts';

const z95 = 1.959963984540054;
/** Groups in which fewer answered are told, but not compared. */
const fewestCompared = 30;
const level = 0.05;

/**
 * How satisfied are customers, how many answered, and by which groups does it differ? Columns of two to eight levels and the
 * customer segments are compared, by means with spreads of their own, corrected for all that were.
 *
 * @see Welch (1951), On the comparison of several mean values, with the limit for large groups
 */
export function* scoresOf(
  outline: FrameOutline,
  segments: GivenGroups,
  satisfaction: SatisfactionColumn,
): Dialogue<Scores> {
  const measure = measureOf(satisfaction);
  const columns = [satisfaction.counted, ...ends(satisfaction, measure)];
  const kinds = kindsOf(outline, segmentsApart(segments, satisfaction), [satisfaction.column]);
  const groupings = [undefined, ...kinds.map(({ by }) => by)];
  const sums = yield* askedEach(
    groupings.flatMap((by) =>
      [columns, []].map((own) => ({
        ...({ summary: 'cross-products', columns: own, buckets: 1 } as const),
        ...(by && { by }),
      })),
    ),
  );
  const scoreAt = (at: number, group: number) =>
    scoreOf(sums[2 * at]![group]!, sums[2 * at + 1]![group]![0]!, columns.length, measure);
  const compared = kinds.map((kind, at) => ({
    kind,
    p: differ(sums[2 * at + 2]!, columns.length),
    groups: kind.keys
      .map((group, code) => ({ group, ...scoreAt(at + 1, code) }))
      .filter(({ answered }) => answered > 0),
  }));
  return { measure, all: scoreAt(0, 0), ...differing(compared) };
}

interface Compared {
  readonly kind: Kind;
  readonly p: number | null;
  readonly groups: readonly (Score & { readonly group: string })[];
}

function differing(compared: readonly Compared[]): Pick<Scores, 'by' | 'tried'> {
  const tested = compared.flatMap(({ kind, p, groups }) => (p === null ? [] : [{ kind, p, groups }]));
  const corrected = holm(tested.map(({ p }) => p));
  const by = tested
    .map(({ kind, groups, p }, at) => ({ feature: kind.feature, p: corrected[at]!, own: p, groups }))
    .filter(({ p }) => p <= level)
    .sort((a, b) => a.own - b.own || spreadOf(b.groups) - spreadOf(a.groups))
    .map(({ own: _, ...one }) => one);
  return { by, tried: tested.length };
}

function spreadOf(groups: readonly Score[]): number {
  const values = groups.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}

function measureOf({ kind, column, scale }: SatisfactionColumn): Scores['measure'] {
  if (kind === 'share' || scale === null) return 'share';
  if (scale.most === 10 && meaningsOf(column).has('recommending')) return 'nps';
  return scale.most === 5 ? 'csat' : 'mean';
}

/** Those who count for, and against. */
function ends({ scale, column }: SatisfactionColumn, measure: Scores['measure']): CrossColumn[] {
  if (scale === null || measure === 'share' || measure === 'mean') return [];
  const cuts = measure === 'nps' ? [7, 9] : [4];
  const ordered = cuts.length + 1;
  const missing = scale.variable.missing > 0 ? ordered : -1;
  const cut: Cut = {
    ...{ variable: column, size: missing < 0 ? ordered : ordered + 1, ordered, cuts, missing },
    cutBelongs: 'above',
  };
  const top: CrossColumn = { meets: { cut, from: cuts.length, to: cuts.length } };
  return measure === 'nps' ? [top, { meets: { cut, from: 0, to: 0 } }] : [top];
}

function scoreOf(sums: Float64Array, customers: number, columns: number, measure: Scores['measure']): Score {
  const n = sums[0]!;
  const mean = n === 0 ? 0 : sums[1]! / n;
  const shared = { mean, answered: n, customers };
  if (measure === 'share' || measure === 'csat') {
    const hits = Math.round(sums[measure === 'share' ? 1 : 2]!);
    return { ...shared, value: n === 0 ? 0 : hits / n, ...wilsonScore(hits, n) };
  }
  const [value, variance] =
    measure === 'nps'
      ? [(sums[2]! - sums[3]!) / n, (sums[2]! + sums[3]!) / n - ((sums[2]! - sums[3]!) / n) ** 2]
      : [mean, varianceOf(sums, columns)];
  const off = z95 * Math.sqrt(Math.max(0, variance) / n);
  return n === 0
    ? { ...shared, value: 0, lower: 0, upper: 0 }
    : { ...shared, value, lower: value - off, upper: value + off };
}

function varianceOf(sums: Float64Array, columns: number): number {
  return sums[1 + columns]! / sums[0]! - (sums[1]! / sums[0]!) ** 2;
}

/** The chance of means as different where there is no difference; null with fewer than two groups of enough answers. */
function differ(groups: readonly Float64Array[], columns: number): number | null {
  const told = groups.flatMap((sums) => {
    const n = sums[0]!;
    const variance = n === 0 ? 0 : varianceOf(sums, columns);
    return n < fewestCompared || variance <= 0 ? [] : [{ mean: sums[1]! / n, weight: (n - 1) / variance }];
  });
  if (told.length < 2) return null;
  const whole = told.reduce((sum, { weight }) => sum + weight, 0);
  const middle = told.reduce((sum, { weight, mean }) => sum + weight * mean, 0) / whole;
  const statistic = told.reduce((sum, { weight, mean }) => sum + weight * (mean - middle) ** 2, 0);
  return chiSquareTail(statistic, told.length - 1);
}
