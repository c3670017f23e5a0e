import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UnderstandingSummary } from '../../core/index.ts';
import { type MadeCell, type MadeSheet, xlsxOf } from '../fixtures/made-xlsx.ts';
import { randomFrom } from '../fixtures/random.ts';
import { reportIn, segmentry, temporaryFolder } from './command-line.ts';

const merges = ['B1:J1', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:G4', 'H3:I3', 'J3:J4'];
const members = 120;
const customersPart = 'xl/worksheets/sheet1.xml';

/** A gym's list of members under a merged title and a header of two rows, a blank row and column before it. */
function gym(): readonly MadeSheet[] {
  const random = randomFrom(11);
  const plans = ['Morning', 'Full', 'Family'];
  const rows = Array.from({ length: members }, (_, row): MadeCell[] => {
    const plan = plans[row % 3] ?? '';
    const price = 30 + (row % 3) * 20;
    return [
      null,
      `M-${1000 + row}`,
      row % 2 ? { inline: plan } : plan,
      `+44 7911 ${100_000 + row * 17}`,
      `m${row}@example.org`,
      {
        date: `20${18 + (row % 6)}-0${1 + (row % 9)}-${10 + (row % 19)}`,
        style: row % 2 ? 'date' : 'dotted',
      },
      18 + Math.floor(random.next() * 50) + (row % 3) * 3,
      row === 7 ? { error: '#DIV/0!' } : Math.round(random.next() * 20) + (row % 3) * 15,
      { formula: `${price}*12`, result: price * 12 },
      row % 4 === 0,
    ];
  });
  const blank: MadeCell[] = [];
  return [
    {
      name: 'Members',
      merges,
      rows: [
        [null, 'Members of the club & guests'],
        blank,
        [null, 'Member no', 'Plan', 'Contact', null, 'Joined', 'Age', 'Visits', null, 'Cancelled'],
        [null, null, null, 'Phone', 'E-mail', null, null, 'Last month', 'Yearly fee'],
        ...rows.slice(0, 60),
        blank,
        ...rows.slice(60),
        blank,
        [null, 'Total', null, null, null, null, null, null, { formula: 'SUM(I5:I125)', result: 72_000 }],
      ],
    },
    { name: 'Notes', rows: [['Ask Ann before you change anything']] },
  ];
}

describe('a messy .xlsx workbook through the command line', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'gym.xlsx');
  const original = xlsxOf(gym());
  const parts = () => new Map(Object.entries(unzipSync(readFileSync(file))));
  const part = (name: string) => strFromU8(parts().get(name) ?? new Uint8Array());
  const refresh = () => segmentry('refresh', file, '--in-place', '--as-of', '2026-04-28', '--quiet');
  let understood: UnderstandingSummary;
  beforeAll(() => {
    writeFileSync(file, original);
    const run = segmentry('inspect', file, '--json', '--as-of', '2026-04-28');
    expect(run.stderr).toBe('');
    understood = JSON.parse(run.stdout) as UnderstandingSummary;
  });

  it('is read as what it is', () => {
    const [sheet] = understood.sheets;
    expect(sheet).toMatchObject({
      headerRow: 3,
      rows: members,
      key: ['Member no'],
      role: { role: 'customers' },
    });
    expect(sheet?.columns.map(({ name, kind, missing }) => [name, kind, missing])).toEqual([
      ['Member no', 'id', 0],
      ['Plan', 'category', 0],
      ['Phone', 'text', 0],
      ['E-mail', 'text', 0],
      ['Joined', 'date', 0],
      ['Age', 'number', 0],
      ['Last month', 'number', 1],
      ['Yearly fee', 'number', 0],
      ['Cancelled', 'flag', 0],
    ]);
    expect(sheet?.columns.find(({ name }) => name === 'Cancelled')?.roles[0]?.role).toBe('outcome');
  });

  it('has what is wrong told, with its row in the sheet', () => {
    const told = understood.quality.map(({ code, column, rows, examples }) => [
      code,
      column,
      rows,
      examples[0]?.row,
    ]);
    expect(told).toContainEqual(['value.formula-errors', 'Last month', 1, 12]);
    expect(told).toContainEqual(['rows.totals', null, 1, 127]);
    expect(told).toContainEqual(['header.below-top', null, 2, undefined]);
    expect(told.filter(([, column]) => column === 'Phone').map(([code]) => code)).toEqual([
      'column.personal',
    ]);
  });

  it('is refreshed in place: merged cells, formulas and every other cell stay', () => {
    const run = refresh();
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const sheet = part(customersPart);
    const before = strFromU8(unzipSync(original)[customersPart] ?? new Uint8Array());
    expect(mergesIn(sheet)).toEqual(merges);
    const cells = cellsIn(sheet);
    for (const [at, cell] of cellsIn(before)) expect(cells.get(at)).toBe(cell);
    const added = [...cells.keys()].filter((at) => !cellsIn(before).has(at));
    expect(new Set(added.map((at) => at.replace(/\d+/, '')))).toContain('K');
    const lines = added.filter((at) => at.startsWith('K')).map((at) => Number(at.slice(1)));
    expect([Math.min(...lines), lines.includes(65), Math.max(...lines), lines.length]).toEqual([
      4,
      false,
      125,
      121,
    ]);
    for (const [name, bytes] of parts())
      if (/\.(?:xml|rels)$/.test(name)) expect(() => parse(bytes)).not.toThrow();
  });

  it('gives a report of all customers', () => {
    const out = join(folder, 'out');
    expect(segmentry('refresh', file, '--out', out, '--as-of', '2026-04-28', '--quiet').status).toBe(0);
    expect(reportIn(out).source.customers).toBe(members);
  });

  it('is the same bytes after a second refresh, and the first ones after undo', () => {
    const once = readFileSync(file);
    expect(refresh().status).toBe(0);
    expect(readFileSync(file).equals(once)).toBe(true);
    expect(segmentry('undo', file).status).toBe(0);
    expect(readFileSync(file).equals(original)).toBe(true);
  });
});

function mergesIn(xml: string): string[] {
  return [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref = '']) => ref);
}

/** The XML of each cell that is not empty, by its place. */
function cellsIn(xml: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [cell, at = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>.*?<\/c>/g)) cells.set(at, cell);
  return cells;
}

function parse(bytes: Uint8Array): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(strFromU8(bytes)).close();
}
