import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { salesRows } from '../data/cross-filter.ts';
import type { Dimension } from '../data/filters.ts';
import { chosenFilters, toggleFilter } from '../data/filters.ts';
import { icon } from '../elements/icons.ts';
import type { PageView } from './page.ts';

/** The filters that are on, each with its own way out. */
export function filterChips(view: PageView): TemplateResult | typeof nothing {
  const chosen = chosenFilters(view.filters);
  if (chosen.length === 0) return nothing;
  const { words } = view;
  return html`<ul class="chips" aria-label=${words.frame.filters}>
    ${chosen.map(({ dimension, key }) => {
      const label = `${words.frame.dimension[dimension]}: ${filterLabel(view, dimension, key)}`;
      return html`<li><button class="chip" aria-label=${words.frame.remove(label)}
        @click=${() => view.onFilters(toggleFilter(view.filters, dimension, key))}>${label}${icon('close')}</button></li>`;
    })}
    <li><button class="link" @click=${() => view.onFilters({})}>${words.frame.clear}</button></li>
  </ul>`;
}

/** What is a filter's key called? */
export function filterLabel({ report, words }: PageView, dimension: Dimension, key: string): string {
  if (dimension === 'segment') {
    return report.segmentation.segments.find(({ id }) => id === key)?.name ?? key;
  }
  const rows = report.sales === null ? [] : salesRows(report.sales, dimension);
  const row = rows.find((one) => one.key === key);
  if (row !== undefined) return row.label;
  const levels = report.churn?.breakdowns?.find((one) => one.dimension === dimension)?.levels;
  const level = levels?.find((one) => one.level === key);
  return level?.label ?? (key || words.churn.filtered.missing);
}
