import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Churn } from '../../core/report/index.ts';
import type { ChurnRate, FilteredChurn } from '../data/churn-filter.ts';
import { fewCustomers } from '../data/churn-filter.ts';
import type { PageView } from './page.ts';

/** How many leave: of everybody with the verdict, or of those under the filter beside everybody. */
export function churnBase(view: PageView, churn: Churn, under: FilteredChurn): TemplateResult {
  return html`<section class="card w4 base" part="card" aria-labelledby="base-title">
    <h3 id="base-title">${view.words.churn.baseQuestion}</h3>
    ${under.by.length === 0 ? ofEverybody(view, churn) : ofFiltered(view, churn, under)}
  </section>`;
}

function ofEverybody(view: PageView, { base, coverage, verdict }: Churn): TemplateResult {
  const { words, format } = view;
  const text = words.churn;
  return html`${rateOf(view, { n: base.customers, ...base })}
    ${base.unknown === 0 ? nothing : html`<p class="quiet">${text.unknown(format.count(base.unknown))}</p>`}
    <p>${verdict}</p>
    ${
      coverage === null
        ? nothing
        : html`<p>${text.coverage(format.percent(coverage.share, 0), format.ofHundred(coverage.precision), format.percent(coverage.coverage, 0))}</p>`
    }`;
}

function ofFiltered(view: PageView, churn: Churn, { base, least, by }: FilteredChurn): TemplateResult {
  const { words, format } = view;
  const text = words.churn.filtered;
  const [only, another] = by;
  const levels =
    another === undefined ? churn.breakdowns?.find(({ dimension }) => dimension === only)?.levels : undefined;
  const everybody = html`<dl>
    ${(levels ?? []).map(({ label, rate }) => html`<div><dt>${label}</dt><dd>${words.churn.base(format.ofHundred(rate))}</dd></div>`)}
    <div class="total"><dt>${text.everybody}</dt><dd>${words.churn.base(format.ofHundred(churn.base.rate))}</dd></div>
  </dl>`;
  if (base === 'none') return html`<p class="big">–</p><p>${text.nobody}</p>${everybody}`;
  if (base === 'hidden') {
    return html`<p class="big">–</p><p>${text.hidden(format.count(least))}</p>${everybody}`;
  }
  return html`${rateOf(view, base)}
    ${base.n < fewCustomers ? html`<p class="few">${text.few(base.n, format.count(base.n))}</p>` : nothing}
    ${everybody}`;
}

function rateOf({ words, format }: PageView, { n, churned, rate, lower, upper }: ChurnRate): TemplateResult {
  const text = words.churn;
  return html`<p class="big" title=${format.percent(rate, 2)}>${text.base(format.ofHundred(rate))}</p>
    <p class="quiet">${text.baseText(format.count(churned), format.count(n))}
      ${text.interval(format.percent(lower), format.percent(upper))}.</p>`;
}
