import { html, nothing } from 'lit';
import type { UnderstandingSummary } from '../../../core/index.ts';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import { icons } from '../icons.ts';
import type { Sheet } from '../settings-change.ts';
import type { SidebarState } from '../state.ts';

/** What Segmentry made of the workbook: a line a sheet, its problems below it, and the features. */
export function renderData(state: SidebarState, language: Language, actions: Actions) {
  const { words } = language;
  const { understanding } = state;
  if (understanding === null) return state.loading ? html`<p class="muted">${words.loading}</p>` : nothing;
  const used = understanding.features.filter((feature) => feature.used).length;
  return html`<section aria-label=${words.data}>
    <h2 class="caption">${words.data}</h2>
    ${understanding.customersSheet === null && state.failure === null ? html`<p class="hint">${words.noCustomersSheet}</p>` : nothing}
    <ul class="card divided">
      ${inOrder(understanding.sheets).map((sheet) => renderSheetLines(sheet, understanding, language, actions))}
      ${
        problemsOf(understanding, '').length === 0
          ? nothing
          : html`<li>${renderProblemLine(words.wholeWorkbook, '', understanding, language, actions)}</li>`
      }
      <li>
        <button class="line" type="button" data-opens="features" @click=${() => actions.go({ name: 'features' })}>
          <span class="grow">${words.features(used, understanding.features.length)}</span>
          <span class="muted">${icons.forward()}</span>
        </button>
      </li>
    </ul>
  </section>`;
}

const roles = ['customers', 'sales', 'products', 'interactions', 'other'];

/** Customers first, what is not used last; otherwise as in the workbook. */
function inOrder(sheets: readonly Sheet[]): Sheet[] {
  return [...sheets].sort((a, b) => roles.indexOf(a.role.role) - roles.indexOf(b.role.role));
}

function renderSheetLines(
  sheet: Sheet,
  understanding: UnderstandingSummary,
  language: Language,
  actions: Actions,
) {
  const { words } = language;
  const problems = problemsOf(understanding, sheet.name).length;
  const known = sheet.role.role !== 'other';
  return html`<li>
    <button
      class="line"
      type="button"
      data-opens=${`sheet:${sheet.name}`}
      @click=${() => actions.go({ name: 'sheet', sheet: sheet.name })}
    >
      <span class="grow">
        <span class="row">
          <span class="clip strong">${words.sheetRoles[sheet.role.role]}</span>
          <span class="muted figure">${words.rows(sheet.rows)}</span>
        </span>
        <span class="muted small clip block">${describeSheet(sheet, understanding, language)}</span>
      </span>
      ${known && problems === 0 ? html`<span class="good">${icons.check()}</span>` : nothing}
      <span class="muted">${icons.forward()}</span>
    </button>
    ${problems === 0 ? nothing : renderProblemLine(null, sheet.name, understanding, language, actions)}
  </li>`;
}

function renderProblemLine(
  caption: string | null,
  sheet: string,
  understanding: UnderstandingSummary,
  { words }: Language,
  actions: Actions,
) {
  const problems = problemsOf(understanding, sheet);
  const rows = problems.reduce((sum, entry) => sum + entry.rows, 0);
  const facts = rows === 0 ? '' : ` · ${words.rows(rows)}`;
  return html`<button
    class="line problem"
    type="button"
    data-opens=${`problems:${sheet}`}
    @click=${() => actions.go({ name: 'problems', sheet })}
  >
    <span class="warning">${icons.alert()}</span>
    <span class="grow">${caption === null ? nothing : html`${caption}: `}${words.problemsIn(problems.length)}<span class="muted">${facts}</span></span>
    <span class="muted">${icons.forward()}</span>
  </button>`;
}

function describeSheet(sheet: Sheet, understanding: UnderstandingSummary, { words }: Language): string {
  const join = understanding.joins.find((candidate) => candidate.from.sheet === sheet.name);
  if (join !== undefined && sheet.role.role !== 'customers') {
    return `${sheet.name} → ${words.byColumn(join.from.column)}`;
  }
  return sheet.key.length === 0 ? sheet.name : `${sheet.name}, ${words.byColumn(sheet.key.join(' + '))}`;
}

/** Entries of one sheet that ask for a look; '' stands for the workbook as a whole. */
function problemsOf(understanding: UnderstandingSummary, sheet: string) {
  return understanding.quality.filter((entry) => entry.sheet === sheet && entry.severity !== 'info');
}
