import type { MenuItemView, MenuView } from '../serve/host-port.ts';

/** A menu bar by the ARIA pattern: arrows move, Enter chooses, Escape closes. */
export function createMenuBar(bar: HTMLElement, choose: (functionName: string, caption: string) => void) {
  let open: { readonly button: HTMLElement; readonly list: HTMLElement } | null = null;

  const close = (refocus: boolean) => {
    if (open === null) return;
    open.button.setAttribute('aria-expanded', 'false');
    open.list.remove();
    if (refocus) open.button.focus();
    open = null;
  };
  document.addEventListener('pointerdown', (event) => {
    if (open !== null && !bar.contains(event.target as Node)) close(false);
  });
  window.addEventListener('blur', () => close(false));

  function openMenu(button: HTMLElement, menu: MenuView, focusAt: 'first' | 'last'): void {
    close(false);
    const list = renderList(menu.items, menu.caption, pick);
    button.after(list);
    button.setAttribute('aria-expanded', 'true');
    open = { button, list };
    const items = itemsOf(list);
    items[focusAt === 'first' ? 0 : items.length - 1]?.focus();
  }

  function pick(run: string, caption: string): void {
    close(true);
    choose(run, caption);
  }

  function show(menus: readonly MenuView[]): void {
    close(false);
    bar.replaceChildren(
      ...menus.map((menu, index) => {
        const holder = document.createElement('div');
        holder.className = 'menu-holder';
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = menu.caption;
        button.className = 'menu-button';
        button.setAttribute('role', 'menuitem');
        button.setAttribute('aria-haspopup', 'menu');
        button.setAttribute('aria-expanded', 'false');
        button.tabIndex = index === 0 ? 0 : -1;
        button.addEventListener('click', () =>
          open?.button === button ? close(true) : openMenu(button, menu, 'first'),
        );
        holder.append(button);
        holder.addEventListener('keydown', (event) => onKey(event, button, menu));
        return holder;
      }),
    );
  }

  function onKey(event: KeyboardEvent, button: HTMLElement, menu: MenuView): void {
    const inList = open !== null && open.button === button;
    const items = inList && open ? itemsOf(open.list) : [];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, () => void> = {
      ArrowDown: () => (inList ? items[(at + 1) % items.length]?.focus() : openMenu(button, menu, 'first')),
      ArrowUp: () =>
        inList ? items[(at - 1 + items.length) % items.length]?.focus() : openMenu(button, menu, 'last'),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      Escape: () => close(true),
      ArrowRight: () => step(button, 1),
      ArrowLeft: () => step(button, -1),
    };
    const move = moves[event.key];
    if (event.key === 'Tab') close(false);
    if (move === undefined) return;
    event.preventDefault();
    move();
  }

  function step(button: HTMLElement, by: number): void {
    const buttons = [...bar.querySelectorAll<HTMLElement>('.menu-button')];
    const next = buttons[(buttons.indexOf(button) + by + buttons.length) % buttons.length];
    const wasOpen = open !== null;
    close(false);
    next?.focus();
    if (wasOpen) next?.click();
  }

  return { show };
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button')];
}

function renderList(
  items: readonly MenuItemView[],
  label: string,
  pick: (run: string, caption: string) => void,
): HTMLElement {
  const list = document.createElement('div');
  list.className = 'menu-list';
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', label);
  for (const item of items) {
    if (item.kind === 'separator') {
      const line = document.createElement('div');
      line.className = 'menu-separator';
      line.setAttribute('role', 'separator');
      list.append(line);
    } else if (item.kind === 'menu') {
      const caption = document.createElement('div');
      caption.className = 'menu-caption';
      caption.textContent = item.caption;
      caption.setAttribute('role', 'presentation');
      list.append(caption, ...renderList(item.items, item.caption, pick).childNodes);
    } else {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = item.caption;
      button.setAttribute('role', 'menuitem');
      button.tabIndex = -1;
      button.addEventListener('click', () => pick(item.run, item.caption));
      list.append(button);
    }
  }
  return list;
}
