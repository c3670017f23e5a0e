import type { Locale } from '../../core/index.ts';
import { serverMessages } from '../server/messages/index.ts';

/**
 * Builds the menu. It touches nothing but the user interface, because an add-on that was only installed, not yet used in
 * this document, may do no more (`AuthMode.NONE`). Then the menu hangs under Extensions; a script that belongs to the
 * document gets its own.
 */
export function buildMenu(locale: Locale, authMode: GoogleAppsScript.Script.AuthMode | undefined): void {
  const { menu } = serverMessages(locale);
  const ui = SpreadsheetApp.getUi();
  const builder = authMode === ScriptApp.AuthMode.NONE ? ui.createAddonMenu() : ui.createMenu(menu.title);
  builder
    .addItem(menu.refresh, 'refreshSegments')
    .addItem(menu.dashboard, 'openDashboard')
    .addItem(menu.settings, 'openSettings')
    .addSeparator()
    .addItem(menu.undo, 'undoLastRefresh')
    .addToUi();
}
