import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Churn } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import type { ChurnRate, FilteredChurn } from '../data/churn-filter.ts';
import { fewCustomers, filterChurn } from '../data/churn-filter.ts';
import type { Dimension } from '../data/filters.ts';
import { filterLabel } from './filter-chips.ts';
import type { PageView } from './page.ts';
import { isPrinting } from './print-all.ts';

/** So many lines about stand beside one bar of the ranking. */
const linesBesideBar = 2;
/** Beyond these a list is no glance. */
const mostShown = 6;

/** How many leave: of everybody with the verdict, or of those under the filter beside everybody. */
export function churnBase(view: PageView, churn: Churn, under: FilteredChurn): TemplateResult {
  return html`<section class="card w4 base" part="card" aria-labelledby="base-title">
    <h3 id="base-title">${view.words.churn.baseQuestion}</h3>
    ${under.by.length === 0 ? ofEverybody(view, churn) : ofFiltered(view, churn, under)}
  </section>`;
}

function ofEverybody(view: PageView, churn: Churn): TemplateResult {
  const { base, coverage, verdict } = churn;
  const { words, format } = view;
  const text = words.churn;
  return html`${isTooFew(view, churn) ? html`<p class="big">${missing}</p>` : rateOf(view, { n: base.customers, ...base })}
    ${base.unknown === 0 ? nothing : html`<p class="quiet">${text.unknown(format.count(base.unknown))}</p>`}
    <p>${verdict}</p>
    ${
      coverage === null
        ? nothing
        : html`<p>${text.coverage(format.ofHundred(coverage.precision), format.ofHundred(outside(churn)))}</p>`
    }
    ${isPrinting(view) ? nothing : besideRanking(view, churn)}`;
}

/** A published report does not tell how many left, or stayed, where they are few. */
function isTooFew({ report }: PageView, { base, portraits, curves }: Churn): boolean {
  const told = portraits.length > 0 || curves.length > 0;
  return report.publication !== undefined && !told && (base.churned === 0 || base.churned === base.customers);
}

/** Who leaves by segment, products and city, as far as the card beside is tall. */
function besideRanking(view: PageView, churn: Churn): TemplateResult[] {
  let room = Math.max(mostShown, churn.segments.length * linesBesideBar);
  return (['segment', 'products', 'city'] as const).flatMap((dimension) => {
    const lines = levelsOf(churn, dimension);
    if (lines.length === 0 || lines.length > Math.min(mostShown, room)) return [];
    room -= lines.length + 1;
    return [html`<h4>${view.words.frame.dimension[dimension]}</h4>${listOf(view, lines, null)}`];
  });
}

/** The share of leavers among customers of no proven segment. */
function outside({ base, coverage }: Churn): number {
  const customers = base.customers - (coverage?.customers ?? 0);
  return customers === 0 ? 0 : (base.churned - (coverage?.churned ?? 0)) / customers;
}

function ofFiltered(view: PageView, churn: Churn, { base, least, by }: FilteredChurn): TemplateResult {
  const { words, format } = view;
  const text = words.churn.filtered;
  const lines = by.length === 1 ? levelsOf(churn, by[0]) : eachAlone(view, churn, by);
  const everybody = listOf(view, lines, churn.base.rate);
  if (base === 'none') return html`<p class="big">${missing}</p><p>${text.nobody}</p>${everybody}`;
  if (base === 'hidden') {
    return html`<p class="big">${missing}</p><p>${text.hidden(format.count(least))}</p>${everybody}`;
  }
  return html`${rateOf(view, base)}
    ${base.n < fewCustomers ? html`<p class="few">${text.few(base.n, format.count(base.n))}</p>` : nothing}
    ${everybody}`;
}

function listOf({ words, format }: PageView, lines: readonly Line[], total: number | null): TemplateResult {
  const text = words.churn;
  const line = ({ label, rate }: Line, name = '') => html`<div class=${name}>
    <dt>${label}</dt><dd>${rate === null ? missing : text.base(format.ofHundred(rate))}</dd></div>`;
  return html`<dl>${lines.map((one) => line(one))}${
    total === null ? nothing : line({ label: text.filtered.everybody, rate: total }, 'total')
  }</dl>`;
}

interface Line {
  readonly label: string;
  readonly rate: number | null;
}

function levelsOf({ breakdowns }: Churn, by: Dimension | undefined): readonly Line[] {
  return breakdowns?.find(({ dimension }) => dimension === by)?.levels ?? [];
}

/** Under two filters: how many leave under each of them. */
function eachAlone(view: PageView, churn: Churn, by: readonly Dimension[]): readonly Line[] {
  return by.map((dimension) => {
    const keys = view.filters[dimension] ?? [];
    const { base } = filterChurn(churn, { [dimension]: keys });
    const names = keys.map((key) => filterLabel(view, dimension, key)).join(', ');
    return {
      label: `${view.words.frame.dimension[dimension]}: ${names}`,
      rate: typeof base === 'string' ? null : base.rate,
    };
  });
}

function rateOf({ words, format }: PageView, { n, churned, rate, lower, upper }: ChurnRate): TemplateResult {
  const text = words.churn;
  return html`<p class="big" title=${format.percent(rate, 2)}>${text.base(format.ofHundred(rate))}</p>
    <p class="quiet">${text.baseText(format.count(churned), format.count(n))}
      ${text.interval(format.percent(lower), format.percent(upper))}.</p>`;
}
