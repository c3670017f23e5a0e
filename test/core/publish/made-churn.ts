import type { Churn, ChurnSegment } from '../../../core/report/types.ts';
import { wilsonInterval } from '../../../core/stats/intervals/wilson.ts';
import { sampleReport } from '../../fixtures/report.ts';

type Breakdown = NonNullable<Churn['breakdowns']>[number];
type Condition = ChurnSegment['conditions'][number];

const sample = sampleReport().churn!;

export const rate = (n: number, churned = Math.round(n / 4)) => ({
  ...{ n, churned, rate: n === 0 ? 0 : churned / n },
  ...wilsonInterval(churned, n),
});

/** Leaving of 1,000 customers of whom a quarter left; nothing else is told. */
export const madeChurn = (more: Partial<Churn> = {}): Churn => {
  const { n, ...base } = rate(1000);
  return {
    ...sample,
    base: { customers: n, ...base, unknown: 0 },
    portraits: [],
    curves: [],
    segments: [],
    coverage: null,
    breakdowns: [],
    crossings: [],
    ...more,
  };
};

/** Bins of a number between these cuts, `null` at the ends. */
export const curve = (
  feature: string,
  cuts: readonly (number | null)[],
  counts: readonly number[],
): Churn['curves'][number] => ({
  ...{ feature, label: feature, kind: 'number', missingInformative: false },
  bins: counts.map((n, at) => ({
    ...rate(n),
    ...{
      label: `${feature} ${at}`,
      from: cuts[at] ?? null,
      to: cuts[at + 1] ?? null,
      missing: false,
      against: 'within',
    },
  })),
});

export const segment = (
  id: string,
  n: number,
  conditions: readonly Condition[],
  more: Partial<ChurnSegment> = {},
): ChurnSegment => {
  const holdout = rate(n >> 1);
  return {
    ...sample.segments[0]!,
    ...rate(n),
    ...{ id, text: id, conditions: [...conditions], fresh: n, named: n, overlaps: [], bySegment: [] },
    holdout: { n: holdout.n, churned: holdout.churned, rate: holdout.rate, lower: holdout.lower },
    ...more,
  };
};

export const range = (feature: string, from: number | null, to: number | null): Condition => ({
  ...{ kind: 'range', feature, from, to, text: feature },
});

/** Levels with their customers, and how many of each churn segment are at them. */
export const breakdown = (
  dimension: Breakdown['dimension'],
  counts: Readonly<Record<string, number>>,
  parts: Readonly<Record<string, readonly (number | null)[]>> = {},
): Breakdown => ({
  ...{ dimension, feature: dimension, label: dimension, least: 10 },
  levels: Object.entries(counts).map(([level, n], at) => ({
    ...rate(n),
    ...{ level, label: level, merged: [] },
    segments: Object.entries(parts).map(([id, own]) => {
      const part = own[at] ?? null;
      return { segment: id, n: part, churned: part === null ? null : Math.round(part / 3) };
    }),
  })),
});
