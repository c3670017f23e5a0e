import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Churn, Metric } from '../../core/report/index.ts';
import { filterChurn } from '../data/churn-filter.ts';
import { filteredTotals } from '../data/cross-filter.ts';
import type { Filters } from '../data/filters.ts';
import { isFiltered } from '../data/filters.ts';
import { icon } from '../elements/icons.ts';
import type { PageView } from './page.ts';

/** So few do not fill a row. */
const fewMetrics = 3;

/** The headline figures: short on the card, exact on hover, with their change since the last refresh. */
export function metricCards(view: PageView): TemplateResult {
  return html`<ul class="cards ${view.report.metrics.length <= fewMetrics ? 'sparse' : ''}" part="cards">${view.report.metrics.map((metric) => card(view, metric))}</ul>`;
}

function card(view: PageView, metric: Metric): TemplateResult {
  const { format, words } = view;
  const narrowed = narrowedValue(view, metric);
  const value = narrowed === undefined ? metric.value : narrowed;
  return html`<li class="card metric" part="card" data-metric=${metric.id}>
    <span class="label">${metric.label}</span>
    <span class="value" title=${format.exact(value, metric.unit)}>${format.short(value, metric.unit)}</span>
    <span class="note">${
      isFiltered(view.filters)
        ? narrowed === undefined
          ? words.frame.allCustomers
          : nothing
        : html`${target(view, metric)}${change(view, metric)}`
    }</span>
  </li>`;
}

function target(
  { format, words }: PageView,
  { value, target: goal, unit }: Metric,
): TemplateResult | typeof nothing {
  if (goal === undefined || goal === 0 || value === null) return nothing;
  return html`<span>${words.frame.ofTarget(format.percent(value / goal, 0), format.short(goal, unit))}
    <svg class="target" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4"></rect><rect
      width=${Math.max(0, Math.min(1, value / goal)) * 100} height="4"></rect></svg></span>`;
}

function change(
  { format, words }: PageView,
  { value, previous, unit }: Metric,
): TemplateResult | typeof nothing {
  if (previous === undefined || previous === null || value === null) return nothing;
  const before = words.frame.previous(format.short(previous, unit));
  if (previous === value) return html`<span title=${before}>${words.frame.unchanged}</span>`;
  const size = previous === 0 ? null : Math.abs(value / previous - 1);
  return html`<span class="change" title=${before}>${icon(value > previous ? 'up' : 'down')}${
    size === null ? format.short(value - previous, unit) : format.percent(size)
  } <span class="unseen">${before}</span></span>`;
}

/** Undefined where the report cannot narrow this figure. */
function narrowedValue({ report, filters }: PageView, metric: Metric): number | null | undefined {
  if (!isFiltered(filters)) return undefined;
  if (metric.id === 'churn-rate') return narrowedChurn(report.churn, filters);
  if (report.sales === null) return undefined;
  const total = filteredTotals(report.sales, filters);
  if (total === null) return undefined;
  switch (metric.id) {
    case 'customers':
      return total.customers ?? undefined;
    case 'policies':
      return total.policies;
    case 'total-amount':
      return total.amount;
    case 'average-amount':
      return total.policies === 0 ? null : total.amount / total.policies;
    default:
      return undefined;
  }
}

function narrowedChurn(churn: Churn | null, filters: Filters): number | null | undefined {
  if (churn === null) return undefined;
  const { by, base } = filterChurn(churn, filters);
  if (by.length === 0) return undefined;
  return typeof base === 'string' ? null : base.rate * 100;
}
