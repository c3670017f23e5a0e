import { parentPort, workerData } from 'node:worker_threads';
import type { CacheStore } from '../host/services/cache-service.ts';
import type { HostPort, UiRequest } from './host-port.ts';
import { sharedCache } from './shared-cache.ts';
import type { ThreadData, ThreadMessage, ThreadRequest } from './thread-messages.ts';

export interface HostInput {
  readonly cache: CacheStore;
  /** Tells the page at once what a script asks to show. */
  readonly show: (request: UiRequest) => void;
  readonly options: unknown;
}

/** The whole of a host thread: makes the host, then answers the main thread's requests one by one. */
export function answerRequests(create: (input: HostInput) => HostPort): void {
  if (parentPort === null) throw new Error('answerRequests runs on a worker thread');
  const main = parentPort;
  const tell = (message: ThreadMessage) => main.postMessage(message);
  const { cache, options } = workerData as ThreadData;
  const host = create({
    cache: sharedCache(cache),
    show: (request) => tell({ kind: 'ui', request }),
    options,
  });
  main.on('message', ({ id, method, args }: ThreadRequest) => {
    try {
      const call = host[method] as (...args: readonly unknown[]) => unknown;
      tell({ kind: 'answer', id, value: call.apply(host, [...args]) });
    } catch (error) {
      const message = error instanceof Error || isErrorLike(error) ? error.message : String(error);
      tell({ kind: 'failure', id, code: codeOf(error), message });
    }
  });
}

/** Errors of the script's own realm are no instances of this realm's `Error`. */
function isErrorLike(error: unknown): error is { readonly message: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    typeof (error as { message?: unknown }).message === 'string'
  );
}

function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : null;
  return typeof code === 'string' ? code : null;
}
