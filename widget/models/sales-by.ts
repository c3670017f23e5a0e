import type { Report, Sales } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import type { FilteredRow } from '../data/cross-filter.ts';
import { filterRows, salesRows } from '../data/cross-filter.ts';
import type { Dimension } from '../data/filters.ts';
import { segmentColor } from '../theme/palette.ts';
import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';
import { opacityOf } from './opacity.ts';

export const measures = [
  'amount',
  'policies',
  'customers',
  'averageAmount',
  'averageCoverage',
  'averageLifetimeValue',
] as const;

export type Measure = (typeof measures)[number];

/** Bars beyond these are in the table only. */
const shown = 12;

/** Who brings the money: sales by segment, city, product … and one measure. Null where there are no sales. */
export function salesBy(view: View, dimension: Dimension, measure: Measure = 'amount'): ChartModel | null {
  const { report, filters, words, format } = view;
  const { sales } = report;
  if (sales === null) return null;
  const { rows, ignored, narrowed } = filterRows(sales, dimension, filters);
  const whole = new Map(salesRows(sales, dimension).map((row) => [row.key, figure(row, measure) ?? 0]));
  const ordered = dimension === 'age' || dimension === 'tenure' ? rows : descending(rows, measure);
  const drawn = ordered.filter((row) => figure(row, measure) !== null).slice(0, shown);
  const write = (value: number | null) =>
    measure === 'policies' || measure === 'customers'
      ? value === null
        ? missing
        : format.count(value)
      : format.money(value);
  const top = Math.max(
    1,
    ...drawn.map((row) => Math.max(figure(row, measure) ?? 0, whole.get(row.key) ?? 0)),
  );
  const chosen = filters[dimension] ?? [];
  const additive = measure === 'amount' || measure === 'policies' || measure === 'customers';
  return {
    id: `sales-by-${dimension}`,
    question: question(view, sales, dimension, measure),
    answer: answer(view, ordered, measure, write),
    footer: [
      words.sales.overSales(format.count(rows.reduce((total, row) => total + row.policies, 0))),
      narrowed && additive ? words.chart.filtered : '',
      ignored.length > 0
        ? words.chart.notFilteredBy(ignored.map((other) => words.frame.dimension[other]).join(', '))
        : '',
      ordered.length > drawn.length ? words.sales.others(format.count(ordered.length - drawn.length)) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    explain: words.sales.explain,
    spec: 'bars',
    height: barHeight(drawn.length),
    data: {
      rows: drawn.map((row) => {
        const value = figure(row, measure) ?? 0;
        const before = narrowed && additive ? (whole.get(row.key) ?? 0) : value;
        return {
          key: row.key,
          label: row.label,
          value,
          whole: before,
          end: Math.max(value, before),
          text: write(value),
          color: dimension === 'segment' ? colorOf(report, row.key) : 'mark',
          opacity: opacityOf(row.key, chosen),
        };
      }),
    },
    params: { top },
    table: salesTable(view, sales, dimension, ordered),
    dimension,
    legend: [],
  };
}

/** The measures that these data carry. */
export function availableMeasures(sales: Sales): Measure[] {
  return measures.filter((measure) => sales.bySegment.some((row) => figure(row, measure) !== null));
}

export function measureLabel({ report, words }: View, measure: Measure): string {
  const amount = report.sales?.amountLabel ?? '';
  return {
    amount,
    policies: words.sales.policies,
    customers: words.sales.customers,
    averageAmount: words.sales.averageAmount(amount),
    averageCoverage: words.sales.averageCoverage,
    averageLifetimeValue: words.sales.averageLifetimeValue,
  }[measure];
}

type Figures = Pick<
  FilteredRow,
  'amount' | 'policies' | 'customers' | 'averageCoverage' | 'averageLifetimeValue'
>;

function figure(row: Figures, measure: Measure): number | null {
  if (measure === 'averageAmount') return row.policies === 0 ? null : row.amount / row.policies;
  return row[measure];
}

function descending(rows: readonly FilteredRow[], measure: Measure): FilteredRow[] {
  return [...rows].sort((a, b) => (figure(b, measure) ?? -1) - (figure(a, measure) ?? -1));
}

function question(view: View, sales: Sales, dimension: Dimension, measure: Measure): string {
  const { words } = view;
  if (measure === 'amount') return words.sales.bringsQuestion(dimension, sales.amountLabel);
  if (measure === 'policies') return words.sales.countQuestion(dimension);
  return words.sales.meanQuestion(dimension, measureLabel(view, measure));
}

function answer(
  { words, format }: View,
  rows: readonly FilteredRow[],
  measure: Measure,
  write: (value: number | null) => string,
): string {
  const best = [...rows].sort((a, b) => (figure(b, measure) ?? -1) - (figure(a, measure) ?? -1));
  const first = best[0];
  const total = rows.reduce((sum, row) => sum + row[measure === 'policies' ? 'policies' : 'amount'], 0);
  if (first === undefined || total === 0) return words.sales.nothing;
  if (measure !== 'amount' && measure !== 'policies') {
    return words.sales.leads(first.label, write(figure(first, measure)));
  }
  const leaders = best.slice(0, best.length > 4 ? 2 : 1);
  const share = leaders.reduce((sum, row) => sum + row[measure], 0) / total;
  return words.sales.brings(
    words.sales.and(leaders.map((row) => row.label)),
    leaders.length,
    format.percent(share, 0),
  );
}

function colorOf(report: Report, segment: string): string {
  const known = report.segmentation.segments.find((one) => one.id === segment);
  return segmentColor(known?.color ?? 0);
}

function salesTable(
  { report, words, format }: View,
  sales: Sales,
  dimension: Dimension,
  rows: readonly FilteredRow[],
) {
  const total = rows.reduce((sum, row) => sum + row.amount, 0);
  const money = (value: number | null) => format.exactMoney(value);
  const optional = [
    { label: words.sales.averageCoverage, write: (row: FilteredRow) => money(row.averageCoverage) },
    { label: words.sales.averageRatio, write: (row: FilteredRow) => format.number(row.averageRatio) },
    { label: words.sales.averageLifetimeValue, write: (row: FilteredRow) => money(row.averageLifetimeValue) },
  ].filter((column) => rows.some((row) => column.write(row) !== missing));
  const columns = [
    { label: words.sales.customers, write: (row: FilteredRow) => format.count(row.customers) },
    { label: words.sales.policies, write: (row: FilteredRow) => format.count(row.policies) },
    { label: sales.amountLabel, write: (row: FilteredRow) => money(row.amount) },
    {
      label: words.sales.share,
      write: (row: FilteredRow) => format.percent(total === 0 ? null : row.amount / total),
    },
    {
      label: words.sales.averageAmount(report.sales?.amountLabel ?? ''),
      write: (row: FilteredRow) => money(row.policies === 0 ? null : row.amount / row.policies),
    },
    ...optional,
  ];
  return {
    columns: [
      { label: words.frame.dimension[dimension], numeric: false },
      ...columns.map(({ label }) => ({ label, numeric: true })),
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [row.label, ...columns.map(({ write }) => write(row))],
    })),
  };
}
