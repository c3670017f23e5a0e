import { describe, expect, it } from 'vitest';
import type { SourceFile } from './source-files.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles();
const inFolder = (folder: string): readonly SourceFile[] =>
  files.filter((file) => file.path.startsWith(`${folder}/`));

/** Imports of `folder` that are neither its own nor allowed, as `file → target`. */
function strangers(folder: string, allowed: readonly string[]): readonly string[] {
  return inFolder(folder).flatMap((file) =>
    file.imports
      .filter(({ own, target }) => own && !target.startsWith(`${folder}/`))
      .filter(
        ({ target }) =>
          !allowed.some((entry) => (entry.endsWith('/') ? target.startsWith(entry) : target === entry)),
      )
      .map(({ target }) => `${file.path} → ${target}`),
  );
}

function foreignPackages(folder: string, allowed: readonly RegExp[]): readonly string[] {
  return inFolder(folder).flatMap((file) =>
    file.imports
      .filter(({ own, target }) => !own && !allowed.some((pattern) => pattern.test(target)))
      .map(({ target }) => `${file.path} → ${target}`),
  );
}

describe('layers', () => {
  it('core imports nothing outside core', () => {
    expect(strangers('core', [])).toEqual([]);
  });

  it('core uses only the small libraries it is known to need', () => {
    const libraries = [/^valibot$/, /^pure-rand$/, /^ml-matrix$/, /^d3-array$/, /^munkres$/, /^@stdlib\//];
    expect(foreignPackages('core', libraries)).toEqual([]);
  });

  it('the widget knows the public surface of core and nothing of the add-on', () => {
    expect(strangers('widget', ['core/index.ts', 'core/report/index.ts'])).toEqual([]);
  });

  it('use-cases know ports and the public surface of core, no host', () => {
    expect(strangers('addon/server', ['core/index.ts'])).toEqual([]);
    expect(foreignPackages('addon/server', [])).toEqual([]);
  });

  it('the Google adapters know use-cases and the public surface of core', () => {
    expect(strangers('addon/google', ['core/index.ts', 'addon/server/'])).toEqual([]);
    expect(foreignPackages('addon/google', [])).toEqual([]);
  });

  it('the sidebar knows the server by its allow-list only', () => {
    expect(
      strangers('addon/sidebar', ['core/index.ts', 'core/report/index.ts', 'addon/server/api.ts']),
    ).toEqual([]);
  });
});

describe('hosts', () => {
  const googleGlobals =
    /\b(SpreadsheetApp|PropertiesService|CacheService|LockService|HtmlService|ScriptApp|UrlFetchApp|BigQuery|Session)\s*\./;

  it("keeps Google's globals under addon/google", () => {
    const outside = files.filter(
      (file) => !file.path.startsWith('addon/google/') && !file.path.startsWith('addon/local/'),
    );
    expect(outside.filter((file) => googleGlobals.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

describe('files', () => {
  it('form no cycle of imports', () => {
    expect(firstCycle(files)).toEqual([]);
  });

  it('have names that say what is inside', () => {
    const empty = /(^|[-/])(utils?|helpers?|common|manager|misc|stuff)(\.ts$|[-/])/;
    expect(files.map((file) => file.path).filter((path) => empty.test(path))).toEqual([]);
  });

  it('stay under 300 lines', () => {
    const long = files.filter(
      (file) => file.text.split('\n').length > 301 && !file.path.includes('.generated.'),
    );
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('re-export by name', () => {
    expect(files.filter((file) => /^export \*/m.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

function firstCycle(all: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    const next = byPath.get(path)?.imports.filter(({ own, typeOnly }) => own && !typeOnly) ?? [];
    for (const { target } of next) {
      const cycle = visit(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const file of all) {
    const cycle = visit(file.path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
