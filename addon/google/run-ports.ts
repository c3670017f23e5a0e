import type { ClockPort, LockPort, ProgressPort } from '../server/ports.ts';

/** Keeps two refreshes of one document apart. People can go on editing meanwhile. */
export function lockPort(): LockPort {
  return {
    run(work) {
      const lock = LockService.getDocumentLock();
      if (lock !== null && !lock.tryLock(1000)) return null;
      try {
        return { value: work() };
      } finally {
        release(lock);
      }
    },
  };
}

/** Google releases a lock at the end of the run anyway, so a failure here must not fail a run that is done. */
function release(lock: GoogleAppsScript.Lock.Lock | null): void {
  try {
    lock?.releaseLock();
  } catch (error) {
    console.warn(String(error));
  }
}

export function clockPort(document: GoogleAppsScript.Spreadsheet.Spreadsheet): ClockPort {
  return {
    now: () => Date.now(),
    today: () => Utilities.formatDate(new Date(), document.getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
  };
}

const keepSeconds = 600;
const betweenMilliseconds = 500;

/** Progress and the wish to stop travel through the document's cache: small, quick, and no loss when it forgets. */
export function progressPort(): ProgressPort {
  const cache = () => CacheService.getDocumentCache();
  let published = Number.NEGATIVE_INFINITY;
  let asked = Number.NEGATIVE_INFINITY;
  let stage = '';
  return {
    reset: () => cache()?.removeAll(['progress', 'cancel']),
    publish(progress) {
      const now = Date.now();
      if (progress.stage === stage && now - published < betweenMilliseconds) return;
      published = now;
      stage = progress.stage;
      cache()?.put('progress', JSON.stringify(progress), keepSeconds);
    },
    latest() {
      const text = cache()?.get('progress') ?? null;
      return text === null ? null : JSON.parse(text);
    },
    requestCancel: () => cache()?.put('cancel', 'yes', keepSeconds),
    cancelRequested() {
      const now = Date.now();
      if (now - asked < betweenMilliseconds) return false;
      asked = now;
      return cache()?.get('cancel') === 'yes';
    },
  };
}
