import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { missing } from '../../core/words/locale/index.ts';
import { toggleFilter } from '../data/filters.ts';
import { dispatch } from '../events.ts';
import { segmentColor } from '../theme/palette.ts';
import type { PageView } from './page.ts';
import { isPrinting } from './print-all.ts';

/** So few segments leave room for a sentence on each. */
export const mostTold = 4;

/** The segments in one row each: who, how many, what they bring. A click filters by one. */
export function segmentList(view: PageView, width: 8 | 12): TemplateResult {
  const { report, words, format, filters } = view;
  const { segments } = report.segmentation;
  const chosen = filters.segment ?? [];
  const told = segments.length <= mostTold && !isPrinting(view);
  const left = leavingBySegment(report);
  const valued = segments.some(({ value }) => value !== null);
  const choose = (id: string) => {
    const next = toggleFilter(filters, 'segment', id);
    view.onFilters(next);
    const selected = next.segment?.includes(id) ?? false;
    dispatch(view.host, 'segment-dashboard-select', { dimension: 'segment', key: id, selected });
  };
  return html`<section class="card fills w${width}" part="card" aria-labelledby="segments-title">
    <h3 id="segments-title">${words.frame.segmentsAtGlance}</h3>
    <div class="scroll-x"><table class="segments">
      <thead><tr>
        <th scope="col">${words.segments.segment}</th>
        <th scope="col" class="number">${words.segments.size}</th>
        <th scope="col" class="number share">${words.segments.share}</th>
        ${left.size > 0 ? html`<th scope="col" class="number">${words.churn.leaving}</th>` : nothing}
        ${valued ? html`<th scope="col" class="number">${report.sales?.amountLabel ?? ''}</th>` : nothing}
      </tr></thead>
      <tbody>${segments.map(
        (segment) => html`<tr class=${chosen.length > 0 && !chosen.includes(segment.id) ? 'pale' : ''}>
          <th scope="row"><button class="name" aria-pressed=${chosen.includes(segment.id) ? 'true' : 'false'}
            @click=${() => choose(segment.id)}>
            <svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill=${segmentColor(segment.color)}></circle></svg>
            <span>${segment.name}</span></button>${told ? html`<small>${segment.rule?.text ?? segment.description}</small>` : nothing}</th>
          <td class="number">${format.count(segment.size)}</td>
          <td class="number share">${format.percent(segment.share, 0)}
            <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect
              width=${segment.share * 100} height="6" fill=${segmentColor(segment.color)}></rect></svg></td>
          ${left.size > 0 ? leaving(view, left.get(segment.id)) : nothing}
          ${
            valued
              ? html`<td class="number" title=${format.exact(segment.value?.total ?? null, report.currency)}>${format.money(segment.value?.total ?? null)}</td>`
              : nothing
          }
        </tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}

type Leaving = NonNullable<NonNullable<PageView['report']['churn']>['breakdowns']>[number]['levels'][number];

/** How many leave in each segment, as far as the report tells. */
function leavingBySegment({ churn }: PageView['report']): ReadonlyMap<string, Leaving> {
  const levels = churn?.breakdowns?.find(({ dimension }) => dimension === 'segment')?.levels ?? [];
  return new Map(levels.map((level) => [level.level, level]));
}

function leaving({ words, format }: PageView, level: Leaving | undefined): TemplateResult {
  if (level === undefined) return html`<td class="number">${missing}</td>`;
  const bounds = words.churn.interval(format.percent(level.lower), format.percent(level.upper));
  return html`<td class="number" title=${bounds}>${words.churn.base(format.ofHundred(level.rate))}</td>`;
}
