import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve as listen, type ServerType } from '@hono/node-server';
import type { Locale } from '../../../core/index.ts';
import type { CacheStore } from '../host/services/cache-service.ts';
import { createApp } from './app.ts';
import { startHostThread } from './host-thread.ts';
import { liveRun } from './live-run.ts';
import { readPageFiles } from './page-files.ts';
import { type LiveRun, openSession } from './session.ts';
import type { WorkbookHostOptions } from './workbook-host.ts';

export interface ServeOptions {
  /** An `.xlsx` file, a `.csv` file or a folder of `.csv` files. It is read, never written. */
  readonly workbook: string;
  readonly locale?: Locale;
  readonly timeZone?: string;
  /** Default 0: any free one. */
  readonly port?: number;
  /** Downloads of the dashboard name single customers. */
  readonly includeCustomers?: boolean;
  /** The folder of the built project. */
  readonly dist: string;
}

/**
 * Where can a person try the add-on on this workbook? Serves the local page to this machine alone and prints nothing.
 *
 * @throws `input.file-missing`, `input.file-unreadable`, `input.no-sheets`.
 */
export function serve(options: ServeOptions): Promise<Served> {
  const { workbook, locale = 'en', timeZone, port = 0, includeCustomers = false, dist } = options;
  const scripts = join(dist, 'apps-script');
  return servePage({
    page: join(dist, 'local/page'),
    thread: pathToFileURL(join(dist, 'local/workbook-thread.mjs')),
    document: {
      workbook,
      scripts,
      locale,
      includeCustomers,
      ...(timeZone === undefined ? {} : { timeZone }),
    } satisfies WorkbookHostOptions,
    live: liveRun(scripts, locale),
    port,
  });
}

export interface PageOptions {
  /** The built page: `dist/local/page`. */
  readonly page: string;
  /** The module that runs the host on a thread of its own. */
  readonly thread: URL;
  /** Handed to that module as it is. */
  readonly document: unknown;
  /** Makes the runner of calls that are answered beside a run, over the document's cache. */
  readonly live: (cache: CacheStore) => LiveRun;
  /** Default 0: any free one. */
  readonly port?: number;
}

export interface Served {
  /** Where the page is: `http://127.0.0.1:43210/`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the local page over any host. */
export async function servePage({ page, thread, document, live, port = 0 }: PageOptions): Promise<Served> {
  const files = await readPageFiles(page);
  const hostThread = startHostThread(thread, document);
  try {
    const session = await openSession(hostThread, live);
    const app = createApp(session, files, randomBytes(24).toString('base64url'));
    const server = await listenOn(app.fetch, port);
    const bound = (server.address() as AddressInfo).port;
    return {
      address: `http://127.0.0.1:${bound}/`,
      async close() {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
        await Promise.all([closed, hostThread.close()]);
      },
    };
  } catch (error) {
    await hostThread.close();
    throw error;
  }
}

function listenOn(fetch: Parameters<typeof listen>[0]['fetch'], port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    server.once('error', reject);
  });
}
