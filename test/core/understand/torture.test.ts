import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import { columnNamed, isMissing, textAt } from '../../../core/table/access.ts';
import type { Column } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { type Truth, tortureWorkbook } from '../../fixtures/torture.ts';
import { inputOf, told } from './shop.ts';

function valuesOf(column: Column, rows: number): Truth {
  return Array.from({ length: rows }, (_, row) => {
    if (isMissing(column, row)) return null;
    if (column.kind === 'number') return column.values[row] as number;
    if (column.kind === 'flag') return column.values[row] === 1;
    return textAt(column, row);
  });
}

describe.each([1, 2, 3])('the torture workbook of seed %i', (seed) => {
  const truth = tortureWorkbook(seed);
  const input = inputOf(truth.sheets);
  const understanding = understand(input);

  test('every column has its kind and every value is the true one', () => {
    for (const [sheet, columns] of Object.entries(truth.columns)) {
      const table = understanding.tables.get(sheet);
      expect(table?.columns.map(({ name }) => name)).toEqual(Object.keys(columns));
      for (const [name, expected] of Object.entries(columns)) {
        const column = table ? columnNamed(table, name) : null;
        expect(column && { name, kind: column.kind, values: valuesOf(column, table?.rows ?? 0) }).toEqual({
          name,
          ...expected,
        });
      }
    }
  });

  test('the quality report holds exactly what is wrong', () => {
    const found = understanding.quality.map(
      ({ sheet, code, column, rows }) => `${sheet} · ${code} · ${column} · ${rows}`,
    );
    expect(found.sort()).toEqual(truth.quality);
  });

  test('sheets have their roles, and sums are in the currency of the orders', () => {
    expect(understanding.sheets.map(({ role }) => role.role)).toEqual(['customers', 'sales', 'products']);
    const customers = prepareCustomers(understanding, input);
    expect(customers).toMatchObject({
      sheet: 'Client base',
      currency: 'RUB',
      outcome: { column: 'Customer status', positive: 'Churned' },
    });
    expect(customers.transactions).toMatchObject({
      amount: 'Сумма',
      date: 'Дата заказа',
      product: 'Product name',
    });
  });

  test('the order of rows changes nothing but the order', () => {
    const random = randomFrom(seed + 100);
    const [clients, ...others] = truth.sheets;
    const order = Array.from({ length: 120 }, (_, row) => ({ row, at: random.next() })).sort(
      (a, b) => a.at - b.at,
    );
    const body = (clients?.cells ?? []).filter(
      (row, index) =>
        index > 3 && row.length > 1 && row[1] !== 'Total' && row[1] !== 'Subtotal' && row[2] !== 'Full name',
    );
    const shuffled = {
      name: 'Client base',
      cells: [...(clients?.cells.slice(0, 4) ?? []), ...order.map(({ row }) => body[row] ?? [])],
    };
    const plain = { name: 'Client base', cells: [...(clients?.cells.slice(0, 4) ?? []), ...body] };
    const before = understand(inputOf([plain, ...others]));
    const after = understand(inputOf([shuffled, ...others]));
    const counted = (from: typeof before) =>
      told(from).map(({ code, column, rows, message }) => ({
        code,
        column,
        rows,
        message: message.replace(/\(.*\)/, ''),
      }));
    expect(counted(after)).toEqual(counted(before));
    for (const column of before.tables.get('Client base')?.columns ?? []) {
      const moved = columnNamed(after.tables.get('Client base')!, column.name);
      const values = valuesOf(column, 120);
      expect(moved && { kind: moved.kind, values: valuesOf(moved, 120) }).toEqual({
        kind: column.kind,
        values: order.map(({ row }) => values[row]),
      });
    }
  });
});
