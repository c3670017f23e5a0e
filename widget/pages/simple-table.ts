import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { missing } from '../../core/words/locale/index.ts';

export interface SimpleColumn<T> {
  readonly label: string;
  readonly numeric?: boolean;
  /** Sentences, which need room. */
  readonly wide?: boolean;
  readonly cell: (row: T) => unknown;
}

/** A card with a table: for what is no chart. The first column names the row; a column that says nothing is left out. */
export function tableCard<T>(input: {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly SimpleColumn<T>[];
  readonly rows: readonly T[];
  readonly width: 4 | 5 | 6 | 7 | 8 | 12;
}): TemplateResult {
  const { id, title, note = '', rows, width } = input;
  const columns = input.columns.filter(
    ({ cell }, index) => index === 0 || rows.some((row) => says(cell(row))),
  );
  return html`<section class=${`card w${width}`} part="card" aria-labelledby=${`${id}-title`}>
    <h3 id=${`${id}-title`}>${title}</h3>
    ${note === '' ? '' : html`<p class="quiet">${note}</p>`}
    <div class="scroll-x" tabindex="0" role="group" aria-labelledby=${`${id}-title`}>
      <table>
        <thead><tr>${columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'number' : ''}>${label}</th>`)}</tr></thead>
        <tbody>${rows.map(
          (row) =>
            html`<tr>${columns.map(({ cell, numeric, wide }, index) =>
              index === 0
                ? html`<th scope="row">${cell(row)}</th>`
                : html`<td class=${numeric ? 'number' : wide ? 'wide' : ''}>${cell(row)}</td>`,
            )}</tr>`,
        )}</tbody>
      </table>
    </div>
  </section>`;
}

function says(cell: unknown): boolean {
  return cell !== '' && cell !== missing;
}
