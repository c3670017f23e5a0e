import type { DocumentView, UiRequest } from './host-port.ts';

/** A sidebar or dialog that a script has put on the screen; `id` addresses its page. */
export interface PanelView {
  readonly id: number;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly modal: boolean;
}

export interface SessionView extends DocumentView {
  readonly sidebar: PanelView | null;
  readonly dialog: PanelView | null;
  /** How many runs are under way or wait for their turn. */
  readonly running: number;
}

export type SessionEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'panels'; readonly sidebar: PanelView | null; readonly dialog: PanelView | null }
  | { readonly kind: 'running'; readonly running: number }
  | Extract<UiRequest, { readonly kind: 'toast' | 'alert' }>;
