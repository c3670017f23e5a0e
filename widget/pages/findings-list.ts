import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PageView } from './page.ts';

/** What a person should read first, at most five sentences. */
export function findingsList({ report, words }: PageView): TemplateResult {
  const shown = report.findings.slice(0, 5);
  return html`<section class="card w4" part="card" aria-labelledby="findings-title">
    <h3 id="findings-title">${words.frame.findings}</h3>
    ${
      shown.length === 0
        ? html`<p class="quiet">${words.frame.noFindings}</p>`
        : html`<ul class="findings">${shown.map(
            ({ text, evidence, kind }) =>
              html`<li data-kind=${kind}><p>${text}</p><small>${evidence}</small></li>`,
          )}</ul>`
    }
  </section>`;
}
