import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PageView } from './page.ts';

export interface SwitchInput<T extends string> {
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
