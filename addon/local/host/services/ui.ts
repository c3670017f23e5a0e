import type { Scope } from '../scope.ts';
import type { MenuTree, Panel } from '../ui-state.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const menuTrees = new WeakMap<Menu, MenuTree>();

export function ui({ expose, show, ui: state }: Scope): Ui {
  const buttonSets = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };
  const buttons = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' };
  return expose<Ui>('Ui', {
    Button: buttons as never,
    ButtonSet: buttonSets as never,
    createMenu: (caption) => menu(caption),
    createAddonMenu: () => menu('Segmentry'),
    alert: (first: string, second?: unknown, third?: unknown) => {
      const [title, message, set] =
        third !== undefined ? [first, String(second), third] : ['', first, second ?? buttonSets.OK];
      const alert = { title, message, buttons: String(set) };
      state.alerts.push(alert);
      show({ kind: 'alert', alert });
      return (String(set).startsWith('YES') ? buttons.YES : buttons.OK) as never;
    },
    showSidebar: (html) => {
      state.sidebar = shown(panel('sidebar', html, html.getTitle()));
    },
    showModalDialog: (html, title) => {
      state.dialog = shown(panel('dialog', html, title));
    },
    showModelessDialog: (html, title) => {
      state.dialog = shown(panel('modeless-dialog', html, title));
    },
  } as Partial<Ui>);

  function shown(asked: Panel): Panel {
    show({ kind: 'panel', panel: asked });
    return asked;
  }

  function menu(caption: string): Menu {
    const entries: MenuTree['entries'][number][] = [];
    const tree: MenuTree = { kind: 'menu', caption, entries };
    const self: Menu = expose<Menu>('Menu', {
      addItem: (item, functionName) => {
        entries.push({ kind: 'item', caption: item, functionName });
        return self;
      },
      addSeparator: () => {
        entries.push({ kind: 'separator' });
        return self;
      },
      addSubMenu: (sub) => {
        const found = menuTrees.get(sub);
        if (found) entries.push(found);
        return self;
      },
      addToUi: () => {
        const at = state.menus.findIndex((other) => other.caption === caption);
        if (at >= 0) state.menus.splice(at, 1, tree);
        else state.menus.push(tree);
      },
    });
    menuTrees.set(self, tree);
    return self;
  }
}

function panel(kind: Panel['kind'], html: HtmlOutput, title: string): Panel {
  return { kind, title, html: html.getContent(), width: html.getWidth(), height: html.getHeight() };
}
