import { describe, expect, test } from 'vitest';
import { writeTargets } from '../../../../core/customers/write-targets.ts';
import type { Cell, Sheet } from '../../../../core/table/types.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { customerHeader, customerLines, inputOf, lines, readSheets, sheetOf, shop, told } from '../shop.ts';

const [customers, sales, products] = shop() as [Sheet, Sheet, Sheet];
const withRows = (sheet: Sheet, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  ...sheet,
  cells: [...sheet.cells, ...rows],
});
const remark = (understanding: ReturnType<typeof understand>, code: string) =>
  understanding.quality.find((entry) => entry.code === code);

describe('a list of customers', () => {
  test('counts a row once that was copied with its key', () => {
    const copied = withRows(customers, customers.cells[3] ?? [], customers.cells[9] ?? []);
    const { understanding, customers: found } = readSheets(copied, sales, products);
    expect(found.table.rows).toBe(30);
    expect(remark(understanding, 'rows.copies')).toMatchObject({
      severity: 'warning',
      rows: 2,
      examples: [
        { row: 32, value: 'C003' },
        { row: 33, value: 'C009' },
      ],
    });
  });

  test('leaves out rows that name nobody, and says how many and where', () => {
    const gaps = customers.cells.map((row, at) => (at === 7 || at === 9 ? [null, ...row.slice(1)] : row));
    const { understanding, customers: found } = readSheets({ ...customers, cells: gaps }, sales, products);
    expect(found.table.rows).toBe(28);
    expect(found.key.values).not.toContain('');
    expect(remark(understanding, 'rows.keyless')).toMatchObject({
      rows: 2,
      examples: [{ row: 8 }, { row: 10 }],
    });
    expect(told(understanding).find(({ code }) => code === 'rows.keyless')?.message).toContain(
      '2 rows of 30 (8, 10) have no Customer ID',
    );
  });

  test('stops where a key repeats with other cells, though another was copied', () => {
    const other = ['C005', '77', '1', 'York', 'Single'];
    expect(() => readSheets(withRows(customers, customers.cells[3] ?? [], other), sales, products)).toThrow(
      'input.key-duplicates',
    );
  });

  test('takes e-mail addresses that differ in capitals and blanks for one customer, who gets one result', () => {
    const people = sheetOf(
      'People',
      'Email | Plan | Spend',
      ...lines(40, (row) => `user.${row}@example.com | ${row % 2 ? 'A' : 'B'} | ${100 + row * 7}`),
      'User.4@Example.com | A | 9000',
      'USER.8@example.com | A | 9001',
    );
    const input = inputOf([people]);
    const understanding = understand(input);
    const { customers: found } = readSheets(people);
    expect(found.table.rows).toBe(40);
    expect(remark(understanding, 'rows.respelled')).toMatchObject({ rows: 2, details: { at: '42, 43' } });
    const [place] = writeTargets(understanding, found, input.workbook);
    const customerOf = (key: string) => place?.customers[place.keys.indexOf(key)];
    expect(customerOf('User.4@Example.com')).toBe(customerOf('user.4@example.com'));
    expect(customerOf('USER.8@example.com')).toBe(customerOf('user.8@example.com'));
  });
});

describe('a sheet of events', () => {
  test('counts an event once that was copied with its number', () => {
    const copied = withRows(sales, sales.cells[4] ?? []);
    const { understanding, customers: found } = readSheets(customers, copied, products);
    expect(found.transactions?.table.rows).toBe(60);
    expect(remark(understanding, 'rows.copies')).toMatchObject({ sheet: 'Sales', rows: 1 });
  });

  test('keeps two alike purchases of a customer where nothing numbers them', () => {
    const bought = (row: number) =>
      `C${String((row % 30) + 1).padStart(3, '0')} | 2024-05-0${(row % 9) + 1} | ${row}.50`;
    const events = sheetOf('Purchases', 'Customer ID | Date | Amount', ...lines(60, bought), bought(2));
    const { understanding, customers: found } = readSheets(
      sheetOf('Customers', customerHeader, ...customerLines()),
      events,
    );
    expect(found.transactions?.table.rows).toBe(61);
    expect(remark(understanding, 'rows.copies')).toBeUndefined();
  });
});
