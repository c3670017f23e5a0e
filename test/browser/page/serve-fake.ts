import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CacheStore } from '../../../addon/local/host/index.ts';
import { type Served, servePage } from '../../../addon/local/serve/index.ts';
import { bundleThread } from './bundle-thread.ts';
import type { FakeOptions, Pace } from './fake-host.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let thread: Promise<URL> | null = null;

export interface FakeServed extends Served {
  /** For this refresh and the next ones. */
  setPace(pace: Pace): void;
}

/** The built page and sidebar over a host without a bundle, whose refresh waits as it is told to. */
export async function serveFake(): Promise<FakeServed> {
  thread ??= bundleThread('fake-thread');
  const sidebar = await readFile(`${root}dist/apps-script/sidebar.html`, 'utf8');
  let put: (key: string, value: string) => void = () => undefined;
  const served = await servePage({
    page: `${root}dist/local/page`,
    thread: await thread,
    document: { rows: 1200, sidebar } satisfies FakeOptions,
    live: (cache: CacheStore) => {
      put = (key, value) => cache.put(key, value, Date.now() + 600_000);
      return (_, args) => {
        if (args[0] === 'cancel') put('cancel', 'yes');
        const progress = args[0] === 'progress' ? cache.get('progress', Date.now()) : null;
        if (progress !== null) put('told', progress);
        return JSON.stringify({ ok: true, value: progress === null ? null : JSON.parse(progress) });
      };
    },
  });
  return { ...served, setPace: (pace) => put('pace', pace) };
}
