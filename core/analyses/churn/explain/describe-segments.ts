import type { ChurnSegment } from '../../../report/types.ts';
import { binLabel } from '../../../words/churn/labels.ts';
import { formatNumber } from '../../../words/format.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { SegmentationResult } from '../../../words/segments/segmentation-in-words.ts';
import type { Axis } from '../axes.ts';
import { axisOf } from '../axes.ts';
import type { Cohort } from '../cohort.ts';
import type { NoisePoint } from '../search/noise-bar.ts';
import { noiseAt } from '../search/noise-bar.ts';
import type { ProvenRule } from '../search/proven-rule.ts';
import { rateOf } from '../search/proven-rule.ts';
import { conditionsOf, ruleText } from './conditions.ts';
import type { Homogeneity } from './homogeneity.ts';
import { homogeneityOf } from './homogeneity.ts';

export interface DescribeInput {
  readonly cohort: Cohort;
  readonly axes: readonly Axis[];
  readonly bar: readonly NoisePoint[];
  readonly base: number;
  /** Money per customer of the cohort; null where the data carries none. */
  readonly value: Float64Array | null;
  readonly segmentation: SegmentationResult;
  readonly locale: Locale;
}

export interface DescribedSegment {
  readonly proven: ProvenRule;
  readonly segment: Omit<ChurnSegment, 'actions'>;
}

const coarseParts = 4;
const shrinkage = 50;

/** What is to be known about each proven rule? By priority, highest first. */
export function describeSegments(proven: readonly ProvenRule[], input: DescribeInput): DescribedSegment[] {
  const { cohort, base, value } = input;
  const coarse = cohort.predictors.map((predictor) => axisOf(predictor, coarseParts));
  const drafts = proven.map((rule) => ({
    rule,
    homogeneity: homogeneityOf(cohort, coarse, rule.members),
    worth: value === null ? 1 : relativeValue(rule.members, value),
  }));
  const rough = drafts.map(({ rule, homogeneity, worth }) => {
    const even = Math.sqrt(homogeneity.response ?? 1);
    return rule.all.n * (rule.all.lower - base) * worth * even;
  });
  const order = [...drafts.keys()].sort((a, b) => rough[b]! - rough[a]! || a - b);
  const ranked = order.map((at) => drafts[at]!);
  const parts = ranked.map(({ rule, homogeneity, worth }, at) => {
    const fresh = countWhere(
      rule.members,
      (i) => !ranked.slice(0, at).some((other) => other.rule.members[i] === 1),
    );
    return {
      fresh,
      extraLeavers: fresh * Math.max(0, rule.all.lower - base),
      value: worth,
      homogeneity: Math.sqrt(homogeneity.response ?? 1),
      reach: fresh / cohort.size,
    };
  });
  const weights = parts.map((part) => part.extraLeavers * part.value * part.homogeneity);
  const most = weights.reduce((top, weight) => Math.max(top, weight), 0);
  return ranked.map(({ rule, homogeneity }, at) => {
    const { fresh, ...priority } = parts[at]!;
    const score = most === 0 ? 0 : (100 * weights[at]!) / most;
    const segment: DescribedSegment['segment'] = {
      ...wordsOf(rule, input),
      id: `h${at + 1}`,
      ...rule.all,
      smoothed: (rule.all.churned + shrinkage * base) / (rule.all.n + shrinkage),
      lift: rule.all.rate / base,
      holdout: plainRate(rule.holdout),
      q: rule.q,
      noise: noiseAt(input.bar, rule.all.n, rule.rule.parts.length),
      fresh,
      overlaps: ranked.flatMap((other, otherAt) => {
        const customers = countWhere(rule.members, (i) => other.rule.members[i] === 1);
        return otherAt === at || customers === 0 ? [] : [{ segment: `h${otherAt + 1}`, customers }];
      }),
      homogeneity: {
        response: homogeneity.response,
        profile: homogeneity.profile,
        split: splitInWords(homogeneity, coarse, rule, input),
      },
      priority: { score, ...priority },
      bySegment: bySegment(rule.members, input),
    };
    return { proven: rule, segment };
  });
}

function wordsOf(
  { rule, all, holdout }: ProvenRule,
  { axes, locale }: DescribeInput,
): Pick<ChurnSegment, 'conditions' | 'text' | 'sentence'> {
  const text = ruleText(rule, axes, locale);
  return {
    conditions: conditionsOf(rule, axes, locale),
    text,
    sentence: messages(locale).churn.sentence({
      text,
      n: formatNumber(all.n, locale),
      leave: String(Math.round(all.rate * 100)),
      sure: String(Math.floor(holdout.lower * 100)),
    }),
  };
}

function plainRate({ n, churned, rate, lower }: ProvenRule['holdout']): ChurnSegment['holdout'] {
  return { n, churned, rate, lower };
}

function splitInWords(
  { split }: Homogeneity,
  coarse: readonly Axis[],
  { members }: ProvenRule,
  { cohort, locale }: DescribeInput,
): ChurnSegment['homogeneity']['split'] {
  if (split === null) return null;
  const axis = coarse[split.axis]!;
  const rateWhere = (holds: (bin: number) => boolean) =>
    rateOf(
      members.map((member, i) => (member === 1 && holds(axis.bins[i]!) ? 1 : 0)),
      cohort.known,
      cohort.left,
    );
  const bins = Array.from({ length: axis.size }, (_, bin) => ({
    bin,
    ...rateWhere((other) => other === bin),
  }));
  const tested = bins.filter(({ n }) => n >= 30).sort((a, b) => b.rate - a.rate || a.bin - b.bin);
  const highest = tested[0]!;
  const rest = rateWhere((bin) => bin !== highest.bin);
  const text = messages(locale).churn.split({
    feature: axis.predictor.label,
    level: binLabel(axis, highest.bin, locale),
    leave: String(Math.round(highest.rate * 100)),
    other: String(Math.round(rest.rate * 100)),
  });
  return { feature: axis.predictor.id, text, effect: split.effect };
}

function bySegment(members: Uint8Array, { cohort, segmentation }: DescribeInput): ChurnSegment['bySegment'] {
  const { labels, section } = segmentation;
  return section.segments.flatMap(({ id }, at) => {
    const customers = countWhere(members, (i) => labels[cohort.rowOf[i]!] === at);
    return customers === 0 ? [] : [{ segment: id, customers }];
  });
}

/** Mean value inside over mean value of all, values cut at the 99th percentile. */
function relativeValue(members: Uint8Array, value: Float64Array): number {
  const sorted = value.filter((amount) => !Number.isNaN(amount)).sort();
  const cap = sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 0;
  const mean = (counts: (i: number) => boolean): number => {
    let sum = 0;
    let n = 0;
    value.forEach((amount, i) => {
      if (Number.isNaN(amount) || !counts(i)) return;
      sum += Math.min(cap, amount);
      n++;
    });
    return n === 0 ? Number.NaN : sum / n;
  };
  const ratio = mean((i) => members[i] === 1) / mean(() => true);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
}

function countWhere(members: Uint8Array, holds: (customer: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < members.length; i++) if (members[i] === 1 && holds(i)) count++;
  return count;
}
