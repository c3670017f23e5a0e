import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import { SegmentryError } from '../../../core/errors.ts';
import { inspect } from '../../../core/inspect.ts';
import { readTable } from '../../../core/table/read/read-table.ts';
import type { Cell, Sheet } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { inputOf } from './shop.ts';

const nasty = fc.constantFrom<Cell>(
  '',
  ' ',
  '-',
  'n/a',
  'None',
  '#N/A',
  '#REF!',
  '0',
  '1',
  '-1',
  '999',
  '1,234',
  '1.234',
  '1 234,5',
  '£1.2k',
  '12%',
  '(5)',
  'yes',
  'нет',
  'TRUE',
  '03/04/2024',
  '31.12.2024',
  '2024-02-30',
  '2024-02-29',
  '5 марта 2024',
  'M',
  'Ж',
  '__proto__',
  'constructor',
  '=1+1',
  '\u0000',
  '😀',
  '\ud800',
  'a\nb',
  'x'.repeat(300),
  'Total',
  'Итого',
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: nasty },
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const header = fc.constantFrom<Cell>(
  'Customer ID',
  'id',
  'Age',
  'Churn',
  'Date',
  'Amount',
  'City',
  'Клиент',
  'Сумма',
  'Дата',
  '',
  null,
  'Product',
  '__proto__',
  'x',
);
const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    name: fc.constantFrom('Customers', 'Sales', 'Products', 'Лист1', '__proto__', ''),
    header: fc.array(header, { minLength: 0, maxLength: 6 }),
    body: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 }),
  })
  .map(({ name, header: first, body }) => ({ name, cells: [first, ...body] }));

test('no content of cells makes reading or inspecting throw', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(sheet, { maxLength: 3, selector: ({ name }) => name }),
      fc.boolean(),
      (sheets, russian) => {
        const summary = inspect(inputOf(sheets, {}, { locale: russian ? 'ru' : 'en' }));
        for (const { message } of summary.quality) expect(message).not.toMatch(/undefined|NaN|\[object/);
        JSON.stringify(summary);
      },
    ),
    { numRuns: 400 },
  );
});

test('whatever stops an analysis is an error that the person can mend', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
      (sheets) => {
        const input = inputOf(sheets);
        try {
          const { table, key } = prepareCustomers(understand(input), input);
          expect(new Set(key.values).size).toBe(table.rows);
        } catch (error) {
          if (!(error instanceof SegmentryError)) throw error;
          expect(error.code).toMatch(/^input\./);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a table reads alike in any order of its rows', () => {
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (body, order) => {
      const head: Cell[] = ['Name', 'Date', 'Amount'];
      const plain = body
        .filter((row) => !row.some((one) => /total|итог|sum/i.test(String(one))))
        .map((row) => ['r', ...row]);
      const shuffled = plain
        .map((row) => ({ row, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at);
      const before = readTable({ name: 's', cells: [['Key', ...head], ...plain] });
      const after = readTable({ name: 's', cells: [['Key', ...head], ...shuffled.map(({ row }) => row)] });
      const shape = ({ table, remarks, columns }: typeof before) => ({
        kinds: table.columns.map(({ name, kind }) => `${name} ${kind}`),
        levels: table.columns.map((column) => (column.kind === 'category' ? column.levels : [])),
        remarks: remarks.map(({ code, column, rows: count, details }) => ({ code, column, count, details })),
        columns: columns.map(({ missing, distinct, examples }) => ({ missing, distinct, examples })),
      });
      expect(shape(after)).toEqual(shape(before));
    }),
    { numRuns: 300 },
  );
});

test('reading leaves the cells as they were', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      const before = JSON.stringify(one);
      readTable(one);
      expect(JSON.stringify(one)).toBe(before);
    }),
  );
});
