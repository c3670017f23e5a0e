import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { missing } from '../../core/words/locale/index.ts';
import { segmentColor } from '../theme/palette.ts';
import { emptyCard } from './empty-card.ts';
import type { PageView } from './page.ts';
import type { SimpleColumn } from './simple-table.ts';
import { tableCard } from './simple-table.ts';

/** Who is worth most over a lifetime? A published report names nobody. */
export function topCustomersCard(view: PageView): TemplateResult {
  const { report, words, format, filters } = view;
  const text = words.sales;
  const all = report.sales?.topCustomers ?? [];
  if (all.length === 0) {
    return report.publication?.customers === false
      ? emptyCard(text.topNotPublished, text.topHidden)
      : emptyCard(text.topQuestion, text.topNone);
  }
  const rows = all.filter(
    ({ segment }) => !filters.segment?.length || (segment !== null && filters.segment.includes(segment)),
  );
  const first = rows[0];
  type Row = (typeof rows)[number];
  const columns: SimpleColumn<Row>[] = [
    {
      label: text.top.id,
      cell: ({ rank, id }) => html`<span class="identity"><span class="rank">${rank}</span> ${id}</span>`,
    },
    {
      label: text.top.value,
      numeric: true,
      cell: ({ lifetimeValue }) => format.exactMoney(Math.round(lifetimeValue)),
    },
    { label: text.top.segment, cell: ({ segment }) => segmentName(view, segment) },
    { label: text.top.age, numeric: true, cell: ({ age }) => format.number(age, 0) },
    { label: text.top.income, numeric: true, cell: ({ income }) => format.exactMoney(income) },
    { label: text.top.tenure, numeric: true, cell: ({ tenure }) => format.number(tenure, 1) },
    { label: text.top.occupation, cell: ({ occupation }) => occupation ?? missing },
    {
      label: text.top.policies,
      wide: true,
      cell: ({ policies }) => bought(policies.map(({ product }) => product ?? missing)),
    },
  ];
  return tableCard({
    id: 'top-customers',
    title: text.topQuestion,
    note:
      first === undefined
        ? text.nothing
        : text.topAnswer(first.id, format.exactMoney(Math.round(first.lifetimeValue))),
    columns,
    rows,
    width: 12,
  });
}

function segmentName({ report }: PageView, id: string | null) {
  const segment = report.segmentation.segments.find((one) => one.id === id);
  return segment === undefined
    ? missing
    : html`<span class="named"><svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill=${segmentColor(segment.color)}></circle></svg> ${segment.name}</span>`;
}

/** What somebody bought, each product once with how often. */
function bought(products: readonly string[]): string {
  const times = new Map<string, number>();
  for (const product of products) times.set(product, (times.get(product) ?? 0) + 1);
  return [...times].map(([product, n]) => (n === 1 ? product : `${product} ×\u2060${n}`)).join(', ');
}
