import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icon } from '../elements/icons.ts';
import type { PageView } from './page.ts';

/** How far can these data be trusted? One dot, and the list behind it. */
export function qualityDot({ report, words, format }: PageView): TemplateResult {
  const { quality } = report;
  const worst = (['error', 'warning', 'info'] as const).find((level) =>
    quality.some(({ severity }) => severity === level),
  );
  const text = words.frame.quality;
  return html`<button class="quality" popovertarget="quality" title=${text.label(quality.length)}>
      <span class="dot ${worst ?? 'good'}" aria-hidden="true"></span>${text.label(quality.length)}
    </button>
    <div id="quality" class="sheet" popover role="dialog" aria-label=${text.label(quality.length)}>
      <div class="top">
        <h3>${text.label(quality.length)}</h3>
        <button class="tool" popovertarget="quality" popovertargetaction="hide" aria-label=${text.close} title=${text.close}>${icon('close')}</button>
      </div>
      ${
        quality.length === 0
          ? html`<p>${text.none}</p>`
          : html`<ul>${quality.map(
              (entry) => html`<li>
                <span class="dot ${entry.severity}" aria-hidden="true"></span>
                <div><strong>${entry.column === null ? entry.sheet : `${entry.sheet} · ${entry.column}`}</strong>
                <small>${text.severity[entry.severity]}${entry.rows === 0 ? '' : ` · ${text.rows(format.count(entry.rows))}`}</small>
                <p>${entry.message}</p></div>
              </li>`,
            )}</ul>`
      }
    </div>`;
}
