import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ChartModel } from '../models/chart-model.ts';

/** The same figures as the chart, as a table. */
export function tableTemplate({ question, table }: Pick<ChartModel, 'question' | 'table'>): TemplateResult {
  return html`<table>
    <caption class="unseen">${question}</caption>
    <thead>
      <tr>${table.columns.map(
        ({ label, numeric }) => html`<th scope="col" class=${numeric ? 'number' : ''}>${label}</th>`,
      )}</tr>
    </thead>
    <tbody>${table.rows.map(
      ({ cells }) =>
        html`<tr>${cells.map((cell, index) =>
          index === 0
            ? html`<th scope="row">${cell}</th>`
            : html`<td class=${table.columns[index]?.numeric ? 'number' : ''}>${cell}</td>`,
        )}</tr>`,
    )}</tbody>
  </table>`;
}
