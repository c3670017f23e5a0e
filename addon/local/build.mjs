import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';
import { noteThirdParties } from '../../core/build/third-party.mjs';
import { buildPage } from './page/build.mjs';

/** Builds the command line into `dist/cli/segmentry.mjs` and the local page into `dist/local/page/`. */
export async function buildLocal() {
  const outfile = 'dist/cli/segmentry.mjs';
  await Promise.all([
    build({
      entryPoints: ['addon/local/cli/main.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      legalComments: 'none',
      banner: { js: '#!/usr/bin/env node' },
      plugins: [noteThirdParties],
    }),
    buildPage(),
  ]);
  await chmod(outfile, 0o755);
}
