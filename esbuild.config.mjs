import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildAppsScript } from './addon/build.mjs';
import { buildLocal } from './addon/local/build.mjs';
import { copyDeclarations } from './core/build/declarations.mjs';
import { writeNotices } from './core/build/third-party.mjs';
import { buildCore } from './core/build.mjs';
import { elementDeclaration } from './widget/build/manifest.mjs';
import { buildWidget } from './widget/build.mjs';

const run = promisify(execFile);

/**
 * Builds everything that is shipped into `dist/`:
 *
 *   dist/core/          the core as ES modules
 *   dist/widget/        <segment-dashboard>: module with chunks, and one self-contained file
 *   dist/types/         declarations of both
 *   dist/apps-script/   exactly what clasp pushes: manifest, one server file, pre-inlined pages, licences
 *   dist/cli/           the command line
 *   dist/local/         the local page
 *   dist/third-party-licences.txt
 */
export async function build() {
  await rm('dist', { recursive: true, force: true });
  await Promise.all([buildCore(), buildWidget()]);
  await Promise.all([buildTypes(), buildAppsScript().then(buildLocal)]);
  await writeNotices('dist/third-party-licences.txt', 'dist/apps-script/licences.html');
}

async function buildTypes() {
  const from = '.cache/types';
  const element = 'widget/segment-dashboard-element.d.ts';
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'core', 'widget']).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
  const [manifest, emitted] = await Promise.all(
    ['dist/widget/custom-elements.json', `${from}/${element}`].map((file) => readFile(file, 'utf8')),
  );
  await copyDeclarations({
    from,
    to: 'dist/types',
    entries: ['core/index.d.ts', 'core/report/index.d.ts', 'widget/segment-dashboard.d.ts'],
    written: { [element]: elementDeclaration(JSON.parse(manifest), emitted) },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
