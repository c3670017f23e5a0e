import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { toggleFilter } from '../data/filters.ts';
import type { ChartSelect } from '../elements/chart-element.ts';
import { dispatch } from '../events.ts';
import type { ChartModel } from '../models/chart-model.ts';
import type { PageView } from './page.ts';
import { isPrinting } from './print-all.ts';

/** A chart of any report: of the one shown, and of the one that leaves by a download. */
type ModelOf = (view: PageView) => ChartModel | null;

/** A chart on the grid, so many of twelve columns wide. Nothing where there is no model. */
export function chartCard(
  view: PageView,
  modelOf: ModelOf,
  columns: 3 | 4 | 5 | 6 | 7 | 8 | 12,
  choice: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const model = modelOf(view);
  if (model === null) return nothing;
  const leaving = async () => modelOf({ ...view, report: await view.leaving() });
  return html`<segment-dashboard-chart class=${`w${columns}`} data-chart=${model.id}
    exportparts="chart, question, answer, footer, tooltip"
 .model=${model} .leaving=${leaving} .words=${view.words} .locale=${view.locale} .themeKey=${themeKey(view)}
    @chart-select=${(event: CustomEvent<ChartSelect>) => onSelect(view, model, event.detail.key)}
  >${choice === nothing ? nothing : html`<div slot="choice">${choice}</div>`}</segment-dashboard-chart>`;
}

interface CardOfRow {
  readonly model: ModelOf;
  readonly controls?: TemplateResult | typeof nothing;
}

/** Charts that share a row evenly, without those that have nothing to show. */
export function rowOfCharts(
  view: PageView,
  cards: readonly CardOfRow[],
): (TemplateResult | typeof nothing)[] {
  const shown = cards.filter(({ model }) => model(view) !== null);
  const columns = shown.length <= 1 ? 12 : shown.length === 2 ? 6 : 4;
  return shown.map(({ model, controls }) => chartCard(view, model, columns, controls));
}

function onSelect(view: PageView, { dimension }: ChartModel, key: string): void {
  if (dimension === null) return;
  const filters = toggleFilter(view.filters, dimension, key);
  view.onFilters(filters);
  const selected = filters[dimension]?.includes(key) ?? false;
  dispatch(view.host, 'segment-dashboard-select', { dimension, key, selected });
}

function themeKey(view: PageView): string {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return isPrinting(view) ? 'print' : `${view.theme}-${dark ? 'dark' : 'light'}`;
}
