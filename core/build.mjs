import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';

const run = promisify(execFile);

/** Bundles the core as an ES module with its types, and writes the JSON schema of the report. */
export async function buildCore() {
  await build({
    entryPoints: ['core/index.ts'],
    outfile: 'dist/core/index.js',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'core']);
  await cp('.cache/types/core', 'dist/core/types', {
    recursive: true,
    filter: (path) => !path.endsWith('.tsbuildinfo'),
  });
  await mkdir('dist', { recursive: true });
  await writeFile('dist/report.schema.json', `${JSON.stringify(await reportJsonSchema(), null, 2)}\n`);
}

/** The published schema of the report, derived from the one that the program validates with. */
export async function reportJsonSchema() {
  const bundle = await build({
    entryPoints: ['core/report/schema/index.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const source = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { reportSchema } = await import(`data:text/javascript;base64,${source}`);
  return {
    ...toJsonSchema(reportSchema, { target: 'draft-2020-12', ignoreActions: ['finite'] }),
    title: 'Segmentry report, version 1',
  };
}
