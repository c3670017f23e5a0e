import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';

type LockService = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

/** One execution's view of the locks: what it takes, another execution finds held, until its end at the latest. */
export function lockService({ locks, expose }: Scope): LockService {
  return expose<LockService>('LockService', {
    getDocumentLock: () => open('document'),
    getScriptLock: () => open('script'),
    getUserLock: () => open('user'),
  });

  function open(name: 'document' | 'script' | 'user'): Lock {
    let mine = false;
    const take = () => {
      if (mine) return true;
      if (locks.held.has(name)) return false;
      locks.held.add(name);
      mine = true;
      return true;
    };
    return expose<Lock>('Lock', {
      tryLock: take,
      waitLock: () => {
        if (!take())
          throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
      },
      releaseLock: () => {
        if (mine) locks.held.delete(name);
        mine = false;
      },
      hasLock: () => mine,
    });
  }
}
