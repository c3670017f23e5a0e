import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Churn } from '../../core/report/index.ts';
import { filterChurn } from '../data/churn-filter.ts';
import { churnCurve, curvesByLink } from '../models/churn-curve.ts';
import { churnLinks } from '../models/churn-links.ts';
import { churnPortraits } from '../models/churn-portraits.ts';
import { churnRanked } from '../models/churn-ranked.ts';
import { featureLinks } from '../models/feature-links.ts';
import { chartCard } from './chart-card.ts';
import { churnBase } from './churn-base.ts';
import { churnDetails } from './churn-details.ts';
import { churnFilters } from './churn-filters.ts';
import { emptyCard } from './empty-card.ts';
import type { PageView } from './page.ts';
import { actionsCard, planCard } from './plan-cards.ts';
import { isPrinting } from './print-all.ts';
import { selectOf } from './switch.ts';

/** Who leaves, why, and whom to write to. On paper without the parts that only an analyst reads. */
export function churnPage(view: PageView): TemplateResult {
  const { report } = view;
  const { churn } = report;
  const text = view.words.churn;
  if (churn === null) return html`<div class="grid">${emptyCard(text.none, text.noneHint)}</div>`;
  const under = filterChurn(churn, view.filters);
  const links = churnLinks(view);
  const features = selectOf(view, {
    name: 'churn-curve',
    label: text.feature,
    options: curvesByLink(churn).map(({ feature }) => feature),
    text: (feature) => churn.curves.find((curve) => curve.feature === feature)?.label ?? feature,
  });
  return html`<div class="grid">
    ${isPrinting(view) ? nothing : churnFilters(view, churn, under)}
    ${churnBase(view, churn, under)}
    ${churn.segments.length === 0 ? emptyRanking(view, churn) : chartCard(view, churnRanked, 8)}
    ${planCard(view)}
    ${features === null ? nothing : chartCard(view, (any) => churnCurve(any, features.chosen), report.plan === null ? 12 : 6, features.template)}
    ${actionsCard(view)}
    ${isPrinting(view) ? nothing : churnDetails(view)} ${chartCard(view, churnPortraits, links === null ? 12 : 6)} ${chartCard(view, churnLinks, 6)}
    ${isPrinting(view) ? nothing : chartCard(view, featureLinks, 12)}
  </div>`;
}

function emptyRanking({ words }: PageView, { verdict }: Churn): TemplateResult {
  return html`<section class="card w8" part="card"><h3>${words.churn.rankedNone}</h3><p class="quiet">${verdict}</p></section>`;
}
