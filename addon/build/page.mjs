import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { noteThirdParties } from '../../core/build/third-party.mjs';
import { checkPage } from './gates.mjs';

/**
 * One page with its scripts inside. `scripts` says which file goes to which place: the slot of that name in the skeleton takes the
 * bundle of `scripts.SCRIPT`.
 *
 * HtmlService strips what looks like a comment inside template literals and reads `<?` as a scriptlet: template literals
 * are turned into strings, and a `<` before `?`, `!--` and `script` is escaped, which in strings and regular
 * expressions, the only places where they can stand, means the same.
 */
export async function bundlePage({ root, skeleton, scripts, tsconfig }) {
  let page = await readFile(`${root}${skeleton}`, 'utf8');
  for (const [place, entry] of Object.entries(scripts)) {
    const code = await bundleScript(root, entry, tsconfig);
    const slot = `/*${place}*/`;
    if (page.split(slot).length !== 2) throw new Error(`${skeleton} needs ${slot} exactly once`);
    page = page.replace(slot, () => code);
  }
  checkPage(skeleton, page);
  return page;
}

async function bundleScript(root, entry, tsconfig) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    supported: { 'template-literal': false },
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    tsconfig,
    logLevel: 'warning',
    plugins: [noteThirdParties],
  });
  return result.outputFiles[0].text.trim().replace(/<(?=\?|!--|script)/gi, '\\x3C');
}
