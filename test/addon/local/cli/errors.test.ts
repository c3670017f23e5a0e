import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../files/folders.ts';
import { run } from './terminal.ts';

const dist = fileURLToPath(new URL('../../../../dist/', import.meta.url));

const header = 'Customer_ID,Age,City,Income';
const cities = ['London', 'Leeds', 'York'];
const rows = Array.from(
  { length: 60 },
  (_, i) => `C${100 + i},${20 + ((i * 7) % 50)},${cities[i % 3]},${20_000 + ((i * 977) % 40_000)}`,
);
const table = (lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;
const customers = table(rows);

/** Sentence, in each language, for a workbook that cannot be refreshed. */
const mistakes: readonly (readonly [string, Readonly<Record<string, string>>, RegExp, RegExp])[] = [
  [
    'empty sheets only',
    { 'customers.csv': '', 'sales.csv': '\n\n' },
    /\(customers, sales\) have no rows/,
    /\(customers, sales\) нет строк/,
  ],
  ['a header only', { 'customers.csv': `${header}\n` }, /“customers” has no rows/, /«customers» нет строк/],
  ['no .csv file', { 'notes.txt': 'hello' }, /holds no sheet/, /нет ни одного листа/],
  [
    'no list of customers',
    { 'products.csv': 'Product_ID,Product_Name\nP1,Tea\nP2,Coffee\n' },
    /No sheet looks like a list of customers \(seen: products\)/,
    /Ни один лист не похож на список клиентов \(есть: products\)/,
  ],
  [
    'two sheets with the same headers',
    { 'customers.csv': customers, 'copy.csv': customers },
    /“copy” and “customers” have the same headers/,
    /«copy» и «customers» одинаковые заголовки/,
  ],
  [
    'a key that occurs twice',
    { 'customers.csv': table([...rows, rows[4]!.replace(/London|Leeds|York/, 'Bath')]) },
    /“customers”, column “Customer_ID”: .*C104/,
    /«customers», столбец «Customer_ID»: .*C104/,
  ],
];

describe('a workbook that cannot be refreshed', () => {
  it.each(mistakes)('with %s gets one sentence and writes nothing', async (_, files, en, ru) => {
    const input = folderOf(files);
    for (const [locale, sentence] of [
      ['en', en],
      ['ru', ru],
    ] as const) {
      const out = join(folderOf({}), 'out');
      const ran = await run(dist, ['refresh', input, '--out', out, '--locale', locale, '--quiet']);
      expect(ran.err).toMatch(sentence);
      expect(ran.err.trimEnd()).not.toContain('\n');
      expect(ran).toMatchObject({ status: 2, out: '' });
      expect(existsSync(out)).toBe(false);
    }
  });
});

describe('a workbook with a cell or a row that cannot be read', () => {
  it.each([
    ['a copied row', table([...rows, rows[4]!])],
    ['a row without a key', table(rows.map((row, i) => (i === 8 ? row.replace(/^C\d+/, '') : row)))],
    ['a text among numbers', table(rows.map((row, i) => (i === 5 ? row.replace(/,\d+,/, ',forty,') : row)))],
  ])('with %s is refreshed without it', async (_, text) => {
    const out = join(folderOf({}), 'out');
    const ran = await run(dist, ['refresh', folderOf({ 'customers.csv': text }), '--out', out, '--quiet']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toMatch(/note.* on data quality/);
    expect(existsSync(join(out, 'report.json'))).toBe(true);
  });
});

const wrong: readonly (readonly [string, readonly string[], string])[] = [
  [
    'no command',
    ['bogus'],
    'There is no command “bogus”. Use refresh, undo, inspect, validate, serve or demo; --help shows them all.',
  ],
  [
    'no workbook',
    ['refresh'],
    'Say which workbook: segmentry refresh <an .xlsx file, a .csv file or a folder of .csv files>.',
  ],
  [
    'a workbook that is not there',
    ['refresh', 'nowhere'],
    'There is no workbook at nowhere. Give the path of an .xlsx file, a .csv file or a folder of .csv files.',
  ],
  [
    'two workbooks',
    ['refresh', 'a', 'b'],
    '“b” is one argument too many. Put a path with spaces in quotation marks.',
  ],
  [
    'an unknown option',
    ['refresh', 'a', '--colour'],
    'There is no option --colour. --help shows those that exist.',
  ],
  ['an option without its value', ['refresh', 'a', '--out'], 'Option --out needs a value.'],
  [
    'a day that does not exist',
    ['refresh', 'a', '--as-of', '2026-02-30'],
    'Option --as-of: “2026-02-30” is not a date such as 2026-04-28.',
  ],
  ['an unknown language', ['refresh', 'a', '--locale', 'fr'], 'Option --locale: “fr” is not en or ru.'],
  [
    'a port out of range',
    ['serve', 'a', '--port', '70000'],
    'Option --port: “70000” is not a port number from 0 to 65535.',
  ],
  [
    'settings that are not there',
    ['refresh', 'a', '--settings', 'nowhere.json'],
    'There is no settings file at nowhere.json. Correct --settings.',
  ],
  ['no report', ['validate'], 'Say which report: segmentry validate <report.json>.'],
  [
    'a report that is not there',
    ['validate', 'nowhere.json'],
    'There is no report at nowhere.json. Give the path of a report.json.',
  ],
];

describe('a command line with a mistake', () => {
  it.each(wrong)('%s', async (_, args, sentence) => {
    expect(await run(dist, args)).toEqual({ status: 2, out: '', err: `${sentence}\n` });
  });

  it('is told so in the language that was asked for', async () => {
    const ran = await run(dist, ['refresh', 'a', '--as-of=tomorrow', '--locale=ru']);
    expect(ran.err).toBe('Параметр --as-of: «tomorrow» — ожидалось: дата вида 2026-04-28.\n');
  });

  it('reads files that are not what they should be', async () => {
    const folder = folderOf({
      'bad.json': '{',
      'old.json': '{"version":2}',
      'note.txt': 'x',
      'open.csv': 'id\n"1\n2\n',
    });
    const file = (name: string) => join(folder, name);
    const sentences = await Promise.all([
      run(dist, ['validate', file('bad.json')]),
      run(dist, ['validate', file('old.json')]),
      run(dist, ['refresh', folder, '--settings', file('bad.json')]),
      run(dist, ['refresh', file('note.txt')]),
      run(dist, ['refresh', file('open.csv')]),
    ]);
    expect(sentences.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2]);
    expect(sentences.map(({ err }) => err.replaceAll(`${folder}/`, ''))).toEqual([
      'bad.json is not JSON (it breaks at character 1).\n',
      'This is not a Segmentry report: “version” is 2, expected 1.\n',
      'bad.json is not JSON (it breaks at character 1). Correct the file given with --settings.\n',
      'note.txt cannot be read as a workbook: it is neither an .xlsx file, nor a .csv file, nor a folder.\n',
      'open.csv cannot be read as a workbook: a quotation mark that opens in row 2 is never closed.\n',
    ]);
  });

  it('is shown the commands when it asks for nothing', async () => {
    const [nothing, help] = [await run(dist, []), await run(dist, ['--help', '--locale', 'ru'])];
    expect(nothing.out).toContain('Usage: segmentry <command> [options]');
    expect(help.out).toContain('Использование: segmentry');
  });
});
