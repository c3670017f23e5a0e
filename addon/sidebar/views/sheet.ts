import { html, nothing } from 'lit';
import type { Settings } from '../../../core/index.ts';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import type { ColumnRole, Sheet, SheetRole } from '../settings-change.ts';
import { isChosen, withColumnRole, withGuesses, withKey, withSheetRole } from '../settings-change.ts';
import type { SidebarState } from '../state.ts';
import { renderDetail } from './frame.ts';

const chosenIn = (event: Event) => (event.target as HTMLSelectElement).value;

/** One sheet's guesses, every one of them a choice. A choice is saved at once. */
export function renderSheet(name: string, state: SidebarState, language: Language, actions: Actions) {
  const { words } = language;
  const sheet = state.understanding?.sheets.find((candidate) => candidate.name === name);
  const { settings } = state;
  if (sheet === undefined || settings === null) {
    return renderDetail(name, html`<p class="muted">${words.loading}</p>`, state, language, actions);
  }
  const content = html`
    <div class="field">
      <label for="sheet-role" class="strong">${words.sheetIs}</label>
      <select
        id="sheet-role"
        ?disabled=${state.saving}
        @change=${(event: Event) => actions.save(withSheetRole(settings, name, chosenIn(event) as SheetRole))}
      >
        ${options(words.sheetRoles, sheet.role.role)}
      </select>
      <p class="small muted">${sheet.role.chosen ? words.chosenByYou : sheet.role.reason}</p>
    </div>
    ${renderKey(sheet, settings, state, language, actions)}
    <section aria-label=${words.columnsTitle}>
      <h2 class="caption">${words.columnsTitle}</h2>
      <ul class="card divided">
        ${sheet.columns.map((column) => renderColumn(sheet, column, settings, state, language, actions))}
      </ul>
    </section>
  `;
  const again = html`<button
    class="secondary"
    type="button"
    ?disabled=${state.saving}
    @click=${() => actions.save(withGuesses(settings, name))}
  >
    ${words.guessAgain}
  </button>`;
  return renderDetail(name, content, state, language, actions, isChosen(settings, name) ? again : nothing);
}

function renderKey(
  sheet: Sheet,
  settings: Settings,
  state: SidebarState,
  { words }: Language,
  actions: Actions,
) {
  const [first = '', second = ''] = sheet.key;
  const pick = (columns: readonly string[]) =>
    actions.save(
      withKey(
        settings,
        sheet.name,
        columns.filter((column) => column !== ''),
      ),
    );
  const choices = (selected: string, none: string) => html`
    <option value="" ?selected=${selected === ''}>${none}</option>
    ${sheet.columns.map((column) => html`<option value=${column.name} ?selected=${column.name === selected}>${column.name}</option>`)}
  `;
  return html`<div class="field">
    <label for="key-first" class="strong">${words.keyIs}</label>
    <select id="key-first" ?disabled=${state.saving} @change=${(event: Event) => pick([chosenIn(event), second])}>
      ${choices(first, words.noKey)}
    </select>
    ${
      first === ''
        ? nothing
        : html`<select
          aria-label=${words.keyAnd}
          ?disabled=${state.saving}
          @change=${(event: Event) => pick([first, chosenIn(event)])}
        >
          ${choices(second, words.keyAlone)}
        </select>`
    }
  </div>`;
}

function renderColumn(
  sheet: Sheet,
  column: Sheet['columns'][number],
  settings: Settings,
  state: SidebarState,
  { words }: Language,
  actions: Actions,
) {
  const guess = column.roles[0];
  const facts = [
    column.examples.length === 0 ? '' : words.examples(column.examples.slice(0, 3).join(' · ')),
    column.missing > 0 ? words.missing(column.missing) : '',
  ].filter((fact) => fact !== '');
  return html`<li class="column">
    <span class="strong clip" title=${column.name}>${column.name}</span>
    <select
      aria-label=${words.columnIs(column.name)}
      title=${guess?.reason ?? ''}
      ?disabled=${state.saving}
      @change=${(event: Event) =>
        actions.save(withColumnRole(settings, sheet.name, column.name, chosenIn(event) as ColumnRole))}
    >
      ${options(words.columnRoles, guess?.role ?? 'ignored')}
    </select>
    <span class="small muted clip facts">${facts.join(', ')}</span>
  </li>`;
}

function options(names: Readonly<Record<string, string>>, selected: string) {
  return Object.entries(names).map(
    ([value, name]) => html`<option value=${value} ?selected=${value === selected}>${name}</option>`,
  );
}
