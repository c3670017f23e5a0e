import { constants, createContext, runInContext } from 'node:vm';

/** The script's own world: its Date, Array and Error differ from ours, as they do from the services' in Google. */
export interface Realm {
  readonly global: Record<string, unknown>;
  date(ms: number): Date;
  /** A copy of an array, and of the arrays in it, that the script's `instanceof Array` accepts. */
  array(values: readonly unknown[]): unknown[];
  /** A plain object of the script's realm with these properties. */
  record(properties: Readonly<Record<string, unknown>>): Record<string, unknown>;
  exception(message: string): Error;
}

/**
 * An empty V8 context: the language and nothing else. No timers, fetch, URL, Blob, text encoders, crypto,
 * performance or structuredClone, which Apps Script lacks too.
 */
export function createRealm(): Realm {
  const context = createContext(constants.DONT_CONTEXTIFY);
  const make = runInContext(
    `delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;
    ({
      date: (ms) => new Date(ms),
      array: (values) => Array.from(values, (value) => Array.isArray(value) ? Array.from(value) : value),
      record: (properties) => Object.assign({}, properties),
      exception: (message) => { const error = new Error(message); error.name = 'Exception'; return error; },
    })`,
    context,
  ) as Omit<Realm, 'global'>;
  return { global: context as Record<string, unknown>, ...make };
}
