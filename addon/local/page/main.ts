import type {} from '@revolist/revogrid';
import { languageNames, localeFrom } from '../../../core/words/locale/index.ts';
import type { SheetView } from '../serve/host-port.ts';
import type { SessionView } from '../serve/page-api.ts';
import { createAlert } from './alert.ts';
import { cellAddress } from './cell-address.ts';
import { createEditHistory } from './edit-history.ts';
import { createGrid } from './grid.ts';
import { pageWords } from './i18n.ts';
import { createMenuBar } from './menu-bar.ts';
import { createPanels } from './panels.ts';
import { connectPage } from './server.ts';
import { createTabs } from './tabs.ts';
import { createToasts } from './toasts.ts';

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

const server = connectPage(document.querySelector<HTMLMetaElement>('meta[name="token"]')?.content ?? '');
const history = createEditHistory();
const alert = createAlert(find<HTMLDialogElement>('alert'));
const toast = createToasts(find('toasts'), () => words.dismiss);

await customElements.whenDefined('revo-grid');
let view: SessionView = await server.document();
let words = pageWords(localeFrom(view.locale));
let active = view.activeSheet;
/** Sheets that a run has changed and that nobody has looked at since. */
const changed = new Set<number>();
let selected = { row: 0, column: 0 };

const grid = createGrid(find<HTMLRevoGridElement>('grid'), {
  async edited(edits) {
    const before = edits.map(({ row, column }) => ({ row, column, typed: grid.typed(row, column) }));
    try {
      const cells = await server.edit(active, edits);
      history.remember({ sheet: active, before });
      showUndo();
      return cells;
    } catch (error) {
      toast('', (error as Error).message, 8, 'error');
      throw error;
    }
  },
  selected(row, column, typed) {
    selected = { row, column };
    find('address').textContent = cellAddress(row, column);
    find<HTMLInputElement>('content').value = typed;
    void server.select(active, row, column).catch(() => undefined);
  },
  label: (sheet) => words.grid(sheet),
  cornerLabel: () => words.rowNumbers,
  help: () => words.gridHelp,
  left: () => tabs.focus(),
});
const menuBar = createMenuBar(find('menus'), (name) => void runItem(name));
const panels = createPanels(
  { sidebar: find('sidebar'), dialog: find<HTMLDialogElement>('dialog') },
  server,
  () => grid.focus(),
);
const tabs = createTabs(find('tabs'), (sheet) => {
  void server.select(sheet, 0, 0).catch(() => undefined);
  void showSheet(sheet);
});

async function runItem(name: string): Promise<void> {
  try {
    await server.run(name, []);
  } catch (error) {
    toast('', words.failed((error as Error).message), 0, 'error');
  }
}

async function showSheet(id: number): Promise<void> {
  const sheet = view.sheets.find((candidate) => candidate.id === id) ?? view.sheets[0];
  if (sheet === undefined) return;
  active = sheet.id;
  changed.delete(active);
  tabs.show(view.sheets, active, changed, words.changedSheet);
  grid.show(sheet, await server.cells(sheet.id));
  document.body.dataset.ready = 'true';
}

async function showDocument(): Promise<void> {
  const before = view.sheets;
  view = await server.document();
  for (const sheet of view.sheets) if (!isSameShape(sheet, before)) changed.add(sheet.id);
  const locale = localeFrom(view.locale);
  words = pageWords(locale);
  document.documentElement.lang = locale;
  document.title = view.name;
  find('name').textContent = view.name;
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', String(words[element.dataset.label as keyof typeof words]));
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = String(words[element.dataset.text as keyof typeof words]);
  }
  find<HTMLSelectElement>('language').value = locale;
  menuBar.show(view.menus);
  panels.show(view.sidebar, view.dialog, words);
  showRunning(view.running);
  await showSheet(active);
}

function isSameShape(sheet: SheetView, before: readonly SheetView[]): boolean {
  const old = before.find((candidate) => candidate.id === sheet.id);
  return old !== undefined && old.columns === sheet.columns && old.notes.length === sheet.notes.length;
}

function showRunning(running: number): void {
  find('running').hidden = running === 0;
}

function showUndo(): void {
  find<HTMLButtonElement>('undo').disabled = history.size() === 0;
}

async function takeBack(): Promise<void> {
  const step = history.takeBack();
  if (step === null) return;
  const cells = await server.edit(step.sheet, step.before);
  if (step.sheet === active) grid.patch(step.before, cells);
  showUndo();
}

find('undo').addEventListener('click', () => void takeBack());
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing) {
    event.preventDefault();
    void takeBack();
  }
});
for (const [locale, name] of Object.entries(languageNames)) {
  find<HTMLSelectElement>('language').add(new Option(name, locale));
}
find<HTMLSelectElement>('language').addEventListener('change', (event) => {
  void server.setLocale((event.target as HTMLSelectElement).value);
});
find<HTMLInputElement>('content').addEventListener('change', (event) => {
  const typed = (event.target as HTMLInputElement).value;
  const edits = [{ ...selected, typed }];
  const before = [{ ...selected, typed: grid.typed(selected.row, selected.column) }];
  void server.edit(active, edits).then((cells) => {
    history.remember({ sheet: active, before });
    showUndo();
    grid.patch(edits, cells);
  });
});

server.listen(
  (event) => {
    if (event.kind === 'toast') toast(event.title, event.message, event.seconds);
    else if (event.kind === 'alert') alert(event.title, event.message);
    else if (event.kind === 'running') showRunning(event.running);
    else if (event.kind === 'panels') panels.show(event.sidebar, event.dialog, words);
    else {
      history.clear();
      showUndo();
      void showDocument();
    }
  },
  {
    lost: () => toast('', words.lost, 0, 'error'),
    found: () => location.reload(),
  },
);
await showDocument();
