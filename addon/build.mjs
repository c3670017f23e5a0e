import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './build/page.mjs';
import { bundleServer } from './build/server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/apps-script`;

/**
 * Makes `dist/apps-script/`, exactly what clasp pushes: the manifest, the server's files, two pages. Fails when a file breaks
 * a rule of Apps Script (see `build/gates.mjs`). The widget must have been built before.
 */
export async function buildAppsScript() {
  const [server, sidebar, dashboard] = await Promise.all([
    bundleServer(root),
    bundlePage({
      root,
      skeleton: 'addon/sidebar/sidebar.html',
      scripts: { SCRIPT: 'addon/sidebar/main.ts' },
      tsconfig: 'addon/sidebar/tsconfig.json',
    }),
    bundlePage({
      root,
      skeleton: 'addon/google/dashboard/dashboard.html',
      scripts: {
        WIDGET: 'dist/widget/segment-dashboard.standalone.js',
        SCRIPT: 'addon/google/dashboard/main.ts',
      },
      tsconfig: 'addon/google/dashboard/tsconfig.json',
    }),
  ]);
  const manifest = await readFile(`${root}appsscript.json`, 'utf8');
  JSON.parse(manifest);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await Promise.all([
    copyFile(`${root}appsscript.json`, `${out}/appsscript.json`),
    ...Object.entries(server).map(([name, code]) => writeFile(`${out}/${name}`, code)),
    writeFile(`${out}/sidebar.html`, sidebar),
    writeFile(`${out}/dashboard.html`, dashboard),
  ]);
}
