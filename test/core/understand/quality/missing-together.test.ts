import { expect, test } from 'vitest';
import { lines, readSheets, sheetOf } from '../shop.ts';

const gaps = (columns: number, isApart: (column: number, row: number) => boolean) => {
  const cells = (row: number) =>
    Array.from({ length: columns }, (_, column) =>
      row % 5 === 0 || isApart(column, row) ? '' : row % 2 ? 'Yes' : 'No',
    );
  const headers = Array.from({ length: columns }, (_, column) => `Extra ${'ABCDEF'[column]}`);
  const sheet = sheetOf(
    'Customers',
    `Customer ID | Age | ${headers.join(' | ')}`,
    ...lines(60, (row) => `C${100 + row} | ${20 + (row % 50)} | ${cells(row).join(' | ')}`),
  );
  return readSheets(sheet).understanding.quality.filter(({ code }) => code.startsWith('value.missing'));
};

test('gaps that many columns have in the same rows are said once', () => {
  expect(gaps(6, () => false)).toMatchObject([
    { code: 'value.missing-together', rows: 12, details: { count: 6, share: 0.2 } },
  ]);
});

test('a column with gaps of its own is said by itself', () => {
  const found = gaps(6, (column, row) => column === 2 && row === 7);
  expect(found.map(({ code, column }) => `${code} ${column}`)).toEqual([
    'value.missing-together null',
    'value.missing Extra C',
  ]);
});

test('a few columns are said each', () => {
  expect(gaps(3, () => false).map(({ code }) => code)).toEqual(
    Array.from({ length: 3 }, () => 'value.missing'),
  );
});
