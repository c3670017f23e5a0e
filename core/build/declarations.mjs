import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

const relativeImport = /((?:\bfrom|\bimport) ?\(?['"])(\.[^'"]+?)\.(?:ts|js)(?=['"])/g;

/**
 * Copies declarations from one folder to another: those of the entries and what they lead to, however the folders between are
 * called. Imports name the `.js` that a consumer's compiler looks for.
 *
 * @param written path from `from` → text that takes the place of the file there.
 */
export async function copyDeclarations({ from, to, entries, written = {} }) {
  const seen = new Set();
  const copy = async (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = written[path] ?? (await readFile(join(from, path), 'utf8'));
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), text.replace(relativeImport, '$1$2.js'));
    const imported = [...text.matchAll(relativeImport)].map(([, , name]) => `${name}.d.ts`);
    await Promise.all(imported.map((name) => copy(posix.join(posix.dirname(path), name))));
  };
  await Promise.all(entries.map(copy));
}
