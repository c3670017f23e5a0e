import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const smallCore = fileURLToPath(new URL('small-core.ts', import.meta.url));

/** A server for tests as it would be pushed to Apps Script, with these functions on top and little of the core. */
export async function bundleServer(entry: string, functions: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'server',
    target: 'es2019',
    plugins: [
      {
        name: 'small-core',
        setup({ onResolve }) {
          onResolve({ filter: /core\/index\.ts$/ }, () => ({ path: smallCore }));
        },
      },
    ],
    footer: {
      js: functions.map((name) => `function ${name}(n, a) { return server.${name}(n, a); }`).join(' '),
    },
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}
