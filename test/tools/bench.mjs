import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles and runs every `test/bench/*.bench.ts`, or those whose name holds one of the given words. */
const folder = 'test/bench';
const wanted = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort();

await build({
  entryPoints: benches.map((file) => join(folder, file)),
  outdir: '.cache/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});

for (const file of benches) {
  console.log(`\n${file.replace('.bench.ts', '')}`);
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join('.cache/bench', file.replace(/\.ts$/, '.mjs'))],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
