import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { buildAppsScript } from './addon/build.mjs';
import { buildLocal } from './addon/local/build.mjs';
import { buildCore } from './core/build.mjs';
import { buildWidget } from './widget/build.mjs';

/**
 * Builds everything that is shipped into `dist/`:
 *
 *   dist/core/          the core as an ES module
 *   dist/widget/        <segment-dashboard>: module with chunks, and one self-contained file
 *   dist/apps-script/   exactly what clasp pushes: manifest, one server file, pre-inlined pages
 *   dist/cli/           the command line
 *   dist/local/         the local page
 */
export async function build() {
  await rm('dist', { recursive: true, force: true });
  await Promise.all([buildCore(), buildWidget()]);
  await buildAppsScript();
  await buildLocal();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
