interface MenuItem {
  readonly kind: 'item';
  readonly caption: string;
  readonly functionName: string;
}

export interface MenuTree {
  readonly kind: 'menu';
  readonly caption: string;
  readonly entries: readonly (MenuItem | MenuTree | { readonly kind: 'separator' })[];
}

/** A page that the script put on the screen. */
export interface Panel {
  readonly kind: 'sidebar' | 'dialog' | 'modeless-dialog';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

interface Alert {
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
}

/** Everything of the add-on that a person sees outside the cells. */
export interface UiState {
  readonly menus: MenuTree[];
  sidebar: Panel | null;
  dialog: Panel | null;
  readonly toasts: Toast[];
  readonly alerts: Alert[];
}

/** Something that a script asks to show, told while the script still runs. */
export type UiEvent =
  | { readonly kind: 'panel'; readonly panel: Panel }
  | { readonly kind: 'toast'; readonly toast: Toast }
  | { readonly kind: 'alert'; readonly alert: Alert };

export function newUiState(): UiState {
  return { menus: [], sidebar: null, dialog: null, toasts: [], alerts: [] };
}
