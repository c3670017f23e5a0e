import { expect, test } from 'vitest';
import { seriesColumns } from '../../../../core/customers/derive/series.ts';
import { lines, readSheets, sheetOf } from '../../understand/shop.ts';

const months = ['Jan-25', 'Feb-25', 'Mar-25', 'Apr-25', 'May-25', 'Jun-25'];
const sheet = (headers: readonly string[]) =>
  sheetOf(
    'Sheet1',
    `Customer | Segment | ${headers.join(' | ')}`,
    ...lines(
      60,
      (row) =>
        `Firma ${100 + row} | ${'AB'[row % 2]} | ${headers.map((_, at) => ((row * 7 + at) % 3 ? `${row + at * 10}.50` : '')).join(' | ')}`,
    ),
  );

test.each([
  ['months', months],
  ['months in Russian', ['янв 2025', 'фев 2025', 'мар 2025', 'апр 2025']],
  ['quarters', ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2']],
])('%s in columns are one series, not as many features', (_, headers) => {
  const { customers } = readSheets(sheet(headers));
  const used = customers.features.filter((feature) => feature.used).map(({ id }) => id);
  expect(used.filter((id) => headers.includes(id))).toEqual([]);
  expect(customers.features.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['Series_Sum', 'Series_Trend', 'Series_Last']),
  );
});

test('sum, trend and last of a series are counted by hand', () => {
  const column = (name: string, ...values: number[]) =>
    ({ kind: 'number', name, unit: '', values: Float64Array.from(values) }) as const;
  const found = seriesColumns([
    column('Jan-25', 1, Number.NaN),
    column('Feb-25', 2, Number.NaN),
    column('Mar-25', Number.NaN, Number.NaN),
    column('Apr-25', 5, Number.NaN),
  ]);
  expect(found.map(({ values }) => [...values])).toEqual([
    [8, Number.NaN],
    [0.25, Number.NaN],
    [5, Number.NaN],
  ]);
});

test('years follow each other too', () => {
  const column = (name: string) => ({ kind: 'number', name, unit: '', values: Float64Array.of(1) }) as const;
  expect(seriesColumns(['2021', '2022', '2023', '2024'].map(column)).map(({ name }) => name)).toContain(
    'Series_Sum',
  );
});

test('columns whose periods do not follow each other are as they were', () => {
  const { customers } = readSheets(sheet(['Jan-25', 'Mar-25', 'Jun-25', 'Dec-25']));
  expect(customers.features.map(({ id }) => id)).not.toContain('Series_Sum');
});
