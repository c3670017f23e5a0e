import { html, nothing } from 'lit';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import { icons } from '../icons.ts';
import type { SidebarState } from '../state.ts';

/** A view below home: a way back, a heading that takes the focus, the failure if there is one, the content. */
export function renderDetail(
  title: unknown,
  content: unknown,
  state: SidebarState,
  language: Language,
  actions: Actions,
  footer: unknown = nothing,
) {
  return html`<div class="page">
    <header class="top">
      <button class="icon" type="button" aria-label=${language.words.back} @click=${() => actions.go({ name: 'home' })}>
        ${icons.back()}
      </button>
      <h1 class="grow clip" tabindex="-1">${title}</h1>
      ${state.saving ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
    </header>
    <main class="body stack">${renderFailure(state, language, actions)}${content}</main>
    ${footer === nothing ? nothing : html`<footer class="bottom stack-small">${footer}</footer>`}
  </div>`;
}

export function renderFailure(state: SidebarState, language: Language, actions: Actions) {
  if (state.failure === null) return nothing;
  return html`<div class="banner" role="alert">
    <span class="error">${icons.alert()}</span>
    <div class="grow">
      <p>${state.failure.message}</p>
      ${
        state.understanding === null && !state.loading
          ? html`<button class="link" type="button" @click=${() => actions.load()}>${language.words.retry}</button>`
          : nothing
      }
    </div>
  </div>`;
}
