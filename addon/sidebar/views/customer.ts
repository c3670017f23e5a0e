import { html, nothing } from 'lit';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import { colorClass } from '../segment-color.ts';
import type { SidebarState } from '../state.ts';
import { renderDetail } from './frame.ts';

/** The customer in the selected row: who it is, which segment, how typical, and the facts behind. */
export function renderCustomer(state: SidebarState, language: Language, actions: Actions) {
  const { words } = language;
  const card = state.customer;
  const content =
    card === null
      ? html`<p class="muted">${words.noCustomer}</p>`
      : html`<article class="card padded stack" aria-live="polite">
          <h2 class="big wrap">${card.key}</h2>
          ${
            card.segment === null
              ? html`<p class="muted">${words.noSegment}</p>`
              : html`<p class="row">
                <span class="dot ${colorClass(card.color)}" aria-hidden="true"></span>
                <span class="grow strong">${card.segment}</span>
                ${
                  card.fit === null
                    ? nothing
                    : html`<span class="muted figure" title=${words.fitLabel(card.fit)}>${words.fit(card.fit)}</span>`
                }
              </p>`
          }
          <dl class="facts-list">
            ${card.facts.map(
              (fact) => html`<div><dt class="muted">${fact.label}</dt><dd>${fact.value}</dd></div>`,
            )}
          </dl>
        </article>`;
  return renderDetail(words.thisCustomer, content, state, language, actions);
}
