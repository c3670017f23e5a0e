import type { MessagePort } from 'node:worker_threads';
import type { ErrorArguments } from '../../../core/index.ts';
import type { HostPort, UiRequest } from './host-port.ts';

export type HostMethod = keyof HostPort;

export interface ThreadRequest {
  readonly id: number;
  readonly method: HostMethod;
  readonly args: readonly unknown[];
}

export type ThreadMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: ThreadFailure }
  | { readonly kind: 'ui'; readonly request: UiRequest };

/** An error on its way between threads; `own` is set when it was a `SegmentryError`. */
export interface ThreadFailure {
  readonly message: string;
  readonly own: ErrorArguments | null;
}

/** What the thread is started with; `options` is the host's own business. */
export interface ThreadData {
  readonly cache: MessagePort;
  readonly options: unknown;
}
