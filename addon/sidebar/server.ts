import type { Outcome, ServerApi } from '../server/api.ts';
import { serverCalls } from '../server/api.ts';
import type { ScriptRunner } from './script-run.ts';

/** The server as the page sees it: every call of the allow-list, answered later. */
export type Server = {
  readonly [K in keyof ServerApi]: (...args: Parameters<ServerApi[K]>) => Promise<ReturnType<ServerApi[K]>>;
};

/** Sentences for what goes wrong on the way, before the server could answer in the reader's language. */
export interface TransportWords {
  readonly offline: string;
  readonly permission: string;
  readonly lost: (reason: string) => string;
}

/**
 * How does the page reach the server? One promise per call that never rejects: a failure on the way is an
 * `Outcome` too, with code `host.permission` or `host.failed`.
 */
export function connectServer(runner: ScriptRunner | null, words: () => TransportWords): Server {
  const send = (name: string, args: readonly unknown[]) =>
    new Promise<Outcome<unknown>>((resolve) => {
      if (runner === null) {
        resolve(failure('host.failed', words().offline));
        return;
      }
      runner
        .withSuccessHandler((text) => resolve(readOutcome(text, words())))
        .withFailureHandler((error) => resolve(describeTransport(error, words())))
        .call(name, JSON.stringify(args));
    });
  const calls = serverCalls.map((name) => [name, (...args: readonly unknown[]) => send(name, args)] as const);
  return Object.fromEntries(calls) as unknown as Server;
}

function readOutcome(text: string, words: TransportWords): Outcome<unknown> {
  try {
    return JSON.parse(text) as Outcome<unknown>;
  } catch {
    return failure('host.failed', words.lost(String(text).slice(0, 80)));
  }
}

function describeTransport(error: Error, words: TransportWords): Outcome<unknown> {
  return error.message.includes('PERMISSION_DENIED')
    ? failure('host.permission', words.permission)
    : failure('host.failed', words.lost(error.message));
}

function failure(code: string, message: string): Outcome<never> {
  return { ok: false, code, message };
}
