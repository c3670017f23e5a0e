import { cp, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

const from = 'addon/local/page';
const to = 'dist/local/page';
const grid = 'node_modules/@revolist/revogrid';

/** Builds the local page into `dist/local/page/`: the page, its grid library, and `google.script` for its panels. */
export async function buildPage() {
  await mkdir(to, { recursive: true });
  const shared = { bundle: true, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none' };
  await Promise.all([
    build({ ...shared, entryPoints: [`${from}/main.ts`], format: 'esm', outfile: `${to}/main.js` }),
    build({
      ...shared,
      entryPoints: [`${from}/script-run.ts`],
      format: 'iife',
      outfile: `${to}/script-run.js`,
    }),
    build({ ...shared, entryPoints: [`${from}/page.css`], outfile: `${to}/page.css` }),
    cp(`${from}/index.html`, `${to}/index.html`),
    cp(`${from}/icon.svg`, `${to}/icon.svg`),
    cp(`${grid}/dist/revo-grid`, `${to}/grid`, { recursive: true }),
  ]);
  await cp(`${grid}/LICENSE`, `${to}/grid/LICENSE`);
}
