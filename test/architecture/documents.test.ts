import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cliMessages } from '../../addon/local/cli/messages/index.ts';
import { locales } from '../../core/words/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const folder = (path: string) =>
  readdirSync(join(root, path))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${path}/${name}`);
const pages = ['README.md', 'CONTRIBUTING.md', ...folder('docs'), ...folder('docs/decisions')];

/** What stands in backticks on each page. */
const quoted = pages.flatMap((page) =>
  [...read(page).matchAll(/`([^`\n]+)`/g)].map(([, text]) => ({ page, text: text! })),
);

/** `core/words/{en,ru}` is two paths. */
function spelledOut(path: string): readonly string[] {
  const [, before = '', names, after = ''] = /^(.*)\{([^}]+)\}(.*)$/.exec(path) ?? [];
  return names === undefined ? [path] : names.split(',').map((name) => `${before}${name}${after}`);
}

describe('the pages for people', () => {
  it('name files and folders that are there', () => {
    const named = quoted.filter(
      ({ text }) => /^(?:\.ci|core|addon|widget|test|docs)\/[\w./{},-]+$/.test(text) && !text.includes('<'),
    );
    expect(named.length).toBeGreaterThan(50);
    const gone = named.flatMap(({ page, text }) =>
      spelledOut(text)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(gone).toEqual([]);
  });

  it('link to pages, pictures and files that are there', () => {
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => ({ page, target: target! })),
    );
    expect(links.length).toBeGreaterThan(20);
    const gone = links.filter(({ page, target }) => !existsSync(join(root, dirname(page), target)));
    expect(gone).toEqual([]);
  });

  it('name tasks of npm that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const asked = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name!),
    );
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('know the options of the command line that its help knows', () => {
    const options = (text: string) => [...new Set(text.match(/--[a-z][a-z-]+/g) ?? [])];
    const table = read('README.md').match(/^\| `--.*$/gm) ?? [];
    expect(table.length).toBeGreaterThan(4);
    for (const locale of locales) {
      const known = options(cliMessages(locale).help);
      expect(options(table.join('\n')).filter((option) => !known.includes(option))).toEqual([]);
    }
  });

  it('speak of decisions that were taken', () => {
    const taken = folder('docs/decisions').map((path) => Number(/(\d+)-/.exec(path)![1]));
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/decision (\d+)/g)].map(([, number]) => Number(number)),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((number) => !taken.includes(number))).toEqual([]);
  });

  it('leave no figure to be filled in', () => {
    expect(pages.length).toBeGreaterThan(20);
    const open = pages.filter((page) =>
      /\b[A-Z]{2,}_[A-Z]{2,}\b|\bTODO\b|\bTBD\b/.test(read(page).replace(/`[^`]*`/g, '')),
    );
    expect(open).toEqual([]);
  });
});
