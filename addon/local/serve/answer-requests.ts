import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorArguments, SegmentryError } from '../../../core/errors.ts';
import type { CacheStore } from '../host/services/cache-service.ts';
import type { HostPort, UiRequest } from './host-port.ts';
import { sharedCache } from './shared-cache.ts';
import type { ThreadData, ThreadFailure, ThreadMessage, ThreadRequest } from './thread-messages.ts';

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
  const host = attempt(() =>
    create({ cache: sharedCache(cache), show: (request) => tell({ kind: 'ui', request }), options }),
  );
  main.on('message', ({ id, method, args }: ThreadRequest) => {
    try {
      const made = host();
      const call = made[method] as (...args: readonly unknown[]) => unknown;
      tell({ kind: 'answer', id, value: call.apply(made, [...args]) });
    } catch (error) {
      tell({ kind: 'failure', id, failure: failureOf(error) });
    }
  });
}

/** Runs at once, and gives the value or throws the error whenever it is asked for. */
function attempt<T>(work: () => T): () => T {
  try {
    const value = work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Errors of the script's own realm are no instances of this realm's `Error`. */
function failureOf(error: unknown): ThreadFailure {
  if (error instanceof SegmentryError) {
    return { message: error.message, own: [error.code, error.details] as ErrorArguments };
  }
  const message = (error as { readonly message?: unknown } | null)?.message;
  return { message: typeof message === 'string' ? message : String(error), own: null };
}
