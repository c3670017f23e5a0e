import { html, nothing } from 'lit';
import type { UnderstandingSummary } from '../../../core/index.ts';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import { icons } from '../icons.ts';
import type { SidebarState } from '../state.ts';
import { renderDetail } from './frame.ts';

type Entry = UnderstandingSummary['quality'][number];

const order = { error: 0, warning: 1, info: 2 } as const;

/** Everything to know about one sheet's data, what must be mended first. */
export function renderProblems(
  sheet: string | null,
  state: SidebarState,
  language: Language,
  actions: Actions,
) {
  const { words } = language;
  const entries = (state.understanding?.quality ?? [])
    .filter((entry) => sheet === null || entry.sheet === sheet)
    .slice()
    .sort((a, b) => order[a.severity] - order[b.severity] || b.rows - a.rows);
  const content =
    entries.length === 0
      ? html`<p class="muted">${words.noProblems}</p>`
      : html`<ul class="stack">
          ${entries.map((entry) => renderEntry(entry, language))}
        </ul>`;
  return renderDetail(words.problemsTitle, content, state, language, actions);
}

function renderEntry(entry: Entry, { words }: Language) {
  const tone = entry.severity === 'info' ? 'muted' : entry.severity;
  return html`<li class="card padded stack-small">
    <div class="row">
      <span class="${tone} row strong">
        ${entry.severity === 'info' ? nothing : icons.alert()}${words.severity[entry.severity]}
      </span>
      <span class="grow"></span>
      ${entry.rows > 0 ? html`<span class="muted small figure">${words.problemRows(entry.rows)}</span>` : nothing}
    </div>
    <p class="wrap">${entry.message}</p>
    ${
      entry.examples.length === 0
        ? nothing
        : html`<ul class="examples small muted">
          ${entry.examples.map((example) => html`<li>${words.exampleRow(example.row, example.value)}</li>`)}
        </ul>`
    }
  </li>`;
}
