import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PageView } from './page.ts';

interface SwitchInput<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly T[];
  readonly text: (option: T) => string;
}

/** One of several: which one is chosen, and the buttons that choose. */
export function switchOf<T extends string>(
  view: PageView,
  { name, label, options, text }: SwitchInput<T>,
): { readonly chosen: T; readonly template: TemplateResult } {
  const stored = view.choices.get(name) as T | undefined;
  const chosen = stored !== undefined && options.includes(stored) ? stored : options[0]!;
  const choose = (option: T) => {
    view.choices.set(name, option);
    view.refresh();
  };
  return {
    chosen,
    template: html`<div class="switch" role="group" aria-label=${label}>${options.map(
      (option) => html`<button aria-pressed=${option === chosen ? 'true' : 'false'}
        @click=${() => choose(option)}>${text(option)}</button>`,
    )}</div>`,
  };
}

/** One of many: a list that opens. Null without options. */
export function selectOf<T extends string>(
  view: PageView,
  { name, label, options, text }: SwitchInput<T>,
): { readonly chosen: T; readonly template: TemplateResult } | null {
  const [first] = options;
  if (first === undefined) return null;
  const stored = view.choices.get(name) as T | undefined;
  const chosen = stored !== undefined && options.includes(stored) ? stored : first;
  const choose = (event: Event) => {
    view.choices.set(name, (event.target as HTMLSelectElement).value);
    view.refresh();
  };
  return {
    chosen,
    template: html`<label class="select"><span class="unseen">${label}</span><select @change=${choose}>${options.map(
      (option) => html`<option value=${option} ?selected=${option === chosen}>${text(option)}</option>`,
    )}</select></label>`,
  };
}
