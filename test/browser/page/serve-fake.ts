import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Served, servePage } from '../../../addon/local/serve/index.ts';
import type { FakeOptions } from './fake-host.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const thread = `${root}.cache/test/fake-thread.mjs`;
let bundled: Promise<unknown> | null = null;

/** The built page and sidebar over a host without a bundle, whose refresh takes its time. */
export async function serveFake(options: Partial<FakeOptions> = {}): Promise<Served> {
  bundled ??= bundleThread();
  await bundled;
  const sidebar = await readFile(`${root}dist/apps-script/sidebar.html`, 'utf8');
  return servePage({
    page: `${root}dist/local/page`,
    thread: pathToFileURL(thread),
    document: { rows: 1200, stepMs: 40, sidebar, ...options } satisfies FakeOptions,
    live: (cache) => (_, args) => {
      if (args[0] === 'cancel') cache.put('cancel', 'yes', Date.now() + 60_000);
      const progress = cache.get('progress', Date.now());
      const value = args[0] === 'progress' && progress !== null ? (JSON.parse(progress) as unknown) : null;
      return JSON.stringify({ ok: true, value });
    },
  });
}

/** A thread starts from a file of plain JavaScript. */
function bundleThread(): Promise<unknown> {
  return build({
    absWorkingDir: root,
    entryPoints: ['test/browser/page/fake-thread.ts'],
    outfile: thread,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
}
