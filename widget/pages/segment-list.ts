import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { toggleFilter } from '../data/filters.ts';
import { dispatch } from '../events.ts';
import { segmentColor } from '../theme/palette.ts';
import type { PageView } from './page.ts';

/** The segments in one row each: who, how many, what they bring. A click filters by one. */
export function segmentList(view: PageView): TemplateResult {
  const { report, words, format, filters } = view;
  const { segments } = report.segmentation;
  const chosen = filters.segment ?? [];
  const valued = segments.some(({ value }) => value !== null);
  const choose = (id: string) => {
    const next = toggleFilter(filters, 'segment', id);
    view.onFilters(next);
    const selected = next.segment?.includes(id) ?? false;
    dispatch(view.host, 'segment-dashboard-select', { dimension: 'segment', key: id, selected });
  };
  return html`<section class="card w8" part="card" aria-labelledby="segments-title">
    <h3 id="segments-title">${words.frame.segmentsAtGlance}</h3>
    <div class="scroll-x"><table class="segments">
      <thead><tr>
        <th scope="col">${words.segments.segment}</th>
        <th scope="col" class="number">${words.segments.size}</th>
        <th scope="col" class="number share">${words.segments.share}</th>
        ${valued ? html`<th scope="col" class="number">${report.sales?.amountLabel ?? ''}</th>` : nothing}
      </tr></thead>
      <tbody>${segments.map(
        (segment) => html`<tr class=${chosen.length > 0 && !chosen.includes(segment.id) ? 'pale' : ''}>
          <th scope="row"><button class="name" aria-pressed=${chosen.includes(segment.id) ? 'true' : 'false'}
            @click=${() => choose(segment.id)}>
            <svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill=${segmentColor(segment.color)}></circle></svg>
            <span>${segment.name}</span></button></th>
          <td class="number">${format.count(segment.size)}</td>
          <td class="number share">${format.percent(segment.share, 0)}
            <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect
              width=${segment.share * 100} height="6" fill=${segmentColor(segment.color)}></rect></svg></td>
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
