import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { missing } from '../../core/words/locale/index.ts';
import type { PlanMeasure } from '../models/plan-letters.ts';
import { planLetters } from '../models/plan-letters.ts';
import { chartCard } from './chart-card.ts';
import type { PageView } from './page.ts';
import { isPrinting } from './print-all.ts';
import { tableCard } from './simple-table.ts';
import { switchOf } from './switch.ts';
import { triedCosts, whatIf } from './what-if.ts';

/** How many letters are worth writing: the plan's curve under a slider of capacity and costs to try. */
export function planCard(view: PageView): TemplateResult | typeof nothing {
  const { report, words, format, choices } = view;
  const { plan } = report;
  if (plan === null || plan.curve.length < 2) return nothing;
  const most = plan.curve.at(-1)?.letters ?? plan.capacity;
  const letters = Math.min(most, Number(choices.get('capacity') ?? plan.capacity));
  const move = (event: Event) => {
    choices.set('capacity', (event.target as HTMLInputElement).value);
    view.refresh();
  };
  const costs = triedCosts(view, plan);
  const measure =
    costs.value === null
      ? null
      : switchOf<PlanMeasure>(view, {
          name: 'plan-measure',
          label: words.chart.measure,
          options: ['saved', 'net'],
          text: (option) => words.churn[option],
        });
  const controls = html`<label class="slider">
      <span>${words.churn.capacity}</span>
      <input type="range" min="0" max=${most} .value=${String(letters)} @input=${move} aria-valuetext=${format.count(letters)}>
      <output>${format.count(letters)}</output>
    </label>
    ${whatIf(view, plan)} ${measure?.template ?? nothing}`;
  return chartCard(view, (any) => planLetters(any, letters, costs, measure?.chosen), 6, controls);
}

/** What to do about whom, one row a group. */
export function actionsCard(view: PageView): TemplateResult | typeof nothing {
  const { report, words, format } = view;
  const { plan } = report;
  if (plan === null || plan.rows.length === 0) return nothing;
  const text = words.churn.action;
  type Row = (typeof plan.rows)[number];
  return tableCard<Row>({
    id: 'actions',
    title: words.churn.actions,
    note: isPrinting(view) ? '' : words.churn.actionsNote,
    width: 12,
    rows: plan.rows,
    columns: [
      { label: text.who, cell: (row) => row.text },
      { label: text.cause, cell: (row) => row.cause },
      { label: text.offer, cell: (row) => row.offer },
      { label: text.channel, cell: (row) => row.channel },
      { label: text.customers, numeric: true, cell: (row) => format.count(row.customers) },
      { label: text.letters, numeric: true, cell: (row) => format.count(row.letters) },
      { label: text.saved, numeric: true, cell: (row) => format.number(row.expectedSaved, 1) },
      { label: text.net, numeric: true, cell: (row) => format.money(row.expectedNet) },
      { label: text.owner, cell: (row) => row.owner },
      {
        label: text.due,
        cell: (row) => (row.due === null ? missing : format.date(row.due).replaceAll(' ', '\u00a0')),
      },
      { label: text.kpi, cell: (row) => row.kpi },
    ],
  });
}
