/**
 * Two passes: `knip` over everything, and `knip --production` over what is marked by an exclamation mark, where tests count as no
 * users. There an export that its own file uses is in use: a test may look at it apart.
 */
const withoutTests = process.argv.includes('--production');

export default {
  entry: [
    'core/index.ts!',
    'core/report/index.ts!',
    'addon/google/main.ts!',
    'addon/google/dashboard/main.ts!',
    'addon/sidebar/main.ts!',
    'addon/local/cli/main.ts!',
    'addon/local/page/main.ts!',
    'addon/local/page/script-run.ts!',
    'addon/local/serve/workbook-thread.ts!',
    'widget/*.ts!',
    'widget/without-browser.mjs!',
    'test/**/*.test.ts',
    'test/bench/*.bench.ts',
    'test/calibration/*.calibration.ts',
    'test/tools/*.mjs',
    'test/browser/page/fake-thread.ts',
    'test/browser/page/held-thread.ts',
  ],
  project: ['{core,addon,widget}/**/*.ts!', '{core,addon,widget}/**/*.mjs', 'test/**/*.{ts,mjs}', '*.mjs'],
  ignoreDependencies: ['@google/clasp', 'axe-core', '@custom-elements-manifest/analyzer'],
  ignoreBinaries: ['cc'],
  ignoreExportsUsedInFile: withoutTests || { interface: true, type: true },
};
