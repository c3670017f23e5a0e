import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../core/index.ts';
import type { Outcome, ServerApi } from '../../server/api.ts';
import type { OpenedWorkbook } from '../files/open-workbook.ts';
import type { Host } from '../host/index.ts';
import { type CacheStore, createHost, memoryCache } from '../host/index.ts';
import { pushedScripts } from '../pushed-scripts.ts';
import { cliMessages } from './messages/index.ts';
import { UserError } from './user-error.ts';

/** The server said no: its own sentence, and the code that tells whose fault it is. */
export class ServerRefusal extends Error {
  override readonly name = 'ServerRefusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Opens a workbook in the local host with the built bundle. */
export function openDocument(
  opened: Pick<OpenedWorkbook, 'workbook' | 'properties'>,
  options: {
    /** The build's `dist` folder. */
    readonly dist: string;
    readonly locale: Locale;
    readonly onProgress?: (progress: {
      readonly stage: string;
      readonly done: number;
      readonly total: number;
    }) => void;
  },
): Host {
  const { dist, locale, onProgress } = options;
  const folder = join(dist, 'apps-script');
  const bundle = pushedScripts(folder);
  if (bundle === null) throw new UserError(cliMessages(locale).notBuilt(folder));
  return createHost({
    bundle,
    workbook: opened.workbook,
    properties: opened.properties,
    language: locale,
    page: (name) => {
      const file = join(dist, 'apps-script', `${name}.html`);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    ...(onProgress ? { cache: tellingCache(onProgress) } : {}),
  });
}

type Progress = { readonly stage: string; readonly done: number; readonly total: number };

/** The run publishes its progress in the document's cache; here it is read as it is written. */
function tellingCache(tell: (progress: Progress) => void): CacheStore {
  const cache = memoryCache();
  return {
    ...cache,
    put(key, value, expiresAt) {
      cache.put(key, value, expiresAt);
      const progress = readProgress(value);
      if (progress) tell(progress);
    },
  };
}

function readProgress(value: string): Progress | null {
  try {
    const { stage, done, total } = JSON.parse(value) as Record<string, unknown>;
    const fits = typeof stage === 'string' && typeof done === 'number' && typeof total === 'number';
    return fits ? { stage, done, total } : null;
  } catch {
    return null;
  }
}

/** Asks the server, as the sidebar does. @throws ServerRefusal when it says no. */
export function ask<N extends keyof ServerApi>(
  host: Host,
  name: N,
  ...args: Parameters<ServerApi[N]>
): Extract<ReturnType<ServerApi[N]>, { ok: true }>['value'] {
  const outcome = host.call(name, ...args) as Outcome<unknown>;
  if (!outcome.ok) throw new ServerRefusal(outcome.code, outcome.message);
  return outcome.value as Extract<ReturnType<ServerApi[N]>, { ok: true }>['value'];
}
