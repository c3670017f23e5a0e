import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ChartModel } from '../models/chart-model.ts';

/** The marks' outlines in a square of ten, named as Vega names them. */
const outlines: Readonly<Record<string, string>> = {
  circle: 'M5 0.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  square: 'M1 1h8v8h-8z',
  'triangle-up': 'M5 0.5 9.5 9h-9z',
  'triangle-down': 'M5 9.5 0.5 1h9z',
  'triangle-left': 'M0.5 5 9 0.5v9z',
  'triangle-right': 'M9.5 5 1 0.5v9z',
  diamond: 'M5 0 9.5 5 5 10 0.5 5z',
  cross: 'M3.5 0.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
};

/** What the colours mean. The table twin says the same, so it is hidden from screen readers. */
export function legendTemplate(legend: ChartModel['legend']): TemplateResult {
  return html`<ul class="legend" aria-hidden="true">${legend.map(
    ({ label, color, opacity = 1, shape = 'circle' }) => html`<li>
      <svg width="10" height="10" viewBox="0 0 10 10"><path
        d=${outlines[shape] ?? outlines['circle']!} class=${color.startsWith('#') ? '' : color}
        fill=${color} opacity=${opacity}></path></svg>${label}</li>`,
  )}</ul>`;
}
