import type { MenuTree, Panel, UiEvent } from '../host/index.ts';
import type { MenuItemView, MenuView, UiRequest } from './host-port.ts';

/** Sheets' own measures for a dialog that asks for none. */
const usualDialog = { width: 600, height: 400 };

/** What a script asks to show, as the page wants to have it. */
export function requestOf(event: UiEvent): UiRequest {
  switch (event.kind) {
    case 'toast':
      return { kind: 'toast', ...event.toast };
    case 'alert':
      return { kind: 'alert', title: event.alert.title, message: event.alert.message };
    case 'panel':
      return panelRequest(event.panel);
  }
}

function panelRequest({ kind, title, html, width, height }: Panel): UiRequest {
  if (kind === 'sidebar') return { kind, title, html };
  return {
    kind: 'dialog',
    title,
    html,
    width: width ?? usualDialog.width,
    height: height ?? usualDialog.height,
    modal: kind === 'dialog',
  };
}

export function menuView(menu: MenuTree): MenuView {
  return { caption: menu.caption, items: menu.entries.map(itemView) };
}

function itemView(entry: MenuTree['entries'][number]): MenuItemView {
  if (entry.kind === 'item') return { kind: 'item', caption: entry.caption, run: entry.functionName };
  if (entry.kind === 'separator') return entry;
  return { kind: 'menu', ...menuView(entry) };
}
