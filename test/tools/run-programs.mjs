import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles and runs every `test/<kind>/*.<kind>.ts`, or those whose name holds one of the given words; kind is `bench` or
 * `calibration`.
 */
const [kind, ...wanted] = process.argv.slice(2);
const folder = join('test', kind);
const programs = readdirSync(folder)
  .filter((file) => file.endsWith(`.${kind}.ts`))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort();

await build({
  entryPoints: programs.map((file) => join(folder, file)),
  outdir: join('.cache', kind),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});

for (const file of programs) {
  console.log(`\n${file.replace(`.${kind}.ts`, '')}`);
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join('.cache', kind, file.replace(/\.ts$/, '.mjs'))],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
