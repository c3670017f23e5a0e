import { html, nothing } from 'lit';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import { icons } from '../icons.ts';
import type { SidebarState } from '../state.ts';
import { renderData } from './data.ts';
import { renderEvidence } from './evidence.ts';
import { renderFailure } from './frame.ts';
import { renderChanges, renderSegments } from './result.ts';
import { renderRun } from './run.ts';

/** The first view: result if there is one, the data with its guesses, and the one button. */
export function renderHome(state: SidebarState, language: Language, actions: Actions) {
  const { words } = language;
  return html`<div class="page">
    <header class="top">
      <div class="grow">
        <h1>${describeSize(state, language)}</h1>
        ${
          state.report
            ? html`<p class="muted small">${words.asOf(language.format.date(state.report.asOf))}</p>`
            : nothing
        }
      </div>
      <button
        class="icon"
        type="button"
        data-opens="settings"
        aria-label=${words.settings}
        @click=${() => actions.go({ name: 'settings' })}
      >
        ${icons.gear()}
      </button>
    </header>
    <main class="body stack" aria-busy=${state.loading ? 'true' : 'false'}>
      ${renderFailure(state, language, actions)}
      ${
        state.notice === ''
          ? nothing
          : html`<p class="note row" aria-hidden="true">
        <span class="good">${icons.check()}</span><span>${state.notice}</span>
      </p>`
      }
      ${state.report ? [renderChanges(state.report, state, language, actions), renderSegments(state.report, language), renderEvidence(state.report, language)] : nothing}
      ${renderData(state, language, actions)}
    </main>
    <footer class="bottom">
      ${
        state.run
          ? renderRun(state.run, language, actions)
          : html`<button
            class="primary"
            type="button"
            ?disabled=${state.understanding === null || state.saving}
            @click=${() => actions.refresh()}
          >
            ${words.refresh}
          </button>`
      }
      ${state.report ? renderLinks(state, language, actions) : nothing}
    </footer>
  </div>`;
}

/** How many customers: of the last result, else of the sheet that holds them. */
function describeSize({ report, understanding }: SidebarState, { words }: Language): string {
  const sheet = understanding?.sheets.find((candidate) => candidate.name === understanding.customersSheet);
  const customers = report?.customers ?? sheet?.rows ?? null;
  return customers === null ? words.title : words.customersIn(customers);
}

function renderLinks(state: SidebarState, { words }: Language, actions: Actions) {
  const busy = state.run !== null || state.saving;
  return html`<div class="links">
    <button class="link" type="button" ?disabled=${busy} @click=${() => actions.undo()}>${words.undo}</button>
    <button class="link" type="button" @click=${() => actions.dashboard()}>${words.dashboard}</button>
    <button
      class="link"
      type="button"
      data-opens="customer"
      @click=${() => actions.go({ name: 'customer' })}
    >
      ${words.thisCustomer}
    </button>
  </div>`;
}
