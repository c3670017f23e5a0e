import './young-methods.ts';
import { analyse, inspect } from '../../core/index.ts';
import { localeFrom } from '../../core/words/locale/index.ts';
import type { Outcome, UndoSummary } from '../server/api.ts';
import { answerCall } from '../server/dispatch.ts';
import { serverMessages } from '../server/messages/index.ts';
import { buildMenu } from './menu.ts';
import { dashboardPage, showDashboard, showSidebar } from './pages.ts';
import { openPorts, userLocale } from './ports.ts';

type OpenEvent = { readonly authMode?: GoogleAppsScript.Script.AuthMode } | undefined;

const engine = { analyse, inspect };

export function onOpen(event: OpenEvent): void {
  buildMenu(locale(), event?.authMode);
}

export function onInstall(event: OpenEvent): void {
  onOpen(event);
}

/** The dashboard as a web page of its own: outside the document, so what it shows is published. */
export function doGet(): GoogleAppsScript.HTML.HtmlOutput {
  return dashboardPage(locale());
}

/** The sidebar starts the refresh and shows its progress and its result. */
export function refreshSegments(): void {
  showSidebar(locale(), 'refresh');
}

export function openSidebar(): void {
  showSidebar(locale(), 'home');
}

export function openSettings(): void {
  showSidebar(locale(), 'settings');
}

export function openDashboard(): void {
  showDashboard(locale());
}

export function undoLastRefresh(): void {
  const words = serverMessages(locale());
  const outcome = JSON.parse(answer('undo', '[]')) as Outcome<UndoSummary>;
  if (!outcome.ok) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(words.menu.undo, outcome.message, ui.ButtonSet.OK);
    return;
  }
  const { refreshOf, kept } = outcome.value;
  const done = kept.length > 0 ? words.undoKept(kept.join(', ')) : words.undone;
  SpreadsheetApp.getActiveSpreadsheet().toast(
    refreshOf === null ? words.nothingToUndo : done,
    words.menu.title,
  );
}

/** For a time trigger: an error here is what Google reports to the owner. */
export function refreshOnSchedule(): void {
  const outcome = JSON.parse(answer('refresh', '[]')) as Outcome<unknown>;
  if (!outcome.ok) throw new Error(outcome.message);
}

/** The one function that pages call: everything behind it is an allow-list, outside the document a list of one. */
export function call(name: string, argsJson: string): string {
  return answer(name === 'published' || insideDocument() ? name : '', argsJson);
}

function answer(name: string, argsJson: string): string {
  return answerCall(openPorts, engine, name, argsJson);
}

/** Dialogs and the sidebar have the document's user interface, a web page has none. */
function insideDocument(): boolean {
  try {
    return SpreadsheetApp.getUi() !== null;
  } catch {
    return false;
  }
}

function locale() {
  return localeFrom(userLocale());
}
