import { rename } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A thread starts from a file of plain JavaScript: bundles `test/browser/page/<name>.ts` into one, whole at any moment. */
export async function bundleThread(name: string): Promise<URL> {
  const outfile = `${root}.cache/test/${name}.mjs`;
  const fresh = `${root}.cache/test/${name}-${process.pid}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`test/browser/page/${name}.ts`],
    outfile: fresh,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  await rename(fresh, outfile);
  return pathToFileURL(outfile);
}
