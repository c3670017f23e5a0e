import { html, nothing } from 'lit';
import type { UnderstandingSummary } from '../../../core/index.ts';
import type { Actions } from '../actions.ts';
import type { Language } from '../i18n/words.ts';
import { withFeatures } from '../settings-change.ts';
import type { SidebarState } from '../state.ts';
import { renderDetail } from './frame.ts';

type Feature = UnderstandingSummary['features'][number];

/** Which columns customers are compared by; why one is left out stands below it. */
export function renderFeatures(state: SidebarState, language: Language, actions: Actions) {
  const { words } = language;
  const { settings, understanding } = state;
  if (settings === null || understanding === null) {
    return renderDetail(words.featuresTitle, nothing, state, language, actions);
  }
  const choose = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const picked = new FormData(form).getAll('feature').map(String);
    if (picked.length === 0) complain(form, words.featuresNone);
    else if (await actions.save(withFeatures(settings, picked))) actions.go({ name: 'home' });
  };
  const automatic = async () => {
    if (await actions.save(withFeatures(settings, null))) actions.go({ name: 'home' });
  };
  const used = understanding.features.filter((feature) => feature.used);
  const others = understanding.features.filter((feature) => !feature.used);
  const content = html`<form id="features" class="stack" @submit=${choose} @change=${clearComplaint}>
    <p class="muted">${words.featuresHint}</p>
    ${renderGroup(words.featuresUsed, used)} ${renderGroup(words.featuresOther, others)}
  </form>`;
  const footer = html`<button class="primary" type="submit" form="features" ?disabled=${state.saving}>
      ${words.choose}
    </button>
    <button class="secondary" type="button" ?disabled=${state.saving} @click=${automatic}>
      ${words.featuresAuto}
    </button>`;
  return renderDetail(words.featuresTitle, content, state, language, actions, footer);
}

function renderGroup(title: string, features: readonly Feature[]) {
  if (features.length === 0) return nothing;
  return html`<section aria-label=${title}>
    <h2 class="caption">${title}</h2>
    <ul class="card divided">
      ${features.map(renderFeature)}
    </ul>
  </section>`;
}

function complain(form: HTMLFormElement, sentence: string): void {
  const first = form.querySelector<HTMLInputElement>('input');
  first?.setCustomValidity(sentence);
  first?.reportValidity();
}

function clearComplaint(event: Event): void {
  const form = (event.target as HTMLInputElement).form;
  form?.querySelector<HTMLInputElement>('input')?.setCustomValidity('');
}

function renderFeature(feature: Feature) {
  return html`<li>
    <label class="line">
      <input type="checkbox" name="feature" value=${feature.id} .checked=${feature.used} />
      <span class="grow">
        <span class="wrap">${feature.label}</span>
        ${feature.reason === null ? nothing : html`<span class="small muted block">${feature.reason}</span>`}
      </span>
    </label>
  </li>`;
}
