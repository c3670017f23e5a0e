import { expect, test } from 'vitest';
import { columnNamed, textAt } from '../../../../core/table/access.ts';
import { readTable } from '../../../../core/table/read/read-table.ts';
import type { Cell } from '../../../../core/table/types.ts';

const read = (of: (row: number) => Cell) => {
  const rows = Array.from({ length: 40 }, (_, row): Cell[] => [of(row), `C${100 + row}`, row * 7]);
  return readTable({ name: 'S', cells: [['Region', 'Customer ID', 'Spend'], ...rows] });
};

test('labels that stand once hold for the rows below them, as merged cells do', () => {
  const { table, remarks } = read((row) =>
    row % 10 === 0 ? (['North', 'South', 'East', 'West'][row / 10] ?? null) : null,
  );
  const region = columnNamed(table, 'Region');
  expect(region && [0, 9, 10, 39].map((row) => textAt(region, row))).toEqual([
    'North',
    'North',
    'South',
    'West',
  ]);
  expect(remarks).toMatchObject([{ code: 'level.carried', column: 'Region', rows: 36 }]);
});

test.each([
  ['keys that somebody forgot', (row: number) => (row % 10 === 0 ? `K${row}` : null)],
  ['notes beside a few rows', (row: number) => (row === 3 ? 'call' : row === 20 ? 'VIP' : null)],
  ['levels that come again', (row: number) => (row % 10 === 0 ? 'North' : null)],
])('%s do not', (_, of) => {
  const { table } = read(of);
  const region = columnNamed(table, 'Region');
  expect(region && textAt(region, 5)).toBe('');
});
