import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UnderstandingSummary } from '../../core/index.ts';
import { type MadeSheet, xlsxOf } from '../fixtures/made-xlsx.ts';
import { reportIn, segmentry, temporaryFolder, writeJson } from './command-line.ts';

const day = ['--as-of', '2026-04-28', '--quiet'];
const cities = ['London', 'Leeds', 'York'];
const header = ['Customer_ID', 'Age', 'City', 'Income'];
const people = Array.from({ length: 80 }, (_, row) => [
  `C${100 + row}`,
  20 + ((row * 7) % 50),
  cities[row % 3]!,
  20_000 + ((row * 977) % 40_000),
]);
const customers: MadeSheet = { name: 'Customers', rows: [header, ...people] };
const csv = `${[header, ...people].map((row) => row.join(',')).join('\n')}\n`;

const blanks: readonly MadeSheet[] = [
  { name: 'Sheet2', rows: [] },
  { name: 'Formats', rows: [[{ blank: 'date' }], [null, null, { blank: 'dotted' }]] },
  {
    name: 'Headers',
    rows: [
      ['Sale ID', 'Amount', 'Date'],
      [null, { blank: 'date' }],
    ],
  },
  { name: 'Title', rows: [['Figures of the first quarter']] },
  { name: 'Chart1', rows: [], kind: 'chartsheet' },
  { name: 'Dialog1', rows: [], kind: 'dialogsheet' },
  { name: 'Segments', rows: [], kind: 'chartsheet' },
];

function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.json') && !name.endsWith('.html'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

function refreshedAndTakenBack(folder: string, workbook: string): void {
  const before = bytesIn(folder);
  for (let times = 0; times < 2; times++)
    expect(segmentry('refresh', workbook, '--in-place', ...day)).toMatchObject({ status: 0, stderr: '' });
  expect(bytesIn(folder)).not.toEqual(before);
  expect(segmentry('undo', workbook)).toMatchObject({ status: 0, stderr: '' });
  expect(segmentry('undo', workbook)).toMatchObject({ status: 0, stderr: '' });
  expect(bytesIn(folder)).toEqual(before);
}

describe('an .xlsx workbook with sheets that hold no data', () => {
  const places: readonly (readonly [string, readonly MadeSheet[]])[] = [
    ['before', [...blanks, customers]],
    ['behind', [customers, ...blanks]],
    ['around', [...blanks.slice(0, 4), customers, ...blanks.slice(4)]],
  ];

  it.each(places)('%s the customers is refreshed, and each of them is noted', (_, sheets) => {
    const folder = temporaryFolder();
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, xlsxOf(sheets));
    const run = segmentry('inspect', file, '--json', '--as-of', '2026-04-28');
    const { quality, sheets: seen } = JSON.parse(run.stdout) as UnderstandingSummary;
    expect(seen.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    const noted = quality.filter(({ code }) => code === 'sheet.empty');
    expect(noted.map(({ sheet, severity }) => `${sheet} ${severity}`).sort()).toEqual(
      blanks.map(({ name }) => `${name} info`).sort(),
    );
    expect(segmentry('inspect', file, '--locale', 'ru').stdout).toContain('Chart1');

    const out = join(folder, 'out');
    expect(segmentry('refresh', file, '--out', out, ...day)).toMatchObject({ status: 0, stderr: '' });
    const report = reportIn(out);
    expect(report.source.customers).toBe(people.length);
    expect(report.quality.filter(({ code }) => code === 'sheet.empty')).toHaveLength(blanks.length);
    const again = segmentry('inspect', join(out, 'book.xlsx'), '--json');
    const names = (JSON.parse(again.stdout) as UnderstandingSummary).sheets.map(({ name }) => name);
    expect(names).toEqual(sheets.map(({ name }) => name));
  });

  it('is put back byte for byte by undo', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, xlsxOf(places[2]![1]));
    refreshedAndTakenBack(folder, file);
  });

  it('opens when only a format lies in the last corner of a sheet', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'book.xlsx');
    const far = Array.from({ length: 16_384 }, (_, column) =>
      column === 16_383 ? ({ blank: 'date' } as const) : null,
    );
    writeFileSync(
      file,
      xlsxOf([customers, { name: 'Far', rows: [...Array.from({ length: 900 }, () => []), far] }]),
    );
    expect(segmentry('refresh', file, '--out', join(folder, 'out'), ...day)).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it.each([
    ['a blank sheet', blanks[0]!],
    ['headers', blanks[2]!],
    ['a chart', blanks[4]!],
  ])('that is nothing but %s gets one clear sentence', (_, sheet) => {
    const folder = temporaryFolder();
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, xlsxOf([sheet]));
    const run = segmentry('refresh', file, '--out', join(folder, 'out'), ...day);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(new RegExp(`^Sheet “${sheet.name}” has no rows of data.*\n$`));
  });

  it('says what settings promise of a sheet that is blank now', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, xlsxOf([{ name: 'Sales', rows: [] }, customers]));
    const settings = writeJson(folder, 'settings.json', {
      roles: { sheets: { Sales: 'sales' }, keys: { Sales: ['Sale ID'] } },
    });
    const out = join(folder, 'out');
    expect(segmentry('refresh', file, '--out', out, '--settings', settings, ...day).status).toBe(0);
    expect(reportIn(out).quality[0]).toMatchObject({
      code: 'sheet.empty',
      severity: 'warning',
      sheet: 'Sales',
    });
    expect(reportIn(out).quality[0]?.message).toMatch(/though Settings say that it holds sales/);
  });
});

describe('a folder with .csv files that hold no data', () => {
  const files = {
    'a.csv': '',
    'b.csv': '\ufeff',
    'c.csv': '\r\n \r\n',
    'customers.csv': csv,
    'sales.csv': 'Sale ID;Amount;Date\r\n',
    'z.csv': ',,\n,,\n',
  };

  it('is refreshed, each of them is noted, and undo puts back every byte', () => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { quality } = JSON.parse(segmentry('inspect', folder, '--json').stdout) as UnderstandingSummary;
    expect(quality.filter(({ code }) => code === 'sheet.empty').map(({ sheet }) => sheet)).toEqual([
      'a',
      'b',
      'c',
      'sales',
      'z',
    ]);
    refreshedAndTakenBack(folder, folder);
  });

  it('that are all empty gets one clear sentence', () => {
    const folder = temporaryFolder();
    for (const name of ['a.csv', 'b.csv']) writeFileSync(join(folder, name), '');
    const run = segmentry('refresh', folder, '--out', join(folder, 'out'), ...day, '--locale', 'ru');
    expect([run.status, run.stderr]).toEqual([
      2,
      expect.stringMatching(/^Ни на одном из листов \(a, b\) нет строк/),
    ]);
  });
});
