import type { SheetView } from '../serve/host-port.ts';

/** The sheet tabs below the grid: one tab stop, arrows move. */
export function createTabs(place: HTMLElement, choose: (sheet: number) => void) {
  place.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const tabs = [...place.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    next?.focus();
    next?.click();
  });
  return {
    focus: () => place.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    show(sheets: readonly SheetView[], active: number, changed: ReadonlySet<number>, changedLabel: string) {
      const focused = place.contains(document.activeElement);
      place.replaceChildren(
        ...sheets.map((sheet) => {
          const tab = document.createElement('button');
          tab.type = 'button';
          tab.textContent = sheet.name;
          tab.setAttribute('role', 'tab');
          tab.setAttribute('aria-selected', String(sheet.id === active));
          tab.setAttribute('aria-controls', 'grid');
          if (changed.has(sheet.id)) {
            tab.classList.add('changed');
            tab.setAttribute('aria-label', `${sheet.name}, ${changedLabel}`);
          }
          tab.tabIndex = sheet.id === active ? 0 : -1;
          tab.addEventListener('click', () => choose(sheet.id));
          return tab;
        }),
      );
      const current = place.querySelector<HTMLElement>('[aria-selected="true"]');
      if (focused) current?.focus();
      current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}
