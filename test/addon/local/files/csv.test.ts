import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from '../../../../addon/local/files/text-encoding.ts';
import { open } from './add-column.ts';
import { folderOf, textsIn, writeAll } from './folders.ts';

const labels = ['Segment', 'Loyal', 'New'];

/** The file after a column of ours was added, and after it was taken away again, each by its own process. */
function addAndTakeAway(bytes: Uint8Array, values: readonly unknown[] = labels) {
  const folder = folderOf({ 'customers.csv': bytes });
  const file = join(folder, 'customers.csv');
  const first = open(folder);
  first.run('add', values);
  first.save();
  const added = readFileSync(file);
  const second = open(folder);
  second.run('remove');
  second.save();
  return { added, restored: readFileSync(file), files: Object.keys(textsIn(folder)) };
}

describe('a column added to a CSV file', () => {
  it('is appended to the rows as they stand', () => {
    const { added } = addAndTakeAway(Buffer.from('id,name\r\n1,"Ann, ""the"" one"\r\n2, Bob \r\n'));
    expect(added.toString()).toBe('id,name,Segment\r\n1,"Ann, ""the"" one",Loyal\r\n2, Bob ,New\r\n');
  });

  it.each([
    ['semicolons', 'id;city\n1;Leeds\n2;York\n', 'id;city;Segment\n1;Leeds;Loyal\n2;York;New\n'],
    ['tabs', 'id\tcity\n1\tLeeds\n2\tYork\n', 'id\tcity\tSegment\n1\tLeeds\tLoyal\n2\tYork\tNew\n'],
    ['no last line end', 'id,city\n1,Leeds\n2,York', 'id,city,Segment\n1,Leeds,Loyal\n2,York,New'],
    ['mixed line ends', 'id,city\r\n1,Leeds\n2,York\r\n', 'id,city,Segment\r\n1,Leeds,Loyal\n2,York,New\r\n'],
    [
      'blank lines at the end',
      'id,city\n1,Leeds\n2,York\n\n\n',
      'id,city,Segment\n1,Leeds,Loyal\n2,York,New\n\n\n',
    ],
    ['short rows', 'id,city,zip\n1\n2,York\n', 'id,city,zip,Segment\n1,,,Loyal\n2,York,,New\n'],
    ['line ends in quotes', 'id,note\n1,"a\nb"\n2,c\n', 'id,note,Segment\n1,"a\nb",Loyal\n2,c,New\n'],
  ])('keeps %s, and goes without a trace', (_, before, after) => {
    const { added, restored, files } = addAndTakeAway(Buffer.from(before));
    expect(added.toString()).toBe(after);
    expect(restored.toString()).toBe(before);
    expect(files).toEqual(['customers.csv']);
  });

  it('takes lone Cyrillic letters beside figures for Cyrillic, accents among plain letters for Latin', () => {
    const cyrillic = `Заказ;Сумма\n${Array.from({ length: 40 }, (_, row) => `З${row};${row} р.`).join('\n')}`;
    const latin = 'Nom;Pr\u00e9nom\nM\u00fcller;Zo\u00eb\nGarc\u00eda;Ren\u00e9 \u00e0 Paris\n';
    for (const [text, encoding] of [
      [cyrillic, 'windows-1251'],
      [latin, 'windows-1252'],
    ] as const)
      expect(decodeText(encodeText({ text, encoding, mark: false }))).toMatchObject({ text, encoding });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const)(
    'keeps %s',
    (encoding) => {
      const cyrillic = encoding === 'windows-1252' ? 'Zoë Müller' : 'Анна Петрова';
      const text = `id;имя\r\n1;${cyrillic}\r\n2;Иван\r\n`;
      const mark = encoding.startsWith('utf');
      const said = encoding === 'windows-1252' ? text.replace(/[а-я]+/gi, 'Ann') : text;
      const bytes = encodeText({ text: said, encoding, mark });
      const { added, restored } = addAndTakeAway(bytes);
      expect(new TextDecoder(encoding).decode(added)).toContain(`1;${cyrillic};Loyal\r\n`);
      expect(Buffer.from(restored)).toEqual(Buffer.from(bytes));
    },
  );

  it('never leaves a text that a spreadsheet would run as a formula', () => {
    const folder = folderOf({ 'customers.csv': 'id\n1\n2\n3\n' });
    const host = open(folder);
    const texts = ['Segment', "'=HYPERLINK(1)", "'+1 and more", "'@SUM"];
    host.run('add', texts);
    host.save();
    expect(textsIn(folder)['customers.csv']).toBe("id,Segment\n1,'=HYPERLINK(1)\n2,'+1 and more\n3,'@SUM\n");
    expect(open(folder).run('values', 2)).toBe(JSON.stringify(texts.map((text) => text.replace(/^'/, ''))));
  });

  it('keeps what the encoding cannot say, and reads it back', () => {
    const bytes = encodeText({ text: 'код;имя\n1;Анна\n2;Иван\n', encoding: 'windows-1251', mark: false });
    const folder = folderOf({ 'customers.csv': bytes });
    const values = ['Сегмент', 'Доход ≥ 10', '日本'];
    const host = open(folder);
    host.run('add', values);
    host.save();
    expect(new TextDecoder('windows-1251').decode(readFileSync(join(folder, 'customers.csv')))).toContain(
      'Доход >= 10',
    );
    open(folder).save();
    expect(open(folder).run('values', 3)).toBe(JSON.stringify(values));
  });

  it('comes back with the types it was written with', () => {
    const values = ['Fit', 12.5, -3, true, '007', "'12", null, 'text'];
    const rows = values.map((_, row) => `c${row},x`).join('\n');
    const folder = folderOf({ 'customers.csv': `${rows}\n` });
    const host = open(folder);
    host.run('add', values);
    const before = host.run('values', 3);
    host.save();
    expect(open(folder).run('values', 3)).toBe(before);
  });

  it('writes a decimal comma where the file does', () => {
    const folder = folderOf({ 'customers.csv': 'id;sum\n1;2,5\n2;3,75\n' });
    const host = open(folder);
    host.run('add', ['Fit', 0.5, 1.25]);
    host.save();
    expect(textsIn(folder)['customers.csv']).toBe('id;sum;Fit\n1;2,5;0,5\n2;3,75;1,25\n');
    expect(open(folder).run('values', 3)).toBe('["Fit",0.5,1.25]');
  });

  it('leaves any CSV text byte for byte once it is gone', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-zA-Zа-я0-9 .'=-]{0,8}$/),
      fc.stringMatching(/^[a-z, \n;"]{0,6}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const file = fc
      .record({
        rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        delimiter: fc.constantFrom(',', ';', '\t'),
        end: fc.constantFrom('\n', '\r\n'),
        last: fc.boolean(),
      })
      .map(
        ({ rows, delimiter, end, last }) =>
          rows.map((row, i) => (i === 0 ? ['id', ...row] : row).join(delimiter)).join(end) +
          (last ? end : ''),
      );
    fc.assert(
      fc.property(file, (text) => {
        const { restored } = addAndTakeAway(Buffer.from(text));
        expect(restored.toString()).toBe(text);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('a folder that a person worked on since', () => {
  const start = { 'customers.csv': 'id,city\n1,Leeds\n2,York\n3,Bath\n' };
  const refreshed = () => {
    const folder = folderOf(start);
    const host = open(folder);
    host.run('add', ['Segment', 'Loyal', 'New', 'Lost']);
    host.run('report', 'Segments', [
      ['Segment', 'Size'],
      ['Loyal', 1],
    ]);
    host.save();
    return folder;
  };

  it('keeps sheets of ours as files of their own, and knows them again', () => {
    const folder = refreshed();
    expect(Object.keys(textsIn(folder))).toEqual(['.segmentry.json', 'Segments.csv', 'customers.csv']);
    const host = open(folder);
    host.run('dropReport', 'Segments');
    host.run('remove');
    host.save();
    expect(textsIn(folder)).toEqual(start);
  });

  it('finds its column in a file that was sorted', () => {
    const folder = refreshed();
    writeAll(folder, { 'customers.csv': 'id,city,Segment\n3,Bath,Lost\n1,Leeds,Loyal\n2,York,New\n' });
    const host = open(folder);
    expect(host.run('values', 3)).toBe('["Segment","Lost","Loyal","New"]');
    host.run('remove');
    host.save();
    expect(textsIn(folder)['customers.csv']).toBe('id,city\n3,Bath\n1,Leeds\n2,York\n');
  });

  it('finds its column when others were put before it or it was moved', () => {
    const folder = refreshed();
    writeAll(folder, {
      'customers.csv': 'Segment,id,zip,city\nLoyal,1,9,Leeds\nNew,2,8,York\nLost,3,7,Bath\n',
    });
    const host = open(folder);
    host.run('remove');
    host.save();
    expect(textsIn(folder)['customers.csv']).toBe('id,zip,city\n1,9,Leeds\n2,8,York\n3,7,Bath\n');
  });

  it('lets a column go that the person renamed or deleted', () => {
    const folder = refreshed();
    writeAll(folder, { 'customers.csv': 'id,city,Mine\n1,Leeds,Loyal\n' });
    const host = open(folder);
    host.run('remove');
    host.save();
    expect(textsIn(folder)['customers.csv']).toBe('id,city,Mine\n1,Leeds,Loyal\n');
  });

  it('says which side file is damaged instead of guessing', () => {
    const folder = refreshed();
    writeAll(folder, { '.segmentry.json': '{' });
    expect(() => open(folder)).toThrow(/input.file-unreadable.*side file .*\.segmentry\.json is damaged/);
  });
});
