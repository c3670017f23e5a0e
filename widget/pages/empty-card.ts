import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** What data would fill this page. */
export function emptyCard(text: string, hint: string): TemplateResult {
  return html`<section class="card w12 empty" part="card"><h3>${text}</h3><p class="quiet">${hint}</p></section>`;
}
