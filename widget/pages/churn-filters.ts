import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Churn } from '../../core/report/index.ts';
import type { FilteredChurn } from '../data/churn-filter.ts';
import { keysOf } from '../data/churn-filter.ts';
import type { Filters } from '../data/filters.ts';
import { filterLabel } from './filter-chips.ts';
import type { PageView } from './page.ts';

type Breakdown = NonNullable<Churn['breakdowns']>[number];

/** To whom is the page narrowed: one list a dimension that the report knows leaving by. */
export function churnFilters(
  view: PageView,
  churn: Churn,
  under: FilteredChurn,
): TemplateResult | typeof nothing {
  const { breakdowns = [] } = churn;
  if (breakdowns.length === 0) return nothing;
  const { words } = view;
  return html`<section class="card w12 narrowing" part="card" aria-label=${words.frame.filters}>
    <div class="fields">${breakdowns.map((breakdown) => listOf(view, breakdown, churn))}</div>
    <p class="quiet" role="status">${standing(view, churn, under)}</p>
  </section>`;
}

function listOf(view: PageView, breakdown: Breakdown, churn: Churn): TemplateResult {
  const { breakdowns: all = [], crossings = [] } = churn;
  const room = crossings.length === 0 ? 0 : 1;
  const { words, format, filters } = view;
  const { dimension, levels } = breakdown;
  const chosen = filters[dimension] ?? [];
  const at = levels.findIndex((level) => {
    const keys = keysOf(level);
    return keys.length === chosen.length && keys.every((key) => chosen.includes(key));
  });
  const choose = (event: Event) => {
    const level = levels[Number((event.target as HTMLSelectElement).value)];
    const narrowing = all
      .map((one) => one.dimension)
      .filter((one) => one !== dimension && (filters[one]?.length ?? 0) > 0);
    const dropped =
      level === undefined
        ? [dimension]
        : [dimension, ...narrowing.slice(0, Math.max(0, narrowing.length - room))];
    const others = Object.fromEntries(
      Object.entries(filters).filter(([name]) => !dropped.some((one) => one === name)),
    ) as Filters;
    view.onFilters(level === undefined ? others : { ...others, [dimension]: keysOf(level) });
  };
  const name = (key: string) => filterLabel(view, dimension, key);
  const several = chosen.length > 0 && at < 0;
  return html`<label class="field"><span>${words.frame.dimension[dimension]}</span><select @change=${choose}>
    <option value="" .selected=${chosen.length === 0}>${words.churn.filtered.all}</option>
    ${several ? html`<option value="-" .selected=${true}>${chosen.map(name).join(', ')}</option>` : nothing}
    ${levels.map(
      (level, index) =>
        html`<option value=${index} .selected=${index === at}>${level.merged.length === 0 ? level.label : level.merged.map(name).join(', ')} (${format.count(level.n)})</option>`,
    )}
  </select></label>`;
}

function standing({ words, format }: PageView, churn: Churn, under: FilteredChurn): string {
  const text = words.churn.filtered;
  const { base, by, ignored, least, partly } = under;
  const whole = format.count(churn.base.customers);
  const left = typeof base === 'string' ? '' : text.left(format.count(base.n), whole);
  return [
    by.length === 0 ? '' : left,
    by.length > 0 && partly.base && left !== '' ? text.partly(format.count(least)) : '',
    ignored.length === 0
      ? ''
      : words.chart.notFilteredBy(ignored.map((other) => words.frame.dimension[other]).join(', ')),
    text.note,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
