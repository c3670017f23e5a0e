import type { Locale } from '../../core/index.ts';
import { serverMessages } from '../server/messages/index.ts';

/** What the sidebar does first: `home` shows the last result, `refresh` starts a refresh, `settings` shows the set-up. */
export type SidebarStart = 'home' | 'refresh' | 'settings';

/** A dashboard outside the document, `published`, asks for what may leave it and for nothing else. */
type PageStart = SidebarStart | 'published';

export function showSidebar(locale: Locale, start: SidebarStart): void {
  const page = pageIn('sidebar', locale, start).setTitle(serverMessages(locale).sidebar);
  SpreadsheetApp.getUi().showSidebar(page);
}

export function showDashboard(locale: Locale): void {
  const page = pageIn('dashboard', locale, 'home').setWidth(1180).setHeight(760);
  SpreadsheetApp.getUi().showModalDialog(page, serverMessages(locale).dashboard);
}

export function dashboardPage(locale: Locale): GoogleAppsScript.HTML.HtmlOutput {
  return pageIn('dashboard', locale, 'published')
    .setTitle(serverMessages(locale).dashboard)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** The page's root element says its language and what to do first: `<html lang="ru" data-start="refresh">`. */
function pageIn(file: string, locale: Locale, start: PageStart): GoogleAppsScript.HTML.HtmlOutput {
  const output = HtmlService.createHtmlOutputFromFile(file);
  return output.setContent(
    output.getContent().replace('<html lang="en"', `<html lang="${locale}" data-start="${start}"`),
  );
}
