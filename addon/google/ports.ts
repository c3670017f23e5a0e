import type { Ports } from '../server/ports.ts';
import { showDashboard } from './pages.ts';
import { clockPort, lockPort, progressPort } from './run-ports.ts';
import { storePort } from './store.ts';
import { workbookPort } from './workbook.ts';

/** Google's services, opened for one call. */
export function openPorts(): Ports {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  return {
    workbook: workbookPort(document),
    store: storePort(document),
    lock: lockPort(),
    progress: progressPort(),
    clock: clockPort(document),
    locale: userLocale,
    openDashboard: showDashboard,
  };
}

/** A menu in English is better than none, should the language be out of reach before the add-on may do anything. */
export function userLocale(): string {
  try {
    return Session.getActiveUserLocale();
  } catch {
    return 'en';
  }
}
