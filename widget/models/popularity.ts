import { filterRows } from '../data/cross-filter.ts';
import type { ChartModel, View } from './chart-model.ts';
import { opacityOf } from './opacity.ts';
import { salesBy } from './sales-by.ts';

/** More slices than these cannot be told apart; they become bars. */
const most = 6;

/** What sells? A ring of few categories or types; bars where they are many. */
export function popularity(view: View, dimension: 'category' | 'type'): ChartModel | null {
  const { report, filters, words, format } = view;
  const { sales } = report;
  if (sales === null) return null;
  const { rows, ignored, narrowed } = filterRows(sales, dimension, filters);
  if (rows.length === 0) return null;
  const bars = salesBy(view, dimension, 'policies');
  if (rows.length > most || bars === null) return bars;
  const ordered = [...rows].sort((a, b) => b.policies - a.policies);
  const total = ordered.reduce((sum, row) => sum + row.policies, 0);
  const chosen = filters[dimension] ?? [];
  let from = 0;
  return {
    ...bars,
    id: `popularity-${dimension}`,
    footer: [
      words.sales.overSales(format.count(total)),
      narrowed ? words.chart.filteredOnly : '',
      ignored.length > 0
        ? words.chart.notFilteredBy(ignored.map((other) => words.frame.dimension[other]).join(', '))
        : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    spec: 'donut',
    height: 240,
    data: {
      rows: ordered.map((row, index) => {
        const share = total === 0 ? 0 : row.policies / total;
        const start = from;
        from += share * 2 * Math.PI;
        const middle = (start + from) / 2;
        return {
          key: row.key,
          from: start,
          to: from,
          middle,
          align: middle < Math.PI ? 'left' : 'right',
          text: `${row.label}\n${format.percent(share, 0)}`,
          color: 'mark',
          opacity: (1 - (0.78 * index) / Math.max(1, ordered.length - 1)) * opacityOf(row.key, chosen),
        };
      }),
    },
    params: { center: format.count(total) },
  };
}
