import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../../core/table/types.ts';
import { understand } from '../../../../core/understand/understand.ts';
import type { QualityMessage } from '../../../../core/words/understand/quality.ts';
import { inputOf, saleHeader, saleLines, sheetOf, shop, told } from '../shop.ts';

const [customers, sales, products] = shop() as [Sheet, Sheet, Sheet];

function entries(sheets: readonly Sheet[]): readonly QualityMessage[] {
  return told(understand(inputOf(sheets)));
}

function found(
  sheets: readonly Sheet[],
  code: string,
): Pick<QualityMessage, 'sheet' | 'column' | 'rows' | 'examples'>[] {
  return entries(sheets)
    .filter((entry) => entry.code === code)
    .map(({ sheet, column, rows, examples }) => ({ sheet, column, rows, examples }));
}

/** Customers with one more column. */
function withColumn(header: string, of: (row: number) => string, rows = 200): Sheet {
  const lines = Array.from(
    { length: rows },
    (_, row) => `C${1000 + row} | ${20 + (row % 50)} | ${['Bath', 'York'][row % 2]} | ${of(row)}`,
  );
  return sheetOf('Customers', `Customer ID | Age | City | ${header}`, ...lines);
}

test('a workbook without a flaw has nothing to say', () => {
  expect(entries([customers, sales, products])).toEqual([]);
});

describe('joins', () => {
  test('sales of unknown customers and products are listed with their rows', () => {
    const lines = [
      ...saleLines(),
      'S9001 | C999 | P1 | 2024-05-01 | 5.00',
      'S9002 | C001 | P9 | 2024-05-02 | 6.00',
    ];
    expect(found([customers, sheetOf('Sales', saleHeader, ...lines), products], 'join.orphans')).toEqual([
      { sheet: 'Sales', column: 'Customer ID', rows: 1, examples: [{ row: 62, value: 'C999' }] },
      { sheet: 'Sales', column: 'Product ID', rows: 1, examples: [{ row: 63, value: 'P9' }] },
    ]);
  });

  test('sales that refer to no customer at all are not used, and it is said', () => {
    const lines = saleLines().map((line) => line.replace(/C0/, 'X7'));
    expect(found([customers, sheetOf('Sales', saleHeader, ...lines), products], 'join.none')).toMatchObject([
      { sheet: 'Sales', rows: 60 },
    ]);
  });

  test('keys meet whatever their case and padding', () => {
    const lines = saleLines().map((line) => line.replace(/C0(\d\d)/, ' c0$1 '));
    expect(found([customers, sheetOf('Sales', saleHeader, ...lines), products], 'join.orphans')).toEqual([]);
  });

  test('keys meet in Cyrillic letters that look Latin', () => {
    const lines = saleLines().map((line) => line.replace(/C0/, 'С0'));
    expect(found([customers, sheetOf('Sales', saleHeader, ...lines), products], 'join.orphans')).toEqual([]);
  });

  test('keys meet where a spreadsheet has dropped leading zeros', () => {
    const people = Array.from(
      { length: 30 },
      (_, row) => `${String(row * 7 + 3).padStart(6, '0')} | ${20 + row} | Bath`,
    );
    const bought = Array.from(
      { length: 60 },
      (_, row) => `S${row} | ${(row % 30) * 7 + 3} | 2024-05-${(row % 28) + 1} | ${row}.50`,
    );
    const sheets = [
      sheetOf('Customers', 'Customer ID | Age | City', ...people),
      sheetOf('Sales', 'Sale ID | Customer ID | Sale date | Amount', ...bought),
    ];
    expect(understand(inputOf(sheets)).joins).toMatchObject([{ matched: 1, orphans: 0 }]);
  });

  test('a product listed twice is said to fit more than one row', () => {
    const doubled = { ...products, cells: [...products.cells, ['P1', 'Pot', 'Kitchen']] };
    expect(found([customers, sales, doubled], 'join.several')).toMatchObject([
      { column: 'Product ID', rows: 20 },
    ]);
  });
});

describe('rows', () => {
  test('a row that repeats another in every cell is counted once', () => {
    const visits = Array.from(
      { length: 40 },
      (_, row) =>
        `C${String((row % 30) + 1).padStart(3, '0')} | 2024-03-${String((row % 28) + 1).padStart(2, '0')} | ${row % 7} | call`,
    );
    const sheets = [
      customers,
      sales,
      products,
      sheetOf(
        'Visits',
        'Customer ID | Opened | Minutes | Channel',
        ...visits,
        visits[3] ?? '',
        visits[5] ?? '',
      ),
    ];
    expect(found(sheets, 'rows.duplicate')).toMatchObject([{ sheet: 'Visits', column: null, rows: 2 }]);
  });

  test('a resolution before the opening is listed', () => {
    const lines = Array.from({ length: 30 }, (_, row) => {
      const opened = `2024-03-${String((row % 20) + 5).padStart(2, '0')}`;
      return `T${100 + row} | C${String(row + 1).padStart(3, '0')} | ${opened} | ${row === 4 ? '2024-01-01' : '2024-04-10'} | open`;
    });
    const tickets = sheetOf('Tickets', 'Ticket ID | Customer ID | Opened | Resolved | Status', ...lines);
    expect(found([customers, sales, products, tickets], 'date.reversed')).toEqual([
      { sheet: 'Tickets', column: 'Resolved', rows: 1, examples: [{ row: 6, value: '2024-01-01' }] },
    ]);
  });
});

describe('values', () => {
  test.each([
    ['Income', (row: number) => (row === 3 ? '-500' : String(20_000 + row * 10)), 'value.impossible', 1],
    ['Fee', (row: number) => (row === 3 ? '-5' : String(10 + (row % 9))), 'value.impossible', 1],
    ['Balance', (row: number) => (row % 2 ? String(-row) : String(row)), 'value.impossible', 0],
    ['Number of products', (row: number) => (row === 3 ? '0' : String(1 + (row % 4))), 'value.impossible', 1],
    ['Number of products', (row: number) => String(row % 4), 'value.impossible', 0],
    [
      'Last visit',
      (row: number) => (row === 3 ? '2031-01-01' : `2024-0${(row % 9) + 1}-11`),
      'value.outside',
      1,
    ],
    [
      'Next visit',
      (row: number) => (row === 3 ? '2031-01-01' : `2024-0${(row % 9) + 1}-11`),
      'value.outside',
      0,
    ],
    ['Visits', (row: number) => (row === 3 ? '9000' : String(10 + (row % 9))), 'value.outliers', 1],
    ['Plan', (row: number) => (row === 3 ? 'Plus' : 'Basic'), 'column.near-constant', 199],
    ['Plan', () => 'Basic', 'column.constant', 200],
    ['Plan', (row: number) => (row % 3 ? 'Plus' : 'Basic'), 'column.near-constant', 0],
    ['Note', () => '', 'column.empty', 200],
  ])('%s: %#', (header, of, code, rows) => {
    const counted = found([withColumn(header, of)], code).reduce((sum, entry) => sum + entry.rows, 0);
    expect(counted).toBe(rows);
  });

  test('an age of 300 is listed with its row', () => {
    const lines = withColumn('Visits', (row) => String(row % 9)).cells.map((cells, row) =>
      row === 7 ? [cells[0] ?? null, '300', cells[2] ?? null, '1'] : cells,
    );
    expect(found([{ name: 'Customers', cells: lines }], 'value.impossible')).toEqual([
      { sheet: 'Customers', column: 'Age', rows: 1, examples: [{ row: 8, value: '300' }] },
    ]);
  });
});

describe('the outcome', () => {
  const churn = (row: number) => (row % 5 === 0 ? 'Yes' : 'No');
  const two = (header: string, of: (row: number) => string) =>
    withColumn(`${header} | Churned`, (row) => `${of(row)} | ${churn(row)}`, 1000);

  test('gaps that go with leaving are a level of their own', () => {
    const entry = entries([
      two('Balance', (row) => ((row % 5 === 0 && row % 2 === 0) || row % 40 === 3 ? '' : String(row))),
    ]).find(({ code }) => code === 'value.missing-informative');
    expect(entry).toMatchObject({ column: 'Balance', rows: 125 });
    expect(entry?.message).toContain('of them 80% have Churned = Yes, of the others 11.4%');
  });

  test('gaps that go with nothing are only counted', () => {
    const said = entries([two('Balance', (row) => (row % 7 === 0 ? '' : String(row)))]).map(
      ({ code }) => code,
    );
    expect(said).toContain('value.missing');
    expect(said).not.toContain('value.missing-informative');
  });

  test.each([
    ['Contract state', (row: number) => (row % 5 === 0 ? 'void' : 'valid')],
    ['Closing fee', (row: number) => (row % 5 === 0 ? String(50 + (row % 9)) : String(row % 9))],
    ['Cancelled on', (row: number) => (row % 5 === 0 ? `2024-0${1 + (row % 9)}-1${row % 10}` : '')],
    ['Farewell note', (row: number) => (row % 5 === 0 ? `so long ${row} and thanks for nothing` : '')],
  ])('%s gives the outcome away', (header, of) => {
    expect(found([two(header, of)], 'column.leak')).toMatchObject([{ column: header }]);
  });

  test('a column that only goes with leaving is no leak', () => {
    expect(
      found([two('Complaints', (row) => String(row % 5 === 0 ? 1 + (row % 3) : row % 3))], 'column.leak'),
    ).toEqual([]);
  });

  test('a leak in another sheet about the same customers is found as well', () => {
    const people = two('Visits', (row) => String(row % 7));
    const lines = Array.from(
      { length: 1000 },
      (_, row) => `C${1000 + row} | ${churn(row) === 'Yes' ? 'void' : 'valid'} | ${row % 11}`,
    );
    const sheets = [people, sheetOf('Contracts', 'Customer ID | State of contract | Items', ...lines)];
    expect(found(sheets, 'column.leak')).toMatchObject([{ sheet: 'Contracts', column: 'State of contract' }]);
  });
});
