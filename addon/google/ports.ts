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

export function userLocale(): string {
  return Session.getActiveUserLocale();
}
