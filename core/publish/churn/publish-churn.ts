import type { Churn } from '../../report/types.ts';
import { wilsonInterval } from '../../stats/intervals/wilson.ts';
import { verdictOf } from '../../words/churn/verdict.ts';
import { formatNumber } from '../../words/format.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';
import type { HiddenLevels } from '../hide/hidden-levels.ts';
import type { Interval } from '../hide/intervals.ts';
import { isSmall, roundedDown } from '../hide/threshold.ts';
import { withoutNested } from './nested-crossings.ts';
import { publishBreakdowns, publishCrossings } from './publish-breakdowns.ts';
import { publishChurnSegments } from './publish-churn-segments.ts';
import { publishCalibration, publishCurves, publishPortraits } from './publish-curves.ts';
import { roundedChurn } from './rounded-churn.ts';

export interface ChurnContext {
  readonly threshold: number;
  readonly hidden: (feature: string) => HiddenLevels;
  /** Other ways in which the report cuts a number, by feature. */
  readonly cuts: (feature: string) => readonly (readonly Interval[])[];
  /** All counts are rounded down, because exact ones would give away the few whose outcome is not known. */
  readonly rounded: boolean;
  readonly locale: Locale;
}

/** Who leaves and why, without groups under the threshold. How many of a group left is a figure of it, no group. */
export function publishChurn(churn: Churn, context: ChurnContext): Churn {
  const { threshold, hidden, locale } = context;
  const { churned, customers } = churn.base;
  if (isSmall(churned, threshold) || isSmall(customers - churned, threshold)) {
    return withFewOutcomes(churn, context);
  }
  const levels = publishBreakdowns(churn, context);
  const { breakdowns, crossings } = withoutNested(
    churn,
    { breakdowns: levels, crossings: publishCrossings(churn, levels, context) },
    threshold,
  );
  const told: Churn = {
    ...churn,
    portraits: publishPortraits(churn, hidden),
    tests: churn.tests.map((test) => ({ ...test, why: withoutFigures(test.why) })),
    curves: publishCurves(churn, context),
    ...(churn.breakdowns && { breakdowns: [...breakdowns] }),
    ...(churn.crossings && { crossings: [...crossings] }),
    risk:
      churn.risk === null
        ? null
        : {
            ...churn.risk,
            calibration: publishCalibration(churn, threshold),
            leaks: churn.risk.leaks.map(({ feature }) => ({
              feature,
              reason: messages(locale).report.published.leak,
            })),
          },
  };
  const withSegments = publishChurnSegments(told, context);
  const published = context.rounded ? roundedChurn(withSegments, threshold, locale) : withSegments;
  return { ...published, verdict: verdictFrom(churn, published, locale) };
}

/** The sentence on what is found, where that is told otherwise than before. What follows it stays. */
function verdictFrom(before: Churn, now: Churn, locale: Locale): string {
  if (before.coverage === null) return before.verdict;
  const said = verdictOf(before.segments.length, before.coverage, locale);
  if (!before.verdict.startsWith(said)) return before.verdict;
  const found =
    now.coverage === null
      ? messages(locale).report.published.segmentsFound({ n: now.segments.length })
      : verdictOf(now.segments.length, now.coverage, locale);
  return found + before.verdict.slice(said.length);
}

/** How far the largest value lies from the mean tells of one customer. */
function withoutFigures(sentence: string): string {
  return sentence.replace(/ \([^()]*\d[^()]*\)/g, '');
}

/** So few left, or stayed, that every comparison would describe them. */
function withFewOutcomes(churn: Churn, { threshold, rounded, locale }: ChurnContext): Churn {
  const { base } = churn;
  const count = (n: number) => (rounded ? roundedDown(n, threshold) : n);
  const customers = count(base.customers);
  const left = isSmall(base.churned, threshold) ? 0 : customers;
  const { discrimination: _, breakdowns, crossings, ...rest } = churn;
  return {
    ...rest,
    base: {
      customers,
      churned: left,
      rate: customers === 0 ? 0 : left / customers,
      ...wilsonInterval(left, customers),
      unknown: count(base.unknown),
    },
    portraits: [],
    associations: [],
    matrix: null,
    tests: [],
    curves: [],
    ...(breakdowns && { breakdowns: [] }),
    ...(crossings && { crossings: [] }),
    noiseBar: [],
    segments: [],
    verdict: messages(locale).report.published.fewOutcomes({ threshold: formatNumber(threshold, locale) }),
    coverage: null,
    risk: null,
  };
}
