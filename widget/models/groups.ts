import { filterRows } from '../data/cross-filter.ts';
import type { ChartModel, View } from './chart-model.ts';
import { opacityOf } from './opacity.ts';

/**
 * How old are the customers, or how long are they with us? Columns of counts with the average ratio over them. Null
 * where all are in one group.
 */
export function groupsBy(view: View, dimension: 'age' | 'tenure'): ChartModel | null {
  const { report, filters, words, format } = view;
  const { sales } = report;
  if (sales === null) return null;
  const { rows, ignored, narrowed } = filterRows(sales, dimension, filters);
  if (rows.length < 2) return null;
  const count = dimension === 'age' ? ('customers' as const) : ('policies' as const);
  const total = rows.reduce((sum, row) => sum + row[count], 0);
  const first = rows.reduce((best, row) => (row[count] > best[count] ? row : best), rows[0]!);
  const ratios = rows.map((row) => (narrowed ? null : row.averageRatio));
  const hasRatio = ratios.some((ratio) => ratio !== null);
  const text = words.sales;
  const share = format.percent(total === 0 ? null : first[count] / total, 0);
  const chosen = filters[dimension] ?? [];
  return {
    id: `groups-${dimension}`,
    question: dimension === 'age' ? text.ageQuestion : text.tenureQuestion,
    answer:
      total === 0
        ? text.nothing
        : dimension === 'age'
          ? text.ageAnswer(first.label, share)
          : text.tenureAnswer(first.label, share),
    footer: [
      dimension === 'age' ? text.overCustomers(format.count(total)) : text.overSales(format.count(total)),
      narrowed ? words.chart.filtered : '',
      ignored.length > 0
        ? words.chart.notFilteredBy(ignored.map((other) => words.frame.dimension[other]).join(', '))
        : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    explain: text.groupsExplain,
    spec: 'columns',
    height: 240,
    data: {
      rows: rows.map((row, index) => {
        const whole = row.whole[count];
        const ratio = ratios[index] ?? null;
        return {
          key: row.key,
          label: row.label,
          value: row[count],
          whole: narrowed ? whole : row[count],
          end: Math.max(row[count], narrowed ? whole : 0),
          text: format.count(row[count]),
          color: 'mark',
          opacity: opacityOf(row.key, chosen) * 0.85,
          line: ratio,
          lineText: ratio === null ? '' : `${format.number(ratio, 2)}%`,
        };
      }),
    },
    params: {
      top: Math.max(1, ...rows.map((row) => Math.max(row[count], narrowed ? row.whole[count] : 0))),
      lineTop: Math.max(0.0001, ...ratios.map((ratio) => ratio ?? 0)),
    },
    table: {
      columns: [
        { label: words.frame.dimension[dimension], numeric: false },
        { label: text.customers, numeric: true },
        { label: text.policies, numeric: true },
        { label: sales.amountLabel, numeric: true },
        ...(hasRatio ? [{ label: text.averageRatio, numeric: true }] : []),
      ],
      rows: rows.map((row, index) => ({
        key: row.key,
        cells: [
          row.label,
          format.count(row.customers),
          format.count(row.policies),
          format.exactMoney(row.amount),
          ...(hasRatio ? [format.number(ratios[index] ?? null, 2)] : []),
        ],
      })),
    },
    dimension,
    legend: hasRatio
      ? [
          { label: dimension === 'age' ? text.customers : text.policies, color: 'mark' },
          { label: text.averageRatio, color: 'fg' },
        ]
      : [],
  };
}
