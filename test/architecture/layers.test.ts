import { describe, expect, it } from 'vitest';
import type { SourceFile } from './source-files.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles();
const rooms = files.filter(({ path }) => /^core\/(?:table|understand)\//.test(path));

/** A folder that is not there any more would break no rule. */
function inFolder(folder: string): readonly SourceFile[] {
  const inside = files.filter((file) => file.path.startsWith(`${folder}/`));
  if (inside.length === 0) throw new Error(`no source under ${folder}`);
  return inside;
}

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

/** How a language writes figures: it imports nothing, so every layer may know it. */
const language = 'core/words/locale/index.ts';
/** The language of a tag alone: bundled from the index, the first paint of the dashboard would load all of it. */
const tag = 'core/words/locale/locale-from.ts';

describe('layers', () => {
  it('core imports nothing outside core', () => {
    expect(strangers('core', [])).toEqual([]);
  });

  it('core uses only the small libraries it is known to need', () => {
    const libraries = [/^valibot$/, /^pure-rand$/, /^ml-matrix$/, /^d3-array$/, /^munkres$/, /^@stdlib\//];
    expect(foreignPackages('core', libraries)).toEqual([]);
  });

  it('the widget knows the public surface of core and nothing of the add-on', () => {
    expect(strangers('widget', ['core/index.ts', 'core/report/index.ts', language, tag])).toEqual([]);
  });

  it('use-cases know ports and the public surface of core, no host', () => {
    expect(strangers('addon/server', ['core/index.ts', language])).toEqual([]);
    expect(foreignPackages('addon/server', [])).toEqual([]);
  });

  it('the Google adapters know use-cases and the public surface of core', () => {
    expect(strangers('addon/google', ['core/index.ts', 'addon/server/', language])).toEqual([]);
    expect(foreignPackages('addon/google', [])).toEqual([]);
  });

  it('the sidebar knows the server by its allow-list only', () => {
    expect(
      strangers('addon/sidebar', ['core/index.ts', 'core/report/index.ts', 'addon/server/api.ts', language]),
    ).toEqual([]);
  });
});

describe('reading and understanding', () => {
  it('know no layer above them', () => {
    expect(strangers('core/table', [])).toEqual([]);
    expect(
      strangers('core/understand', ['core/table/', 'core/stats/', 'core/settings/', 'core/errors.ts']),
    ).toEqual([]);
  });

  it('mention no language', () => {
    const mention = /locale|messages\(|\/words\/|'(?:en|ru)'/i;
    const said = rooms.filter(({ text }) => mention.test(text));
    expect(said.map(({ path }) => path)).toEqual([]);
  });

  it('have files under 250 lines, in folders of at most 20', () => {
    expect(rooms.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
    const folders = rooms.map(({ path }) => folderOf(path));
    const filesIn = (folder: string) => folders.filter((other) => other === folder).length;
    expect(folders.filter((folder) => filesIn(folder) > 20)).toEqual([]);
  });

  it('form no cycle, of types neither, and no two folders import each other', () => {
    expect(firstCycle(rooms, { types: true })).toEqual([]);
    expect(twoWay(rooms)).toEqual([]);
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

/** Folders of which each imports the other, types included; the files beside the folders are nobody's. */
function twoWay(all: readonly SourceFile[]): readonly string[] {
  const isRoom = (folder: string) => folder.split('/').length > 2;
  const arrows = new Set(
    all.flatMap(({ path, imports }) =>
      imports
        .map(({ target }) => [folderOf(path), folderOf(target)] as const)
        .filter(([from, to]) => from !== to && isRoom(from) && isRoom(to))
        .map((arrow) => arrow.join(' → ')),
    ),
  );
  return [...arrows].filter((arrow) => arrows.has(arrow.split(' → ').reverse().join(' → ')));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function firstCycle(all: readonly SourceFile[], { types = false } = {}): readonly string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    const next = byPath.get(path)?.imports.filter(({ own, typeOnly }) => own && (types || !typeOnly)) ?? [];
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
