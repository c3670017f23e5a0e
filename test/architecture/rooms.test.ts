import { dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const analyses = ['headline', 'sales', 'segments', 'churn/evidence'].map((name) => `core/analyses/${name}/`);
const risk = 'core/analyses/churn/risk/';
const silent = [
  'core/table/',
  'core/understand/',
  'core/customers/',
  'core/summaries/',
  'core/stats/',
  'core/clustering/',
  'core/analyses/',
  'core/plan/',
];
/** Each may know those before it. */
const downwards = [
  ['words/locale', 'words/format.ts', 'words/plural.ts'],
  ['expected.ts', 'errors.ts', 'wrong-shape.ts'],
  ...['settings', 'stats', 'table', 'understand', 'customers', 'summaries', 'clustering', 'analyses'],
  ...['plan', 'report', 'words', 'publish', 'writeback'],
].map((level) => [level].flat().map((room) => `core/${room}`));
const isIn = (folders: readonly string[]) => (path: string) =>
  folders.some((folder) => path.startsWith(folder));
const inRooms = files.filter(({ path }) => isIn(silent)(path));

/** Imports, of types too, of files under `folder` that lead anywhere but to `allowed`, as `file → target`. */
function strangers(folder: string, allowed: readonly string[]): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => !isIn([folder, ...allowed])(target))
        .map(({ target }) => `${path} → ${target}`),
    );
}

describe('rooms of core', () => {
  it.each(silent)('%s is there', (room) => {
    expect(files.some(({ path }) => path.startsWith(room))).toBe(true);
  });

  it('hand on in one direction, types too', () => {
    const levelOf = (path: string) =>
      downwards.findIndex((level) => level.some((room) => path === room || path.startsWith(`${room}/`)));
    const back = files.flatMap(({ path, imports }) =>
      levelOf(path) < 0
        ? []
        : imports
            .filter(({ target }) => target.startsWith('core/') && !isDownward(levelOf(path), levelOf(target)))
            .map(({ target }) => `${path} → ${target}`),
    );
    expect(back).toEqual([]);
  });

  it('summaries know the frame that answers them, and statistics', () => {
    expect(strangers('core/summaries/', ['core/customers/', 'core/stats/', 'd3-array'])).toEqual([]);
  });

  it('clustering knows integers: statistics, the contract of summaries, and a random generator', () => {
    expect(strangers('core/clustering/', ['core/stats/', 'core/summaries/contract.ts', 'pure-rand'])).toEqual(
      [],
    );
  });

  it('clustering hands on in one direction', () => {
    const order = ['quantise', 'distance', 'passes', 'search', 'structure', 'evidence'].map(
      (room) => `core/clustering/${room}/`,
    );
    const back = order.flatMap((room, place) =>
      strangers(room, [...order.slice(0, place), 'core/stats/', 'core/summaries/', 'pure-rand']),
    );
    expect(back).toEqual([]);
  });

  it('the risk of leaving knows the outline, questions and statistics: no customer but those of the sample', () => {
    const questions = ['contract.ts', 'dialogue.ts', 'fold-of.ts'].map((file) => `core/summaries/${file}`);
    const allowed = ['core/customers/frame.ts', ...questions, 'core/stats/', 'pure-rand'];
    expect(strangers(risk, allowed)).toEqual([]);
    const framed = files.filter(({ path, text }) => path.startsWith(risk) && /\bFrame\b/.test(text));
    expect(framed.map(({ path }) => path)).toEqual([]);
  });

  it.each(analyses)('%s knows neither the report nor words nor columns', (analysis) => {
    const above = isIn(['core/report/', 'core/words/', 'core/plan/', 'core/writeback/']);
    const upwards = files
      .filter(({ path }) => path.startsWith(analysis))
      .flatMap(({ path, imports }) =>
        imports.filter(({ target }) => above(target)).map(({ target }) => `${path} → ${target}`),
      );
    expect(upwards).toEqual([]);
  });

  it('segments know what may be asked of customers and what these are called, clustering and statistics', () => {
    const told = ['frame', 'label', 'part-of-key', 'types'].map((name) => `core/customers/${name}.ts`);
    const asked = ['contract', 'dialogue', 'hash-text'].map((name) => `core/summaries/${name}.ts`);
    const own = ['core/clustering/', 'core/stats/', 'core/settings/', 'core/errors.ts', 'munkres'];
    expect(strangers('core/analyses/segments/', [...told, ...asked, ...own])).toEqual([]);
  });

  it('the plan knows what may be asked of customers, what headers say, statistics, and no analysis', () => {
    const asking = ['core/summaries/contract.ts', 'core/summaries/dialogue.ts', 'core/table/vocabulary/'];
    expect(strangers('core/plan/', ['core/customers/frame.ts', 'core/stats/', ...asking])).toEqual([]);
  });

  it('what is written back knows the report, the plan and words, and compares no language', () => {
    const allowed = ['core/analysis.ts', 'core/plan/', 'core/report/types.ts', 'core/words/'];
    const cells = ['core/table/types.ts', 'core/table/cell-text.ts'];
    expect(strangers('core/writeback/', [...allowed, ...cells])).toEqual([]);
    const written = files.filter(({ path }) => path.startsWith('core/writeback/'));
    const choosing = written.filter(({ text }) => /[=!]== '[a-z]{2}'/.test(text));
    expect(choosing.map(({ path }) => path)).toEqual([]);
  });

  it('speak no language but in words', () => {
    const speaking = inRooms.filter(({ text }) => /\blocale\b|words\//i.test(text));
    expect(speaking.map(({ path }) => path)).toEqual([]);
  });

  it('form no cycle of imports, of types neither', () => {
    expect(inRooms.map(({ path }) => wayBack(path)).filter((way) => way !== null)).toEqual([]);
  });

  it('stay under 250 lines a file and 20 files a folder', () => {
    expect(inRooms.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
    const sizes = new Map<string, number>();
    for (const { path } of inRooms) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 20)).toEqual([]);
  });
});

/** Of two levels, −1 outside of the rooms. */
function isDownward(from: number, to: number): boolean {
  return to >= 0 && to <= from;
}

const byPath = new Map<string, SourceFile>(files.map((file) => [file.path, file]));

/** The file that closes a cycle through this one, as `last → file`; null when no way leads back. */
function wayBack(start: string): string | null {
  const seen = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const { own, target } of byPath.get(path)?.imports ?? []) {
      if (own && target === start) return `${path} → ${start}`;
      if (!own || seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return null;
}
