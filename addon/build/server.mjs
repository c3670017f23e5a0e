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

/** The dictionaries, in a file of their own: a server of one file would be larger than the editor and the API take gladly. */
const words = { global: 'segmentryWords', languages: ['en', 'ru'] };

/**
 * The files that Apps Script's V8 reads, minified, by name: what does the work, and the words for it. Whichever is read first, words
 * are looked up when something is said.
 */
export async function bundleServer(root) {
  const [server, dictionaries] = await Promise.all([
    bundled(root, {
      entryPoints: ['addon/google/main.ts'],
      globalName: 'segmentry',
      footer: { js: wrappers() },
      plugins: [wordsElsewhere, withoutElementwise, noteThirdParties],
    }),
    bundled(root, {
      stdin: { contents: words.languages.map(entryOf).join('\n'), resolveDir: root, loader: 'ts' },
      globalName: words.global,
      plugins: [noteThirdParties],
    }),
  ]);
  checkServer(server, Object.keys(entryPoints), [words.global]);
  checkServer(dictionaries, []);
  return { 'server.js': server, 'words.js': dictionaries };
}

function entryOf(language) {
  return `export { ${language} } from './core/words/${language}/index.ts';`;
}

/** Takes dictionaries from the other file, each room of words when it is asked for. */
const wordsElsewhere = {
  name: 'words-elsewhere',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/[a-z]{2}\/index\.ts$/ }, ({ path, importer }) =>
      importer.endsWith('core/words/index.ts') ? { path: path.slice(2, 4), namespace: 'words' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'words' }, ({ path }) => ({
      contents: `export const ${path} = new Proxy({}, { get: (_, room) => ${words.global}.${path}[room] });`,
    }));
  },
};

async function bundled(root, options) {
  const result = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // The package's entry is one file that cannot be shaken; its sources can, and are 11 KB less.
    alias: { 'ml-matrix': './node_modules/ml-matrix/src/index.js' },
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    tsconfig: 'addon/google/tsconfig.json',
    logLevel: 'warning',
    logOverride: { 'ignored-bare-import': 'error' },
    ...options,
  });
  return result.outputFiles[0].text;
}

function wrappers() {
  return Object.entries(entryPoints)
    .map(([name, parameters]) => {
      const list = parameters.join(', ');
      return `function ${name}(${list}) { return segmentry.${name}(${list}); }`;
    })
    .join('\n');
}
