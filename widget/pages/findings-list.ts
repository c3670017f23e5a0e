import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PageView } from './page.ts';

export const mostFindings = 5;

/** What a person should read first, in a few sentences. What they were counted over is said once where it is the same. */
export function findingsList({ report, words }: PageView, width: 4 | 12): TemplateResult {
  const shown = report.findings.slice(0, mostFindings);
  const counted = new Set(shown.map(({ evidence }) => evidence));
  const [together] = shown.length > 1 && counted.size === 1 ? counted : [];
  return html`<section class="card fills w${width}" part="card" aria-labelledby="findings-title">
    <h3 id="findings-title">${words.frame.findings}</h3>
    ${
      shown.length === 0
        ? html`<p class="quiet">${words.frame.noFindings}</p>`
        : html`<ul class="findings">${shown.map(
            ({ text, evidence, kind }) =>
              html`<li data-kind=${kind}><p>${text}</p>${together === undefined ? html`<small>${evidence}</small>` : nothing}</li>`,
          )}</ul>${together === undefined ? nothing : html`<p class="quiet"><small>${together}</small></p>`}`
    }
  </section>`;
}
