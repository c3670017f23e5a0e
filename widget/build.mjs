import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { noteThirdParties } from '../core/build/third-party.mjs';
import { writeManifest } from './build/manifest.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = here('..');
const out = here('../dist/widget');

/**
 * `<segment-dashboard>` into `dist/widget/`:
 *
 *   segment-dashboard.js             ES module, its chunks in chunks/
 *   segment-dashboard.standalone.js  one classic script
 *   dashboard-template.html          a whole page; a report's JSON goes where it says REPORT
 *   custom-elements.json             attributes, properties, events, parts
 */
export async function buildWidget() {
  await rm(`${out}/chunks`, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const plugins = [compiledCharts(await compileCharts()), slimVega(), importableAnywhere(), noteThirdParties];
  const shared = {
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    absWorkingDir: root,
    tsconfig: here('tsconfig.json'),
    plugins,
  };
  const [module] = await Promise.all([
    build({
      ...shared,
      entryPoints: [here('segment-dashboard.ts')],
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      outdir: out,
    }),
    build({
      ...shared,
      entryPoints: [here('segment-dashboard.ts')],
      format: 'iife',
      outfile: `${out}/segment-dashboard.standalone.js`,
    }),
    writeManifest(),
  ]);
  await writeTemplate();
  return module.metafile;
}

/** Runs Vega-Lite once, here, so that no reader's browser has to. */
async function compileCharts() {
  const outfile = here('../.cache/widget/specs.mjs');
  await mkdir(here('../.cache/widget'), { recursive: true });
  await build({
    entryPoints: [here('charts/specs/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { specs } = await import(`${pathToFileURL(outfile).href}?${process.hrtime.bigint()}`);
  return specs;
}

const compiledCharts = (specs) => ({
  name: 'compiled-charts',
  setup({ onLoad }) {
    onLoad({ filter: /charts[\\/]specs[\\/]index\.ts$/ }, () => ({
      contents: `export const specs = ${JSON.stringify(specs)};`,
      loader: 'js',
    }));
  },
});

/** Leaves out what vega-embed imports and never uses in mode `vega`. */
const slimVega = () => ({
  name: 'slim-vega',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vega$/ }, () => ({ path: here('charts/vega-slim.mjs') }));
    onResolve(
      { filter: /^(vega-lite|vega-themes|vega-tooltip|json-stringify-pretty-compact)$/ },
      ({ path }) => ({
        path,
        namespace: 'unused',
      }),
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents: `export class Handler {}
        export default () => '';
        export const compile = undefined;
        export const version = '0';`,
      loader: 'js',
    }));
  },
});

/** Lets the two modules of Lit that need a browser while they load find what `without-browser.mjs` has instead. */
const importableAnywhere = () => ({
  name: 'importable-anywhere',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/](lit-html[\\/]lit-html|reactive-element[\\/]reactive-element)\.js$/ },
      async ({ path }) => ({
        contents: `import { document, HTMLElement } from ${JSON.stringify(here('without-browser.mjs'))};
        ${await readFile(path, 'utf8')}`,
        loader: 'js',
      }),
    );
  },
});

async function writeTemplate() {
  const script = await readFile(`${out}/segment-dashboard.standalone.js`, 'utf8');
  const style = 'body { margin: 0; } segment-dashboard { min-height: 100vh; }';
  const start = `document.querySelector('segment-dashboard').report = JSON.parse(document.getElementById('report').textContent);`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} ${hashOf(start)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
  ].join('; ');
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Customer segments</title>
<style>${style}</style>
</head>
<body>
<segment-dashboard theme="auto"></segment-dashboard>
<script type="application/json" id="report">/*REPORT*/</script>
<script>${script}</script>
<script>${start}</script>
</body>
</html>
`;
  await writeFile(`${out}/dashboard-template.html`, page);
}

/** A classic script's and a style's hash as a policy names it. */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
