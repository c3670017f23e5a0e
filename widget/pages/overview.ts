import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { salesRows } from '../data/cross-filter.ts';
import type { Dimension } from '../data/filters.ts';
import { churnRanked } from '../models/churn-ranked.ts';
import { customerMap } from '../models/customer-map.ts';
import { groupsBy } from '../models/groups.ts';
import { salesBy } from '../models/sales-by.ts';
import { segmentSizes } from '../models/segment-sizes.ts';
import { chartCard } from './chart-card.ts';
import { findingsList } from './findings-list.ts';
import { metricCards } from './metric-cards.ts';
import type { PageView } from './page.ts';
import { segmentList } from './segment-list.ts';
import { switchOf } from './switch.ts';

/** How many customers, which segments, who leaves, what changed, what to do: in one look. */
export function overviewPage(view: PageView): TemplateResult {
  return html`
    ${metricCards(view)}
    <div class="grid">
      ${segmentList(view)} ${findingsList(view)} ${salesCard(view)}
      ${view.report.sales === null ? chartCard(view, churnRanked(view) ?? segmentSizes(view), 6) : nothing}
      ${chartCard(view, customerMap(view), 6)}
      ${view.report.sales === null ? nothing : html`${chartCard(view, groupsBy(view, 'age'), 6)}${chartCard(view, churnRanked(view) ?? groupsBy(view, 'tenure'), 6)}`}
    </div>
  `;
}

function salesCard(view: PageView): TemplateResult | typeof nothing {
  const { sales } = view.report;
  if (sales === null) return nothing;
  const options = (['segment', 'city', 'product'] as const).filter((one) => salesRows(sales, one).length > 0);
  const { chosen, template } = switchOf<Dimension>(view, {
    name: 'overview-sales',
    label: view.words.chart.choose,
    options: options.length === 0 ? ['segment'] : options,
    text: (dimension) => view.words.frame.dimension[dimension],
  });
  return chartCard(view, salesBy(view, chosen), 6, template);
}
