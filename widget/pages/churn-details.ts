import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { ChurnSegment } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import { priorityOf } from '../models/churn-ranked.ts';
import type { PageView } from './page.ts';
import { tableCard } from './simple-table.ts';

/** Why this order: the four parts of each group's priority, what hides in it and whom it shares. */
export function churnDetails({ report, words, format }: PageView): TemplateResult | typeof nothing {
  const { churn } = report;
  if (churn === null || churn.segments.length === 0) return nothing;
  const { segments } = churn;
  const text = words.churn;
  const place = (id: string) => segments.findIndex((segment) => segment.id === id) + 1;
  const shared = (segment: ChurnSegment) =>
    segment.overlaps
      .filter(({ customers }) => customers > 0)
      .map(({ segment: other, customers }) => `${place(other)} (${format.count(customers)})`)
      .join(', ');
  const valued = segments.some(({ priority }) => priority.value !== 1);
  return tableCard<ChurnSegment>({
    id: 'churn-details',
    title: text.details,
    note: segments.some(({ overlaps }) => overlaps.length > 0) ? text.detailsNote : '',
    width: 12,
    rows: segments,
    columns: [
      { label: text.segment, cell: (segment) => `${place(segment.id)}. ${segment.text}` },
      { label: text.priority, numeric: true, cell: (segment) => priorityOf(segment, segments, format) },
      {
        label: text.parts.extraLeavers,
        numeric: true,
        cell: ({ priority }) => format.number(priority.extraLeavers, 0),
      },
      {
        label: text.parts.value,
        numeric: true,
        cell: ({ priority }) => (valued ? format.number(priority.value, 2) : missing),
      },
      {
        label: text.parts.homogeneity,
        numeric: true,
        cell: ({ priority }) => format.number(priority.homogeneity, 2),
      },
      { label: text.parts.reach, numeric: true, cell: ({ priority }) => format.percent(priority.reach, 1) },
      { label: text.customers, numeric: true, cell: ({ n }) => format.count(n) },
      {
        label: text.parts.named,
        numeric: true,
        cell: ({ named }) => (named === undefined ? missing : format.count(named)),
      },
      { label: text.parts.fresh, numeric: true, cell: ({ fresh }) => format.count(fresh) },
      { label: text.parts.split, wide: true, cell: ({ homogeneity }) => homogeneity.split?.text ?? missing },
      { label: text.parts.overlaps, cell: (segment) => shared(segment) || missing },
    ],
  });
}
