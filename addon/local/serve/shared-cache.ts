import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { type CacheStore, memoryCache } from '../host/services/cache-service.ts';

type Change =
  | { readonly key: string; readonly value: string; readonly expiresAt: number }
  | { readonly key: string; readonly value: null };

/**
 * One document cache for two threads: each side keeps a copy and sends its changes through the port. Before every
 * read a side takes in what the other has sent, without waiting, so that it works while a script blocks its thread.
 */
export function sharedCache(port: MessagePort): CacheStore {
  const copy = memoryCache();
  const catchUp = () => {
    for (;;) {
      const received = receiveMessageOnPort(port) as { readonly message: Change } | undefined;
      if (received === undefined) return;
      apply(received.message);
    }
  };
  const apply = (change: Change) => {
    if (change.value === null) copy.remove(change.key);
    else copy.put(change.key, change.value, change.expiresAt);
  };
  const tell = (change: Change) => {
    catchUp();
    apply(change);
    port.postMessage(change);
  };
  return {
    get(key, now) {
      catchUp();
      return copy.get(key, now);
    },
    put: (key, value, expiresAt) => tell({ key, value, expiresAt }),
    remove: (key) => tell({ key, value: null }),
  };
}
