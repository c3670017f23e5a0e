import type { Headline } from '../../analyses/headline/conclude-headline.ts';
import type { Churn, Metric, Report } from '../../report/types.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

export interface MetricsInput {
  readonly headline: Headline;
  readonly churn: Churn | null;
  readonly currency: string;
  readonly target: number | null;
  readonly previous: Report | null;
  readonly locale: Locale;
}

/** What are the headline figures called? A figure the data cannot give is left out. */
export function metricsInWords(input: MetricsInput): Metric[] {
  const { headline, churn, previous, locale } = input;
  const words = messages(locale).report.metric;
  const metrics = [
    metric('customers', words.customers, headline.customers, ''),
    ...salesMetrics(input),
    ...(churn === null ? [] : [metric('churn-rate', words.churnRate, churn.base.rate * 100, '%')]),
  ];
  const before = new Map(previous?.metrics.map((known) => [known.id, known.value]));
  return metrics.map((now) => {
    const then = before.get(now.id);
    return then === undefined ? now : { ...now, previous: then };
  });
}

function salesMetrics({ headline: { sales }, currency, target, locale }: MetricsInput): Metric[] {
  if (sales === null) return [];
  const words = messages(locale).report;
  const amount = sales.names.amount ?? words.amount;
  const coverage = sales.names.coverage ?? '';
  const total = metric('total-amount', words.metric.totalAmount({ amount }), sales.totalAmount, currency);
  return [
    metric('policies', words.metric.policies, sales.purchases, ''),
    target === null ? total : { ...total, target },
    metric('average-amount', words.metric.averageAmount({ amount }), sales.averageAmount, currency),
    metric('average-coverage', words.metric.averageCoverage({ coverage }), sales.averageCoverage, currency),
    metric('average-ratio', words.metric.averageRatio({ amount, coverage }), sales.averageRatio, '%'),
    metric('average-tenure', words.metric.averageTenure, sales.averageTenure, words.unit.years),
  ].filter((known) => known.value !== null);
}

function metric(id: string, label: string, value: number | null, unit: string): Metric {
  return { id, label, value, unit };
}
