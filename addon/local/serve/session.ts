import type { CacheStore } from '../host/services/cache-service.ts';
import type { CellEdit, CellView, Download } from './host-port.ts';
import type { HostThread } from './host-thread.ts';
import type { PanelView, SessionEvent, SessionView } from './page-api.ts';

/** Runs one function at once on the main thread, beside whatever the host is busy with. */
export type LiveRun = (name: string, args: readonly unknown[]) => unknown;

export interface Session {
  /** As of the last change: answered even while a run keeps the host busy. */
  view(): SessionView;
  panelContext(): { readonly functions: readonly string[]; readonly locale: string };
  cells(sheet: number): Promise<readonly (readonly CellView[])[]>;
  edit(sheet: number, edits: readonly CellEdit[]): Promise<readonly CellView[]>;
  select(sheet: number, row: number, column: number): Promise<void>;
  run(name: string, args: readonly unknown[]): Promise<unknown>;
  setLocale(locale: string): Promise<void>;
  download(): Promise<Download>;
  closePanel(id: number): void;
  panelHtml(id: number): string | null;
  listen(listener: (event: SessionEvent) => void): () => void;
}

/** Calls that only read or write the document cache: answered while a refresh is under way. */
const liveCalls = new Set(['progress', 'cancel']);
/** Calls that leave the document as it is: nobody need be told of them. */
const readingCalls = new Set(['inspect', 'settings', 'report', 'published', 'model', 'customer']);

/** Opens the document: what the page shows of it, and who is to be told of changes. */
export async function openSession(
  thread: HostThread,
  live: (cache: CacheStore) => LiveRun,
): Promise<Session> {
  const { host } = thread;
  const runLive = live(thread.cache);
  const listeners = new Set<(event: SessionEvent) => void>();
  const pages = new Map<number, string>();
  const tell = (event: SessionEvent) => {
    for (const listener of listeners) listener(event);
  };
  let sidebar: PanelView | null = null;
  let dialog: PanelView | null = null;
  let running = 0;
  let count = 0;

  const tellPanels = () => tell({ kind: 'panels', sidebar, dialog });
  const putOn = (html: string, view: Omit<PanelView, 'id'>): PanelView => {
    count += 1;
    pages.set(count, html);
    return { id: count, ...view };
  };

  thread.onUi((request) => {
    if (request.kind === 'toast' || request.kind === 'alert') return tell(request);
    if (request.kind === 'sidebar') {
      if (sidebar) pages.delete(sidebar.id);
      sidebar = putOn(request.html, { title: request.title, width: 300, height: 0, modal: false });
    } else {
      if (dialog) pages.delete(dialog.id);
      const { title, width, height, modal } = request;
      dialog = putOn(request.html, { title, width, height, modal });
    }
    tellPanels();
  });

  await host.open();
  const functions = await host.functions();
  let document = await host.document();

  async function changed(): Promise<void> {
    document = await host.document();
    tell({ kind: 'changed' });
  }

  async function whileRunning<T>(work: Promise<T>): Promise<T> {
    running += 1;
    tell({ kind: 'running', running });
    try {
      return await work;
    } finally {
      running -= 1;
      tell({ kind: 'running', running });
    }
  }

  return {
    view: () => ({ ...document, sidebar, dialog, running }),
    panelContext: () => ({ functions, locale: document.locale }),
    cells: (sheet) => host.cells(sheet),
    async edit(sheet, edits) {
      const cells = await host.edit(sheet, edits);
      document = await host.document();
      return cells;
    },
    select: (sheet, row, column) => host.select(sheet, row, column),
    async run(name, args) {
      if (!functions.includes(name)) throw new Error(`Script function not found: ${name}`);
      if (name === 'call' && liveCalls.has(String(args[0]))) return runLive(name, args);
      const quiet = name === 'call' && readingCalls.has(String(args[0]));
      const value = await (quiet ? host.run(name, args) : whileRunning(host.run(name, args)));
      if (!quiet) await changed();
      return value;
    },
    async setLocale(locale) {
      await host.setLocale(locale);
      await changed();
    },
    download: () => host.download(),
    closePanel(id) {
      if (sidebar?.id === id) sidebar = null;
      if (dialog?.id === id) dialog = null;
      pages.delete(id);
      tellPanels();
    },
    panelHtml: (id) => pages.get(id) ?? null,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
