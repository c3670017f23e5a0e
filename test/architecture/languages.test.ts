import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const own = ['core/words/locale/', 'core/words/format.ts', 'core/words/plural.ts'];
const isOwn = (path: string) => own.some((start) => path.startsWith(start));
const files = sourceFiles().filter(({ path }) => !isOwn(path) && !path.includes('.generated.'));

/** Files outside `allowed` whose text has this. */
const having = (pattern: RegExp, ...allowed: readonly string[]) =>
  files
    .filter(({ path, text }) => !allowed.some((folder) => path.startsWith(folder)) && pattern.test(text))
    .map(({ path }) => path);

describe('a language', () => {
  it('is chosen by a table of dictionaries, never by asking which it is', () => {
    expect(having(/[!=]==? *['"](?:en|ru)\b|['"](?:en|ru)['"] *[!=]==?|case ['"](?:en|ru)['"]/)).toEqual([]);
  });

  it('is known by its tag through one function', () => {
    expect(
      having(/startsWith\(['"](?:en|ru)|\^\(?(?:en|ru)\b|['"](?:en|ru)[-_][A-Z]{2}['"]/, 'addon/local/host/'),
    ).toEqual([]);
  });

  it('has its dictionaries in tables that name each language', () => {
    expect(having(/\[['"]en['"], *['"]ru['"]\]|['"]en['"] *\| *['"]ru['"]|\{ *en, *ru *\}\[/)).toEqual([]);
  });
});

describe('figures', () => {
  it('are written by one module: the host alone shows cells and days as Google does', () => {
    const formatter =
      /\bIntl\.(?:PluralRules|NumberFormat)\b|\bnew Intl\.DateTimeFormat\b|\.toLocale(?:Date|Time)?String\(/;
    expect(having(formatter, 'addon/local/host/')).toEqual([]);
  });

  it('that are missing are one and the same dash', () => {
    expect(having(/(['"`])[–—]\1|>[–—]</, 'core/table/')).toEqual([]);
  });
});

it('the module of languages imports nothing but itself', () => {
  const ways = sourceFiles()
    .filter(({ path }) => isOwn(path))
    .flatMap(({ path, imports }) =>
      imports.filter(({ target }) => !isOwn(target)).map(({ target }) => `${path} → ${target}`),
    );
  expect(ways).toEqual([]);
});
