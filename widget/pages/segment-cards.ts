import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Segment, Trait } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import { toggleFilter } from '../data/filters.ts';
import { icon } from '../elements/icons.ts';
import { dispatch } from '../events.ts';
import { segmentColor } from '../theme/palette.ts';
import type { PageView } from './page.ts';

/** So many cards fill rows of three better than rows of four. */
const byThree = [5, 6, 9];

/** Who each segment is: name, one sentence, one rule, what it brings. */
export function segmentCards(view: PageView): TemplateResult {
  return html`<ul class="segment-cards ${byThree.includes(view.report.segmentation.segments.length) ? 'three' : ''}">${view.report.segmentation.segments.map((segment) => card(view, segment))}</ul>`;
}

function card(view: PageView, segment: Segment): TemplateResult {
  const { words, format, filters } = view;
  const text = words.segments;
  const on = filters.segment?.includes(segment.id) ?? false;
  const off = !on && (filters.segment?.length ?? 0) > 0;
  const choose = () => {
    view.onFilters(toggleFilter(filters, 'segment', segment.id));
    dispatch(view.host, 'segment-dashboard-select', { dimension: 'segment', key: segment.id, selected: !on });
  };
  return html`<li class="card segment ${off ? 'off' : ''}" part="card">
    <div class="stripe"><svg width="100%" height="4" aria-hidden="true"><rect width="100%" height="4" fill=${segmentColor(segment.color)}></rect></svg></div>
    <h3>${segment.name}</h3>
    <p class="size"><strong>${words.frame.customers(segment.size, format.count(segment.size))}</strong> · ${format.percent(segment.share, 0)}${
      segment.value === null
        ? nothing
        : html`<br>${text.worth(format.money(segment.value.total), format.percent(segment.value.share, 0))}`
    }</p>
    <p>${segment.description}</p>
    <ul class="traits" aria-label=${text.strongest}>${segment.profile.slice(0, on ? segment.profile.length : 3).map((trait) => html`<li>${traitOf(view, trait)}</li>`)}</ul>
    <div class="rule"><h4>${text.rule}</h4>${
      segment.rule === null ? html`<p class="quiet">${text.noRule}</p>` : html`<p>${segment.rule.text}</p>`
    }</div>
    <button class="link" aria-pressed=${on ? 'true' : 'false'} @click=${choose}>${on ? text.unfilter : text.filterBy}</button>
  </li>`;
}

function traitOf({ words, format }: PageView, trait: Trait): TemplateResult {
  const text = words.segments;
  if (trait.kind === 'category') {
    return html`<span>${trait.label}</span><span>${trait.mode === null ? missing : text.mode(trait.mode, format.percent(trait.modeShare, 0))}</span>`;
  }
  const higher = trait.effect > 0;
  const direction = higher ? text.higher : text.lower;
  return html`<span>${trait.label}</span><span>${format.short(trait.mean, trait.unit)}
    <span title=${direction}>${icon(higher ? 'up' : 'down')}<span class="unseen">${direction}</span></span>
    <small>${text.everybody(format.short(trait.overall, ''))}</small></span>`;
}
