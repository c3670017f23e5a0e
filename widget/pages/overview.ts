import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { salesRows } from '../data/cross-filter.ts';
import type { Dimension } from '../data/filters.ts';
import { churnRanked } from '../models/churn-ranked.ts';
import { customerMap } from '../models/customer-map.ts';
import { groupsBy } from '../models/groups.ts';
import { salesBy } from '../models/sales-by.ts';
import { segmentProfile } from '../models/segment-profile.ts';
import { segmentSizes } from '../models/segment-sizes.ts';
import { chartCard, rowOfCharts } from './chart-card.ts';
import { findingsList, mostFindings } from './findings-list.ts';
import { metricCards } from './metric-cards.ts';
import type { PageView } from './page.ts';
import { isPrinting } from './print-all.ts';
import { mostTold, segmentList } from './segment-list.ts';
import { switchOf } from './switch.ts';

/** How many customers, which segments, who leaves, what changed, what to do: in one look. */
export function overviewPage(view: PageView): TemplateResult {
  const beside = fitBeside(view);
  return html`
    ${metricCards(view)}
    <div class="grid">
      ${segmentList(view, beside ? 8 : 12)} ${findingsList(view, beside ? 4 : 12)}
      ${isPrinting(view) ? nothing : charts(view)}
    </div>
  `;
}

/** One look at each of the other pages. On paper these follow anyway. */
function charts(view: PageView): TemplateResult {
  const apart = chartCard(view, customerMap, 6);
  if (view.report.sales === null) {
    return html`${chartCard(view, (any) => churnRanked(any) ?? segmentProfile(any) ?? segmentSizes(any), 6)} ${apart}`;
  }
  return html`${salesCard(view)} ${apart}
    ${rowOfCharts(view, [{ model: (any) => groupsBy(any, 'age') }, { model: (any) => churnRanked(any) ?? groupsBy(any, 'tenure') }])}`;
}

/** Are findings about as tall as the segments beside them? Else one of the two cards would stand half empty. */
function fitBeside({ report }: PageView): boolean {
  const told = report.findings.slice(0, mostFindings);
  const lines = told.reduce(
    (sum, { text, evidence }) => sum + Math.ceil(text.length / 42) + (evidence ? 1 : 0),
    0,
  );
  const rows = report.segmentation.segments.length;
  const list = rows * (rows <= mostTold ? 62 : 33);
  const findings = lines * 19 + told.length * 10;
  return told.length > 0 && Math.abs(list - findings) < 110;
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
  return chartCard(view, (any) => salesBy(any, chosen), 6, template);
}
