import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { salesRows } from '../data/cross-filter.ts';
import { dimensions } from '../data/filters.ts';
import { groupsBy } from '../models/groups.ts';
import { popularity } from '../models/popularity.ts';
import { availableMeasures, measureLabel, salesBy } from '../models/sales-by.ts';
import { breakdownTree } from './breakdown-tree.ts';
import { chartCard, rowOfCharts } from './chart-card.ts';
import { emptyCard } from './empty-card.ts';
import type { PageView } from './page.ts';
import { switchOf } from './switch.ts';
import { topCustomersCard } from './top-customers.ts';

/** What brings the money, who buys it, and the customers worth most. */
export function salesPage(view: PageView): TemplateResult {
  const { sales } = view.report;
  if (sales === null)
    return html`<div class="grid">${emptyCard(view.words.sales.none, view.words.sales.noneHint)}</div>`;
  const known = dimensions.filter((dimension) => salesRows(sales, dimension).length > 0);
  const by = (name: string, first: (typeof dimensions)[number]) =>
    switchOf(view, {
      name,
      label: view.words.chart.choose,
      options: [...known.filter((one) => one === first), ...known.filter((one) => one !== first)],
      text: (dimension) => view.words.frame.dimension[dimension],
    });
  const measure = switchOf(view, {
    name: 'sales-measure',
    label: view.words.chart.measure,
    options: availableMeasures(sales),
    text: (one) => measureLabel(view, one),
  });
  const product = by('sales-left', 'product');
  const kind = switchOf(view, {
    name: 'popularity',
    label: view.words.chart.choose,
    options: (['category', 'type'] as const).filter((one) => salesRows(sales, one).length > 0),
    text: (dimension) => view.words.frame.dimension[dimension],
  });
  return html`<div class="grid">
    ${chartCard(view, (any) => salesBy(any, product.chosen, measure.chosen), 12, html`<div class="switches">${product.template}${measure.template}</div>`)}
    ${chartCard(view, (any) => salesBy(any, 'segment'), 6)} ${chartCard(view, (any) => salesBy(any, 'city'), 6)}
    ${rowOfCharts(view, [
      { model: (any) => groupsBy(any, 'age') },
      { model: (any) => groupsBy(any, 'tenure') },
      {
        model: (any) => (kind.chosen === undefined ? null : popularity(any, kind.chosen)),
        controls: kind.template,
      },
    ])}
    ${breakdownTree(view)} ${topCustomersCard(view)}
  </div>`;
}
