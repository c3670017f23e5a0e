import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Prints the test files that use one of the given modules, by way of others too: `tests-using.mjs test/shared.ts …`. */
const wanted = process.argv.slice(2);
const tests = readdirSync('test', { recursive: true }).filter((file) => file.endsWith('.test.ts'));

const { metafile } = await build({
  entryPoints: tests.map((file) => join('test', file)),
  outdir: '.cache',
  write: false,
  metafile: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});

const using = Object.values(metafile.outputs).filter(({ inputs }) =>
  wanted.some((module) => module in inputs),
);
console.log(
  using
    .map(({ entryPoint }) => entryPoint)
    .sort()
    .join('\n'),
);
