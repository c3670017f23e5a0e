import type { MessagePort } from 'node:worker_threads';
import type { HostPort, UiRequest } from './host-port.ts';

export type HostMethod = keyof HostPort;

export interface ThreadRequest {
  readonly id: number;
  readonly method: HostMethod;
  readonly args: readonly unknown[];
}

export type ThreadMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly code: string | null; readonly message: string }
  | { readonly kind: 'ui'; readonly request: UiRequest };

/** What the thread is started with; `options` is the host's own business. */
export interface ThreadData {
  readonly cache: MessagePort;
  readonly options: unknown;
}
