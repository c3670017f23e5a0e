import type { OwnColumn, Progress, ReportSheet } from '../analysis.ts';
import { SegmentryError } from '../errors.ts';
import { formatNumber } from '../messages/format.ts';
import type { Locale } from '../messages/index.ts';
import { messages } from '../messages/index.ts';
import type { Customers } from '../prepare/types.ts';
import type { Churn, ChurnSegment, Plan } from '../report/types.ts';
import type { SegmentationResult } from '../segments/types.ts';
import type { Settings } from '../settings/settings.ts';
import { wilsonInterval } from '../stats/intervals/wilson.ts';
import type { Axis } from './axes.ts';
import { axisOf } from './axes.ts';
import type { Cohort } from './cohort.ts';
import { cohortOf } from './cohort.ts';
import { conditionsOf, ruleText } from './conditions.ts';
import { churnCurves } from './curves.ts';
import { churnTests } from './feature-tests.ts';
import type { ProvenRule } from './high-churn-segments.ts';
import { highChurnSegments } from './high-churn-segments.ts';
import { homogeneityOf } from './homogeneity.ts';
import { churnPortraits } from './portraits.ts';
import { areaUnderCurve, brierScore, calibrationError, reliabilityOf } from './risk/judge.ts';
import { fitRisk } from './risk/risk-model.ts';

export interface ChurnInput {
  readonly customers: Customers;
  readonly segmentation: SegmentationResult;
  readonly settings: Settings;
  readonly asOf: string;
  readonly locale: Locale;
  readonly progress?: (progress: Progress) => void;
  readonly deadline?: () => boolean;
}

export interface ChurnAnalysis {
  readonly section: Churn;
  readonly plan: Plan | null;
  readonly columns: readonly OwnColumn[];
  readonly sheets: readonly ReportSheet[];
}

const leastLeavers = 50;

/** Who leaves, why, and whom to write to? Null when the data carries no outcome. */
export function analyseChurn(input: ChurnInput): ChurnAnalysis | null {
  const { customers, settings, asOf, locale } = input;
  const cohort = cohortOf(customers, asOf);
  if (cohort === null) return null;
  const { known, left, size } = cohort;
  const churned = known.reduce((sum, place) => sum + left[place]!, 0);
  const base = known.length === 0 ? 0 : churned / known.length;
  const words = messages(locale).churn;
  const described = {
    outcome: { column: cohort.outcome.column, positive: cohort.outcome.positive },
    base: {
      customers: known.length,
      churned,
      rate: base,
      ...wilsonInterval(churned, known.length),
      unknown: size - known.length,
    },
    portraits: churnPortraits(cohort, locale),
    associations: [],
    matrix: null,
    tests: churnTests(cohort, locale),
    curves: churnCurves(cohort, base, locale),
    noiseBar: [],
  };
  step(input, 1);
  if (churned < leastLeavers || known.length - churned < leastLeavers || cohort.predictors.length === 0) {
    const verdict = words.verdict.tooFew({
      churned: formatNumber(churned, locale),
      needed: formatNumber(leastLeavers, locale),
    });
    return {
      section: { ...described, segments: [], verdict, coverage: null, risk: null },
      plan: null,
      columns: [],
      sheets: [],
    };
  }
  const fine = cohort.predictors.map((predictor) => axisOf(predictor, 32));
  const searched = known.filter((place) => cohort.searched[place] === 1);
  const aside = known.filter((place) => cohort.searched[place] === 0);
  const scout = fitRisk(fine, searched, left, { seed: 1 });
  step(input, 2);
  const axes = cohort.predictors.map((predictor) => axisOf(predictor, 12));
  const proven = highChurnSegments({ cohort, axes, risk: scout.risk, ...settings.churn });
  step(input, 3);
  const { risk } = fitRisk(fine, known, left, { seed: 2 });
  const segments = describe(proven, cohort, axes, input, base);
  const calibration = reliabilityOf(scout.risk, left, aside);
  const section: Churn = {
    ...described,
    segments,
    verdict: segments.length === 0 ? words.verdict.none : words.verdict.found({ n: String(segments.length) }),
    coverage: coverageOf(proven, cohort, churned),
    risk: {
      auc: areaUnderCurve(scout.risk, left, aside),
      brier: brierScore(scout.risk, left, aside),
      ece: calibrationError(calibration),
      calibration,
      importance: [],
      leaks: [],
    },
  };
  return { section, plan: null, columns: columnsOf(cohort, risk, proven, segments, input), sheets: [] };
}

function describe(
  proven: readonly ProvenRule[],
  cohort: Cohort,
  axes: readonly Axis[],
  { locale, segmentation }: ChurnInput,
  base: number,
): ChurnSegment[] {
  const coarse = cohort.predictors.map((predictor) => axisOf(predictor, 4));
  return proven.map(({ rule, members, all, holdout, q }, index) => {
    const text = ruleText(rule, axes, locale);
    const { split, ...homogeneity } = homogeneityOf(cohort, coarse, members);
    const counts = segmentation.section.segments.map(() => 0);
    members.forEach((member, place) => {
      const label = segmentation.labels[cohort.rowOf[place]!]!;
      if (member === 1 && label >= 0) counts[label]! += 1;
    });
    const earlier = proven.slice(0, index);
    const fresh = members.reduce(
      (count, member, place) =>
        count + (member === 1 && !earlier.some((other) => other.members[place] === 1) ? 1 : 0),
      0,
    );
    const extraLeavers = fresh * (all.lower - base);
    return {
      id: `h${index + 1}`,
      conditions: conditionsOf(rule, axes, locale),
      text,
      sentence: messages(locale).churn.sentence({
        text,
        n: formatNumber(all.n, locale),
        leave: String(Math.round(all.rate * 100)),
        sure: String(Math.floor(holdout.lower * 100)),
      }),
      ...all,
      smoothed: (all.churned + 50 * base) / (all.n + 50),
      lift: all.rate / base,
      holdout: { n: holdout.n, churned: holdout.churned, rate: holdout.rate, lower: holdout.lower },
      q,
      noise: base,
      fresh,
      overlaps: proven.flatMap((other, at) => {
        const shared = other.members.reduce((sum, member, i) => sum + (member & members[i]!), 0);
        return at === index || shared === 0 ? [] : [{ segment: `h${at + 1}`, customers: shared }];
      }),
      homogeneity: {
        ...homogeneity,
        split:
          split === null
            ? null
            : {
                feature: coarse[split.axis]!.predictor.id,
                text: coarse[split.axis]!.predictor.label,
                effect: split.effect,
              },
      },
      priority: {
        score: 0,
        extraLeavers,
        value: 1,
        homogeneity: Math.sqrt(homogeneity.response ?? 1),
        reach: fresh / cohort.size,
      },
      bySegment: counts.flatMap((customers, at) =>
        customers === 0 ? [] : [{ segment: segmentation.section.segments[at]!.id, customers }],
      ),
      actions: [],
    };
  });
}

function coverageOf(
  proven: readonly ProvenRule[],
  { known, left }: Cohort,
  churned: number,
): Churn['coverage'] {
  if (proven.length === 0) return null;
  const inside = known.filter((place) => proven.some(({ members }) => members[place] === 1));
  const gone = inside.reduce((sum, place) => sum + left[place]!, 0);
  return {
    customers: inside.length,
    churned: gone,
    share: inside.length / known.length,
    precision: inside.length === 0 ? 0 : gone / inside.length,
    coverage: gone / churned,
  };
}

function columnsOf(
  cohort: Cohort,
  risk: Float64Array,
  proven: readonly ProvenRule[],
  segments: readonly ChurnSegment[],
  { asOf, locale }: ChurnInput,
): OwnColumn[] {
  const words = messages(locale).churn.column;
  const inSheetOrder = <T>(valueAt: (place: number) => T): T[] => {
    const values = new Array<T>(cohort.size);
    cohort.rowOf.forEach((row, place) => {
      values[row] = valueAt(place);
    });
    return values;
  };
  const note = words.note({ asOf });
  return [
    {
      id: 'churn-risk',
      header: words.risk,
      note,
      values: inSheetOrder((place) =>
        cohort.left[place] === 1 ? null : Math.round(risk[place]! * 1e4) / 1e4,
      ),
    },
    {
      id: 'churn-segment',
      header: words.segment,
      note,
      values: inSheetOrder((place) => {
        const at = proven.findIndex(({ members }) => members[place] === 1);
        return at < 0 ? null : segments[at]!.text;
      }),
    },
  ];
}

function step({ progress, deadline }: ChurnInput, done: number): void {
  progress?.({ stage: 'churn', done, total: 4 });
  if (deadline?.()) throw new SegmentryError('limit.time');
}
