import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundlePage } from '../../../addon/build/page.mjs';
import { buildPage } from '../../../addon/local/page/build.mjs';
import { type Served, servePage } from '../../../addon/local/serve/index.ts';
import type { FakeOptions } from './fake-host.ts';

const folder = 'out/test/page';

/** The local page over a host without a bundle, and with the sidebar as it is in the source. */
export async function serveFake(options: Partial<FakeOptions> = {}): Promise<Served> {
  const shared = { bundle: true, outdir: folder, logLevel: 'warning' } as const;
  const [sidebar] = await Promise.all([
    bundlePage({
      root: `${process.cwd()}/`,
      skeleton: 'addon/sidebar/sidebar.html',
      scripts: { SCRIPT: 'addon/sidebar/main.ts' },
      tsconfig: 'addon/sidebar/tsconfig.json',
    }),
    build({
      ...shared,
      entryPoints: ['test/browser/page/fake-thread.ts'],
      platform: 'node',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
    }),
    buildPage(folder),
  ]);
  return servePage({
    page: `${folder}/page`,
    thread: pathToFileURL(`${folder}/fake-thread.mjs`),
    document: { rows: 1200, stepMs: 40, sidebar, ...options } satisfies FakeOptions,
    live: (cache) => (_, args) => {
      if (args[0] === 'cancel') cache.put('cancel', 'yes', Date.now() + 60_000);
      const progress = cache.get('progress', Date.now());
      const value = args[0] === 'progress' && progress !== null ? (JSON.parse(progress) as unknown) : null;
      return JSON.stringify({ ok: true, value });
    },
  });
}
