import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icon } from './icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly act: () => unknown;
}

/** A button and its menu: Escape and a click elsewhere close it, arrow keys walk it. */
export function menuTemplate(label: string, items: readonly MenuItem[], onOpen: () => void): TemplateResult {
  return html`<button class="tool more" popovertarget="menu" aria-haspopup="menu" aria-label=${label}
      title=${label}>${icon('more')}</button>
    <div class="menu" id="menu" popover role="menu" aria-label=${label}
      @beforetoggle=${(event: ToggleEvent) => {
        if (event.newState !== 'open') return;
        onOpen();
        placeMenu(event.target as HTMLElement);
      }}
      @toggle=${(event: ToggleEvent) => {
        if (event.newState === 'open') itemsOf(event.target as HTMLElement)[0]?.focus();
      }}
      @keydown=${onMenuKey}>
      ${items.map(
        ({ label: name, act }) => html`<button role="menuitem" tabindex="-1"
          @click=${(event: Event) => {
            (event.currentTarget as HTMLElement).closest<HTMLElement>('.menu')?.hidePopover();
            void act();
          }}>${name}</button>`,
      )}
    </div>`;
}

function placeMenu(menu: HTMLElement): void {
  const button = menu.previousElementSibling?.getBoundingClientRect();
  if (button === undefined) return;
  menu.style.setProperty('top', `${button.bottom + 4}px`);
  menu.style.setProperty('right', `${document.documentElement.clientWidth - button.right}px`);
}

function onMenuKey(event: KeyboardEvent): void {
  const items = itemsOf(event.currentTarget as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + step + items.length) % items.length]?.focus();
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}
