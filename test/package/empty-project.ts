import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from '../tools/pack.mjs';

const installed = fileURLToPath(new URL('../../node_modules/', import.meta.url));

export interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface EmptyProject {
  readonly folder: string;
  /** The installed package in it. */
  readonly segmentry: string;
  readonly manifest: Manifest;
  /** What the tarball holds, from the package's root, with forward slashes. */
  readonly files: readonly string[];
  readonly write: (file: string, text: string) => string;
  readonly remove: () => void;
}

/**
 * A project that has installed the packed package, what it depends on and the types of Node, and nothing else: no network is
 * asked, what it depends on are links to ours.
 */
export function emptyProject(): EmptyProject {
  const folder = mkdtempSync(join(tmpdir(), 'segmentry-project-'));
  const segmentry = join(folder, 'node_modules', 'segmentry');
  mkdirSync(segmentry, { recursive: true });
  const tarball = pack(folder);
  const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '-C', segmentry, '--strip-components=1'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const manifest = JSON.parse(readFileSync(join(segmentry, 'package.json'), 'utf8')) as Manifest;
  for (const name of [...Object.keys(manifest.dependencies), '@types/node']) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(installed, name), link, 'junction');
  }
  const write = (file: string, text: string): string => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  write('package.json', JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  return {
    folder,
    segmentry,
    manifest,
    files: readdirSync(segmentry, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(segmentry, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const browser = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };

export type Resolution = 'bundler' | 'nodenext';

/** What does the compiler say to these files, declarations of the package and all that they lead to included? */
export function compile(
  project: EmptyProject,
  files: readonly string[],
  resolution: Resolution,
  host: { readonly lib: readonly string[]; readonly types: readonly string[] } = browser,
): string {
  const compilerOptions = {
    ...(resolution === 'bundler'
      ? { module: 'esnext', moduleResolution: 'bundler' }
      : { module: 'nodenext', moduleResolution: 'nodenext' }),
    ...{ ...host, target: 'es2022', noEmit: true },
    ...{
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
    },
  };
  const config = project.write(`tsconfig.${resolution}.json`, JSON.stringify({ compilerOptions, files }));
  const compiler = join(installed, 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [compiler, '-p', config], { cwd: project.folder, encoding: 'utf8' })
    .stdout;
}
