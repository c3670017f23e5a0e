import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path from the project's root for own files, else the package's name. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** All TypeScript files of the product, tests left out. */
export function sourceFiles(): readonly SourceFile[] {
  return ['core', 'addon', 'widget'].flatMap((folder) => filesUnder(join(root, folder))).map(readSource);
}

/** All TypeScript files of the tests. */
export function testFiles(): readonly SourceFile[] {
  return filesUnder(join(root, 'test')).map(readSource);
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  return { path: relative(root, file).replaceAll('\\', '/'), text, imports: importsOf(file, text) };
}

function importsOf(file: string, text: string): readonly Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, type, target, dynamic]) => {
    const name = target ?? dynamic ?? '';
    const own = name.startsWith('.');
    return {
      target: own ? relative(root, resolve(dirname(file), name)).replaceAll('\\', '/') : packageName(name),
      own,
      typeOnly: type !== undefined,
    };
  });
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
