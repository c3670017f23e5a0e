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
    const picked = new FormData(event.target as HTMLFormElement).getAll('feature').map(String);
    if (picked.length > 0 && (await actions.save(withFeatures(settings, picked))))
      actions.go({ name: 'home' });
  };
  const automatic = async () => {
    if (await actions.save(withFeatures(settings, null))) actions.go({ name: 'home' });
  };
  const content = html`<form class="stack" @submit=${choose}>
    <p class="muted">${words.featuresHint}</p>
    <ul class="card divided">
      ${understanding.features.map((feature, index) => renderFeature(feature, index))}
    </ul>
    <div class="stack-small">
      <button class="primary" type="submit" ?disabled=${state.saving}>${words.choose}</button>
      <button class="secondary" type="button" ?disabled=${state.saving} @click=${automatic}>${words.featuresAuto}</button>
    </div>
  </form>`;
  return renderDetail(words.featuresTitle, content, state, language, actions);
}

function renderFeature(feature: Feature, index: number) {
  return html`<li>
    <label class="line" for="feature-${index}">
      <input type="checkbox" name="feature" id="feature-${index}" value=${feature.id} .checked=${feature.used} />
      <span class="grow">
        <span class="wrap">${feature.label}</span>
        ${
          feature.used || feature.reason === null
            ? nothing
            : html`<span class="small muted block">${feature.reason}</span>`
        }
      </span>
    </label>
  </li>`;
}
