import { dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { sourceFiles, testFiles } from './source-files.ts';

const files = testFiles();
const entry = 'test/with-data.ts';
const store = 'test/shared.ts';

/** Files outside `allowed` whose text has this. */
const having = (pattern: RegExp, ...allowed: readonly string[]) =>
  files.filter(({ path, text }) => !allowed.includes(path) && pattern.test(text)).map(({ path }) => path);

describe('tests', () => {
  it('stand in the folder of what they test, but for trials of a whole run', () => {
    const folders = new Set(sourceFiles().flatMap(({ path }) => foldersOf(path)));
    const astray = files
      .map(({ path }) => path)
      .filter((path) => /^test\/(?:core|addon|widget)\/.*\.test\.ts$/.test(path))
      .filter((path) => !path.startsWith('test/addon/faults/'))
      .filter((path) => !folders.has(dirname(path.slice('test/'.length))));
    expect(astray).toEqual([]);
  });

  it('reach what lies beside the project through one module', () => {
    expect(having(/\.\.\/shared(?![\w.-])|['"]\.\.['"], *['"]shared\b/, store, entry)).toEqual([]);
  });

  it('ask for it through describeWithData and itWithData, which run nothing where it is absent', () => {
    const readers = files.filter(
      ({ path, imports }) => path.endsWith('.test.ts') && imports.some(({ target }) => target === store),
    );
    const bare = readers.filter(({ imports }) => !imports.some(({ target }) => target === entry));
    expect(bare.map(({ path }) => path)).toEqual([]);
    const asking = having(/\bhasShared\b/, store, entry);
    expect(asking.filter((path) => !/^test\/(bench|calibration)\//.test(path))).toEqual([]);
  });

  it('are left out nowhere else', () => {
    expect(having(/\b(?:describe|it|test)\.(?:skip|skipIf|runIf|only|todo)\b/, entry)).toEqual([]);
  });

  it('wait for conditions, not for time', () => {
    expect(having(/\bwaitForTimeout\b|\bnew Promise\(.*\bsetTimeout\b/)).toEqual([]);
  });
});

/** `a/b/c.ts` lies in `a/b` and in `a`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
