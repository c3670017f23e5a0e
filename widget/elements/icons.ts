import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';

const paths = {
  table: svg`<path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6"></path>`,
  chart: svg`<path d="M3 13V8M7 13V3M11 13V6M2 13h12"></path>`,
  more: svg`<circle cx="8" cy="3.5" r=".9"></circle><circle cx="8" cy="8" r=".9"></circle><circle cx="8" cy="12.5" r=".9"></circle>`,
  download: svg`<path d="M8 2.5v8M4.8 7.6 8 10.8l3.2-3.2M3 13.5h10"></path>`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z"></path>`,
  full: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"></path>`,
  close: svg`<path d="M4 4l8 8M12 4l-8 8"></path>`,
  up: svg`<path d="M8 13V3M4 7l4-4 4 4"></path>`,
  down: svg`<path d="M8 3v10M4 9l4 4 4-4"></path>`,
} as const;

/** A 16-pixel line drawing in the colour of the text around it. Its meaning stands in the button's label. */
export function icon(name: keyof typeof paths): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor"
    stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths[name]}</svg>`;
}
