import { MessageChannel, Worker } from 'node:worker_threads';
import { SegmentryError } from '../../../core/index.ts';
import type { CacheStore } from '../host/services/cache-service.ts';
import type { HostPort, UiRequest } from './host-port.ts';
import { sharedCache } from './shared-cache.ts';
import type { HostMethod, ThreadFailure, ThreadMessage } from './thread-messages.ts';

/** The host's calls as promises: they are answered one after another, in the order they were sent. */
type RemoteHost = {
  readonly [M in HostMethod]: (...args: Parameters<HostPort[M]>) => Promise<ReturnType<HostPort[M]>>;
};

export interface HostThread {
  readonly host: RemoteHost;
  /** The document cache, readable while the thread is busy with a run. */
  readonly cache: CacheStore;
  onUi(listener: (request: UiRequest) => void): void;
  close(): Promise<void>;
}

const methods: readonly HostMethod[] = [
  'open',
  'functions',
  'run',
  'document',
  'cells',
  'edit',
  'select',
  'setLocale',
  'download',
];

/** Runs a host on a thread of its own, because the bundle computes without a pause. */
export function startHostThread(script: URL, options: unknown): HostThread {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  const worker = new Worker(script, { workerData: { cache: port2, options }, transferList: [port2] });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const listeners: ((request: UiRequest) => void)[] = [];
  let count = 0;

  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'ui') {
      for (const listener of listeners) listener(message.request);
      return;
    }
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') caller?.resolve(message.value as never);
    else caller?.reject(errorOf(message.failure));
  });
  const failAll = (error: Error) => {
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('The document was closed.')));

  const send = (method: HostMethod, args: readonly unknown[]) =>
    new Promise<never>((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ id: count, method, args });
    });
  return {
    host: Object.fromEntries(
      methods.map((method) => [method, (...args: unknown[]) => send(method, args)]),
    ) as unknown as RemoteHost,
    cache: sharedCache(port1),
    onUi: (listener) => void listeners.push(listener),
    close: async () => {
      port1.close();
      await worker.terminate();
    },
  };
}

function errorOf({ message, own }: ThreadFailure): Error {
  return own === null ? new Error(message) : new SegmentryError(...own);
}
