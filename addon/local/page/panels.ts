import type { PanelView } from '../serve/page-api.ts';
import type { PageWords } from './i18n.ts';
import type { PageServer } from './server.ts';

interface PanelCall {
  readonly kind: 'call';
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

type PanelMessage =
  | PanelCall
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number };

export interface Panels {
  show(sidebar: PanelView | null, dialog: PanelView | null, words: PageWords): void;
}

interface Places {
  readonly sidebar: HTMLElement;
  readonly dialog: HTMLDialogElement;
}

/** The sidebar and the dialog: each a sandboxed frame whose only way out is the port it sends when it starts. */
export function createPanels(places: Places, server: PageServer, focusGrid: () => void): Panels {
  const shown = { sidebar: null as number | null, dialog: null as number | null };
  const frames = new Map<Window, { readonly panel: number; readonly frame: HTMLIFrameElement }>();

  window.addEventListener('message', (event: MessageEvent<{ segmentry?: string }>) => {
    const owner = frames.get(event.source as Window);
    const port = event.ports[0];
    if (owner === undefined || port === undefined || event.data?.segmentry !== 'panel') return;
    port.onmessage = ({ data }: MessageEvent<PanelMessage>) => void answer(port, owner, data);
  });

  async function answer(
    port: MessagePort,
    { panel, frame }: { readonly panel: number; readonly frame: HTMLIFrameElement },
    message: PanelMessage,
  ): Promise<void> {
    if (message.kind === 'close') await server.closePanel(panel);
    else if (message.kind === 'focus') focusGrid();
    else if (message.kind === 'size') resize(frame, message);
    else {
      try {
        port.postMessage({ id: message.id, ok: true, value: await server.run(message.name, message.args) });
      } catch (error) {
        port.postMessage({ id: message.id, ok: false, message: (error as Error).message });
      }
    }
  }

  function frameOf(panel: PanelView): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.title = panel.title;
    frame.src = `panel/${panel.id}`;
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-modals allow-downloads');
    frame.addEventListener('load', () => frame.dataset.loaded === 'true');
    return frame;
  }

  function place(holder: HTMLElement, panel: PanelView, closeLabel: string): void {
    const head = document.createElement('div');
    head.className = 'panel-head';
    const title = document.createElement('h2');
    title.textContent = panel.title;
    title.id = `panel-title-${panel.id}`;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'icon-button';
    close.setAttribute('aria-label', closeLabel);
    close.textContent = '✕';
    close.addEventListener('click', () => void server.closePanel(panel.id));
    head.append(title, close);
    const frame = frameOf(panel);
    holder.setAttribute('aria-labelledby', title.id);
    holder.replaceChildren(head, frame);
    if (frame.contentWindow) frames.set(frame.contentWindow, { panel: panel.id, frame });
  }

  places.dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (shown.dialog !== null) void server.closePanel(shown.dialog);
  });

  return {
    show(sidebar, dialog, words) {
      if ((sidebar?.id ?? null) !== shown.sidebar) {
        shown.sidebar = sidebar?.id ?? null;
        places.sidebar.hidden = sidebar === null;
        if (sidebar) place(places.sidebar, sidebar, words.closeSidebar);
        else places.sidebar.replaceChildren();
      }
      if ((dialog?.id ?? null) !== shown.dialog) {
        shown.dialog = dialog?.id ?? null;
        if (places.dialog.open) places.dialog.close();
        if (dialog) {
          if (dialog.modal) places.dialog.showModal();
          else places.dialog.show();
          place(places.dialog, dialog, words.closeDialog);
          const frame = places.dialog.querySelector('iframe');
          if (frame) resize(frame, dialog);
        } else {
          places.dialog.replaceChildren();
          focusGrid();
        }
      }
    },
  };
}

function resize(frame: HTMLIFrameElement, size: { readonly width?: number; readonly height?: number }): void {
  if (size.width) frame.style.setProperty('width', `${size.width}px`);
  if (size.height) frame.style.setProperty('height', `${size.height}px`);
}
