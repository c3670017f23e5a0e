import { cp, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { noteThirdParties } from '../../../core/build/third-party.mjs';

const from = 'addon/local/page';
const page = 'dist/local/page';
const grid = 'node_modules/@revolist/revogrid';

/**
 * Builds the local page into `dist/local/page/`: the page, its grid library, and `google.script` for its panels. Beside
 * it the module that runs a workbook's host on a thread of its own.
 */
export async function buildPage() {
  await mkdir(page, { recursive: true });
  const shared = {
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [noteThirdParties],
  };
  await Promise.all([
    build({ ...shared, entryPoints: [`${from}/main.ts`], format: 'esm', outfile: `${page}/main.js` }),
    build({
      ...shared,
      entryPoints: [`${from}/script-run.ts`],
      format: 'iife',
      outfile: `${page}/script-run.js`,
    }),
    build({ ...shared, entryPoints: [`${from}/page.css`], outfile: `${page}/page.css` }),
    build({
      ...shared,
      minify: false,
      entryPoints: ['addon/local/serve/workbook-thread.ts'],
      platform: 'node',
      target: 'node20',
      format: 'esm',
      outfile: 'dist/local/workbook-thread.mjs',
    }),
    cp(`${from}/index.html`, `${page}/index.html`),
    cp(`${from}/icon.svg`, `${page}/icon.svg`),
    cp(`${grid}/dist/revo-grid`, `${page}/grid`, { recursive: true }),
  ]);
  await cp(`${grid}/LICENSE`, `${page}/grid/LICENSE`);
}
