import { build } from 'esbuild';
import { noteThirdParties } from '../../core/build/third-party.mjs';
import { checkServer } from './gates.mjs';

/**
 * What Google, the menu and the pages may call by name. Everything else stays inside the bundle: any function at the top
 * level could be called by any page.
 */
export const entryPoints = {
  onOpen: ['event'],
  onInstall: ['event'],
  doGet: ['event'],
  refreshSegments: [],
  openSidebar: [],
  openDashboard: [],
  openSettings: [],
  undoLastRefresh: [],
  refreshOnSchedule: [],
  call: ['name', 'argsJson'],
};

/** Sums, roots and so on of matrices element by element, which nothing of ours calls: 12 KB that cannot be shaken off. */
const withoutElementwise = {
  name: 'without-elementwise',
  setup({ onLoad }) {
    onLoad({ filter: /\bml-matrix\/src\/mathOperations\.js$/ }, () => ({
      contents: 'export function installMathOperations() {}',
    }));
  },
};

/** One file that Apps Script's V8 can read, minified to stay within what the editor and the API take gladly. */
export async function bundleServer(root) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['addon/google/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'segmentry',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // The package's entry is one file that cannot be shaken; its sources can, and are 11 KB less.
    alias: { 'ml-matrix': './node_modules/ml-matrix/src/index.js' },
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    tsconfig: 'addon/google/tsconfig.json',
    footer: { js: wrappers() },
    logLevel: 'warning',
    logOverride: { 'ignored-bare-import': 'error' },
    plugins: [withoutElementwise, noteThirdParties],
  });
  const code = result.outputFiles[0].text;
  checkServer(code, Object.keys(entryPoints));
  return code;
}

function wrappers() {
  return Object.entries(entryPoints)
    .map(([name, parameters]) => {
      const list = parameters.join(', ');
      return `function ${name}(${list}) { return segmentry.${name}(${list}); }`;
    })
    .join('\n');
}
