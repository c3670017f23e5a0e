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
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    tsconfig: 'addon/google/tsconfig.json',
    footer: { js: wrappers() },
    logLevel: 'warning',
    logOverride: { 'ignored-bare-import': 'error' },
    plugins: [noteThirdParties],
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
