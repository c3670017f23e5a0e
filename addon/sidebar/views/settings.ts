import { html, nothing } from 'lit';
import type { Settings } from '../../../core/index.ts';
import { languageNames } from '../../../core/words/locale/index.ts';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import type { SidebarState } from '../state.ts';
import { renderDetail } from './frame.ts';
import { readSettingsForm } from './settings-form.ts';

/** What a person may set; everything has a default that works. */
export function renderSettings(state: SidebarState, language: Language, actions: Actions) {
  const { words } = language;
  const { settings } = state;
  if (settings === null) return renderDetail(words.settings, nothing, state, language, actions);
  const { segmentation } = settings;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const next = readSettingsForm(new FormData(form), settings);
    if (await actions.save(next)) actions.go({ name: 'home' });
  };
  const content = html`<form id="settings" class="stack" @submit=${submit}>
    <fieldset class="field">
      <legend class="strong">${words.number}</legend>
      <label class="row choice">
        <input type="radio" name="count" value="automatic" .checked=${segmentation.k === null} />
        <span>${words.automatic}</span>
      </label>
      <div class="row choice">
        <input type="radio" name="count" value="exact" id="count-exact" .checked=${segmentation.k !== null} />
        <label for="count-exact">${words.exactly}</label>
        <input
          type="number"
          name="k"
          class="short"
          min="1"
          max="20"
          step="1"
          aria-label=${words.number}
          .value=${String(segmentation.k ?? 4)}
          @input=${pickExact}
        />
      </div>
    </fieldset>
    ${renderSelect('scaling', words.scaling, words.scalings, segmentation.scaling)}
    ${renderText('currency', words.currency, words.currencyHint, settings.currency ?? '', 'text')}
    ${renderText('target', words.target, words.targetHint, settings.target === null ? '' : String(settings.target), 'number')}
    ${renderSelect('locale', words.language, { auto: words.languageAuto, ...languageNames }, settings.locale ?? 'auto')}
    <button class="line card" type="button" @click=${() => actions.go({ name: 'features' })}>
      <span class="grow">${renderFeatureCount(state, language)}</span>
      <span class="link">${words.choose}</span>
    </button>
  </form>`;
  const footer = html`<button class="primary" type="submit" form="settings" ?disabled=${state.saving}>
    ${words.save}
  </button>`;
  return renderDetail(words.settings, content, state, language, actions, footer);
}

function renderFeatureCount(state: SidebarState, { words }: Language): string {
  const features = state.understanding?.features ?? [];
  return words.features(features.filter((feature) => feature.used).length, features.length);
}

function pickExact(event: Event): void {
  const form = (event.target as HTMLInputElement).form;
  const exact = form?.elements.namedItem('count-exact');
  if (exact instanceof HTMLInputElement) exact.checked = true;
}

function renderSelect(
  name: keyof Settings | 'scaling',
  label: string,
  names: Readonly<Record<string, string>>,
  value: string,
) {
  return html`<div class="field">
    <label class="strong" for=${name}>${label}</label>
    <select id=${name} name=${name}>
      ${Object.entries(names).map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>
  </div>`;
}

function renderText(
  name: keyof Settings,
  label: string,
  hint: string,
  value: string,
  type: 'text' | 'number',
) {
  return html`<div class="field">
    <label class="strong" for=${name}>${label}</label>
    <input id=${name} name=${name} type=${type} min=${type === 'number' ? '0' : nothing} step=${type === 'number' ? 'any' : nothing}
      aria-describedby="${name}-hint" .value=${value} />
    <p class="small muted" id="${name}-hint">${hint}</p>
  </div>`;
}
