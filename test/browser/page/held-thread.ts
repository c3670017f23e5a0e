import type { CacheStore } from '../../../addon/local/host/index.ts';
import { answerRequests } from '../../../addon/local/serve/answer-requests.ts';
import { createWorkbookHost } from '../../../addon/local/serve/workbook-host.ts';
import { blockUntil } from './block-until.ts';

/** A refresh that tells its progress and then waits until the person cancels it: nobody is too late, on any machine. */
function held(cache: CacheStore): CacheStore {
  return {
    ...cache,
    put(key, value, expiresAt) {
      cache.put(key, value, expiresAt);
      if (key === 'document:progress') blockUntil(() => cache.get('document:cancel', Date.now()) !== null);
    },
  };
}

answerRequests((input) => createWorkbookHost({ ...input, cache: held(input.cache) }));
