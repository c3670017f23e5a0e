import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const folders = new Set();

/** Remembers whose code goes into a bundle, for `writeNotices`: every bundle that is shipped has it among its plugins. */
export const noteThirdParties = {
  name: 'note-third-parties',
  setup({ initialOptions, onEnd }) {
    initialOptions.metafile = true;
    onEnd(({ metafile }) => {
      for (const { inputs } of Object.values(metafile?.outputs ?? {}))
        for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
          const folder = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
          if (bytesInOutput > 0 && folder !== undefined)
            folders.add(resolve(initialOptions.absWorkingDir ?? '', folder));
        }
    });
  },
};

/** Writes the licences of all packages whose code the bundles hold, as those licences ask: each text once. To a page too. */
export async function writeNotices(file, page) {
  const notices = await Promise.all([...folders].map(noticeOf));
  const titles = new Map();
  for (const [title, text] of notices.sort(([a], [b]) => (a < b ? -1 : 1)))
    titles.set(text, [...(titles.get(text) ?? []), title]);
  const head = 'The files in this folder hold code of the packages below, each under its own licence.';
  const texts = [...titles].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`);
  const told = `${[head, ...texts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
  const shown = told.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await Promise.all([
    writeFile(file, told),
    writeFile(
      page,
      `<!doctype html>\n<meta charset="utf-8" />\n<title>Licences</title>\n<pre>${shown}</pre>\n`,
    ),
  ]);
}

/** `[name version (licence), its text]`; a package that brings no text has its author named. */
async function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry)).sort();
  const texts = await Promise.all(files.map((entry) => readFile(join(folder, entry), 'utf8')));
  if (texts.length === 0) texts.push(`Copyright ${author?.name ?? author ?? `the authors of ${name}`}`);
  return [`${name} ${version} (${license})`, texts.map((text) => text.trim()).join('\n\n')];
}
