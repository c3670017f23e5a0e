import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { SegmentryError } from '../../../../core/errors.ts';
import { inspect } from '../../../../core/inspect.ts';
import type { SettingsInput } from '../../../../core/settings/settings.ts';
import type { Sheet } from '../../../../core/table/types.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { describeError } from '../../../../core/words/describe-error.ts';
import { customerHeader, customerLines, inputOf, saleHeader, saleLines, sheetOf, shop } from '../shop.ts';

function refusal(sheets: readonly Sheet[], settings: SettingsInput = {}): SegmentryError {
  const input = inputOf(sheets, settings);
  try {
    prepareCustomers(understand(input), input);
  } catch (error) {
    if (error instanceof SegmentryError) return error;
    throw error;
  }
  throw new Error('the workbook was accepted');
}

function edited(sheet: Sheet, row: number, column: number, value: string | null): Sheet {
  const cells = sheet.cells.map((line, index) =>
    index === row ? line.map((cell, at) => (at === column ? value : cell)) : line,
  );
  return { ...sheet, cells };
}

const [customers, sales, products] = shop() as [Sheet, Sheet, Sheet];
const nameless = { ...sales, cells: sales.cells.map((row) => row.filter((_, column) => column !== 1)) };

describe('a workbook that cannot be analysed', () => {
  test('a workbook of headers alone is named by its sheet', () => {
    const error = refusal([sheetOf('Customers', customerHeader)]);
    expect([error.code, error.details.sheet]).toEqual(['input.sheet-empty', 'Customers']);
  });

  test('sales that name nobody, and products, are no customers', () => {
    const error = refusal([nameless, products]);
    expect([error.code, error.details.sheets]).toEqual(['input.no-customers', 'Sales, Products']);
  });

  test('two sheets with the same headers are both named', () => {
    const error = refusal([customers, { ...customers, name: 'Copy' }, sales, products]);
    expect([error.code, error.details.sheet, error.details.other]).toEqual([
      'input.sheets-alike',
      'Customers',
      'Copy',
    ]);
  });

  test('a key that occurs twice is named with its column', () => {
    const error = refusal([edited(customers, 5, 0, 'C001'), sales, products]);
    expect(error.code).toBe('input.key-duplicates');
    expect(error.details).toMatchObject({
      sheet: 'Customers',
      column: 'Customer ID',
      count: 1,
      examples: 'C001',
    });
  });

  test('the count of repeated keys is the count of all, not of those shown', () => {
    const again = customers.cells.slice(1, 9).map((row) => row.map((cell, at) => (at === 2 ? '1' : cell)));
    const copied = { ...customers, cells: [...customers.cells, ...again] };
    expect(
      refusal([copied, sales, products], { roles: { keys: { Customers: ['Customer ID'] } } }).details.count,
    ).toBe(8);
  });

  test('settings that name a missing sheet or column say what there is', () => {
    const sheet = refusal(shop(), { roles: { sheets: { Clients: 'customers' } } });
    expect([sheet.code, sheet.details.available]).toEqual([
      'input.sheet-missing',
      'Customers, Sales, Products',
    ]);
    const column = refusal(shop(), { segmentation: { features: ['Age', 'Heigth'] } });
    expect([column.code, column.details.column]).toEqual(['input.column-missing', 'Heigth']);
  });

  test.each(['en', 'ru'] as const)('every refusal is one %s sentence without holes', (locale) => {
    for (const error of [
      refusal([sheetOf('Customers', customerHeader)]),
      refusal([sheetOf('Customers', customerHeader), sheetOf('Sales', saleHeader)]),
      refusal([nameless, products]),
      refusal([customers, { ...customers, name: 'Copy' }]),
      refusal([edited(customers, 5, 0, 'C001'), sales]),
    ]) {
      expect(describeError(error, locale)).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('a workbook that may go on', () => {
  test('inspecting shows mistakes instead of refusing them', () => {
    const summary = inspect(inputOf([edited(customers, 5, 0, 'C001'), sales, products]));
    expect(summary.features).toEqual([]);
    expect(summary.quality[0]).toMatchObject({ code: 'key.duplicates', severity: 'error', rows: 2 });
  });

  test.each([
    ['Customers', 'Age', [edited(customers, 4, 1, 'forty'), sales, products], 5, 'forty'],
    ['Sales', 'Amount', [customers, edited(sales, 2, 4, '12O.50'), products], 3, '12O.50'],
  ])('a text among the numbers of %s is missing, and is listed', (sheet, column, sheets, row, value) => {
    const input = inputOf(sheets as Sheet[]);
    const understanding = understand(input);
    expect(prepareCustomers(understanding, input).table.rows).toBe(30);
    expect(understanding.quality.find(({ code }) => code === 'number.text')).toMatchObject({
      severity: 'warning',
      ...{ sheet, column, rows: 1, examples: [{ row, value }] },
    });
  });

  test('a known placeholder among numbers is missing', () => {
    const input = inputOf([edited(customers, 4, 1, 'n/a'), sales, products]);
    const age = prepareCustomers(understand(input), input).table.columns.find(({ name }) => name === 'Age');
    expect(age?.kind === 'number' && Number.isNaN(age.values[3])).toBe(true);
  });

  test('a column that is set aside may hold what it likes', () => {
    const sheets = [edited(customers, 4, 1, 'forty'), sales, products];
    const input = inputOf(sheets, { roles: { columns: { Customers: { Age: ['ignored'] } } } });
    expect(prepareCustomers(understand(input), input).table.rows).toBe(30);
  });

  test('choosing the sheet settles which of two alike is meant', () => {
    const sheets = [customers, { ...customers, name: 'Copy' }, sales, products];
    const input = inputOf(sheets, { roles: { sheets: { Copy: 'other' } } });
    expect(prepareCustomers(understand(input), input).sheet).toBe('Customers');
  });

  test('a key that repeats by branch is completed by the branch', () => {
    const lines = Array.from({ length: 200 }, (_, row) => {
      const branch = ['North', 'South', 'West'][row % 3];
      const id = row < 180 ? 1000 + row : 1000 + row - 180 + ((row - (row - 180)) % 3 === 0 ? 1 : 0);
      return `${id} | ${branch} | ${20 + (row % 60)} | ${row * 10}`;
    });
    const input = inputOf([sheetOf('Clients', 'Client ID | Branch | Age | Balance', ...lines)]);
    const understanding = understand(input);
    const key = understanding.sheets[0]?.key;
    expect(key).toEqual(['Client ID', 'Branch']);
    expect(new Set(prepareCustomers(understanding, input).key.values).size).toBe(200);
  });
});

test('lines of the shop are what the tests take them for', () => {
  expect([customerLines().length, saleLines().length, customerHeader.split('|').length]).toEqual([30, 60, 5]);
});
