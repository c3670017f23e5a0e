import { fsum } from 'd3-array';
import { type Policies, purchasesIn } from '../analyses/sales/policies.ts';
import { columnNamed } from '../table/access.ts';
import type { Customers } from '../understand/types.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { Churn, Metric, Report } from './types.ts';

export interface MetricsInput {
  readonly customers: Customers;
  readonly policies: Policies | null;
  readonly churn: Churn | null;
  readonly target: number | null;
  readonly previous: Report | null;
  readonly locale: Locale;
}

/** What are the headline figures? Averages run over sales rows; a figure the data cannot give is left out. */
export function headlineMetrics(input: MetricsInput): Metric[] {
  const metrics = [
    metric('customers', messages(input.locale).report.metric.customers, input.customers.table.rows, ''),
    ...salesMetrics(input),
    ...churnMetrics(input),
  ];
  const before = new Map(input.previous?.metrics.map((known) => [known.id, known.value]));
  return metrics.map((now) => {
    const previous = before.get(now.id);
    return previous === undefined ? now : { ...now, previous };
  });
}

function salesMetrics({ customers, policies, target, locale }: MetricsInput): Metric[] {
  if (policies === null) return [];
  const words = messages(locale).report;
  const { transactions, currency } = customers;
  const amount = transactions?.amount ?? words.amount;
  const coverage = transactions?.coverage ?? '';
  const totalAmount = metric(
    'total-amount',
    words.metric.totalAmount({ amount }),
    sum(policies.amount),
    currency,
  );
  const purchases = purchasesIn(policies);
  const averageAmount =
    policies.order === null ? mean(policies.amount) : policies.amount && (totalAmount.value ?? 0) / purchases;
  return [
    metric('policies', words.metric.policies, purchases, ''),
    target === null ? totalAmount : { ...totalAmount, target },
    metric('average-amount', words.metric.averageAmount({ amount }), averageAmount, currency),
    metric('average-coverage', words.metric.averageCoverage({ coverage }), mean(policies.coverage), currency),
    metric('average-ratio', words.metric.averageRatio({ amount, coverage }), mean(ratios(policies)), '%'),
    metric(
      'average-tenure',
      words.metric.averageTenure,
      mean(tenures(customers, policies)),
      words.unit.years,
    ),
  ].filter((known) => known.value !== null);
}

/** How long customers have been customers where they say so themselves, else how long ago the sales were. */
function tenures({ table, tenure, transactions }: Customers, policies: Policies): Float64Array | null {
  const column = columnNamed(table, tenure);
  const isOfSales = transactions?.date && column?.from?.includes(transactions.date);
  return column?.kind === 'number' && !isOfSales ? column.values : policies.tenure;
}

function churnMetrics({ churn, locale }: MetricsInput): Metric[] {
  return churn === null
    ? []
    : [metric('churn-rate', messages(locale).report.metric.churnRate, churn.base.rate * 100, '%')];
}

function metric(id: string, label: string, value: number | null, unit: string): Metric {
  return { id, label, value, unit };
}

function ratios({ amount, coverage }: Policies): Float64Array | null {
  if (amount === null || coverage === null) return null;
  return amount.map((value, policy) => {
    const cover = coverage[policy] ?? Number.NaN;
    return cover > 0 ? (value / cover) * 100 : Number.NaN;
  });
}

function present(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

function sum(values: Float64Array | null): number | null {
  return values === null ? null : fsum(present(values));
}

function mean(values: Float64Array | null): number | null {
  const known = values === null ? new Float64Array() : present(values);
  return known.length === 0 ? null : fsum(known) / known.length;
}
