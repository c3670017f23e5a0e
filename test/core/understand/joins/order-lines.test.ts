import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../core/analyse.ts';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import type { Customers } from '../../../../core/customers/types.ts';
import { columnNamed, numbersOf, textAt } from '../../../../core/table/access.ts';
import type { Sheet } from '../../../../core/table/types.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { randomFrom } from '../../../fixtures/random.ts';
import { inputOf, sheetOf } from '../shop.ts';

const people = sheetOf(
  'Customers',
  'Customer ID | Age | City',
  ...Array.from({ length: 12 }, (_, row) => `C${100 + row} | ${30 + row * 2} | ${['Bath', 'York'][row % 2]}`),
);
const goods = sheetOf(
  'Products',
  'SKU | Product name | Category',
  'S1 | Kettle | Kitchen',
  'S2 | Lamp | Home',
  'S3 | Chair | Home',
);

/** Two orders of each customer; the first of C100 is worth 100 and has two lines of 10 and 30, the second has none. */
const others = Array.from({ length: 22 }, (_, row) => ({
  id: `A${20 + row}`,
  customer: `C${101 + (row % 11)}`,
  date: `2024-${String((row % 12) + 1).padStart(2, '0')}-17`,
}));
const orderRows = [
  'A10 | C100 | 2024-01-15 | 100',
  'A11 | C100 | 2024-03-15 | 50',
  ...others.map(({ id, customer, date }) => `${id} | ${customer} | ${date} | 20`),
];
const lineRows = [
  'L1 | A10 | S1 | 2 | 5',
  'L2 | A10 | S2 | 1 | 30',
  ...others.map(({ id }, row) => `L${row + 10} | ${id} | S${(row % 3) + 1} | 3 | 4`),
];
const orders = sheetOf('Orders', 'Order ID | Customer ID | Order date | Total paid', ...orderRows);
const unpaid = { ...orders, cells: orders.cells.map((row) => row.slice(0, 3)) };
const lines = sheetOf('Order items', 'Line ID | Order ID | SKU | Qty | Unit price', ...lineRows);

function prepared(sheets: readonly Sheet[]): {
  readonly customers: Customers;
  readonly said: readonly string[];
} {
  const input = inputOf(sheets);
  const understanding = understand(input);
  const said = understanding.quality.map(
    ({ sheet, code, column, rows }) => `${sheet} ${code} ${column} ${rows}`,
  );
  return { customers: prepareCustomers(understanding, input), said };
}

function of({ table }: Customers, names: readonly string[], row = 0): readonly (number | string)[] {
  return names.map((name) => {
    const column = columnNamed(table, name);
    return column === null
      ? ''
      : column.kind === 'number'
        ? (column.values[row] as number)
        : textAt(column, row);
  });
}

const facts = [
  'Purchases',
  'Items_Bought',
  'Products_Bought',
  'Total_Amount',
  'Mean_Amount',
  'Mean_Gap_Days',
];

describe('lines of orders in a sheet of their own', () => {
  const { customers, said } = prepared([people, orders, lines, goods]);

  test('are summed up by order, and then by customer', () => {
    expect(of(customers, facts)).toEqual([2, 3, 2, 150, 75, 60]);
  });

  test('share what the order came to in proportion to their own amounts', () => {
    const { transactions } = customers;
    const amounts = numbersOf(transactions?.table as never, transactions?.amount ?? null);
    expect([...(amounts ?? [])].slice(0, 3)).toEqual([25, 75, 50]);
    expect(transactions).toMatchObject({
      product: 'Product name',
      productCategory: 'Category',
      amount: 'Total paid',
    });
  });

  test('are said to be so', () => {
    expect(said).toEqual([
      'Order items sales.lines Order ID 24',
      'Order items sales.price-times Unit price 24',
    ]);
  });

  test('give the amounts where orders have none', () => {
    const { customers: unknown } = prepared([people, unpaid, lines, goods]);
    expect(of(unknown, facts)).toEqual([2, 3, 2, 40, 40, 60]);
    expect(unknown.transactions?.amount).toBe('Amount');
  });

  test('of an order that is not there are left out and told', () => {
    const more = { ...lines, cells: [...lines.cells, ['L99', 'A99', 'S1', '1', '7']] };
    const { customers: same, said: told } = prepared([people, orders, more, goods]);
    expect(of(same, facts)).toEqual(of(customers, facts));
    expect(told).toContain('Order items join.orphans Order ID 1');
  });

  test('serve customers that are made from the orders as well', () => {
    const { customers: made } = prepared([orders, lines, goods]);
    expect(made.sheet).toBe('Orders / Customer ID');
    expect(of(made, facts)).toEqual([2, 3, 2, 150, 75, 60]);
  });

  test('count as one purchase in the report, under every product that they name', () => {
    const input = { ...inputOf([people, orders, lines, goods]), generatedAt: '2026-04-28T00:00:00.000Z' };
    const { report } = analyse(input);
    const metric = (id: string) => report.metrics.find((one) => one.id === id)?.value;
    expect([metric('policies'), metric('total-amount'), metric('average-amount')]).toEqual([
      24,
      590,
      590 / 24,
    ]);
    expect(report.sales?.policies).toBe(24);
    const kettle = report.sales?.byProduct.find(({ key }) => key === 'Kettle');
    expect([kettle?.policies, kettle?.amount]).toEqual([9, 25 + 8 * 20]);
  });

  test('mean the same in any order of rows', () => {
    const random = randomFrom(9);
    const shuffled = (sheet: Sheet): Sheet => {
      const [head = [], ...body] = sheet.cells;
      const order = body.map((row) => ({ row, at: random.next() })).sort((a, b) => a.at - b.at);
      return { ...sheet, cells: [head, ...order.map(({ row }) => row)] };
    };
    const { customers: again } = prepared([people, shuffled(orders), shuffled(lines), goods]);
    for (const row of people.cells.keys()) expect(of(again, facts, row)).toEqual(of(customers, facts, row));
  });

  test('are no returns of a few orders', () => {
    const returns = sheetOf(
      'Returns',
      'Return ID | Order ID | SKU | Refund',
      'R1 | A10 | S1 | 5',
      'R2 | A25 | S2 | 4',
    );
    const { customers: same } = prepared([people, orders, returns, goods]);
    expect(of(same, facts)).toEqual([2, '', '', 150, 75, 60]);
  });
});

describe('lines of orders in the sheet of sales', () => {
  const flat = sheetOf(
    'Sales',
    'Invoice no | Customer ID | Invoice date | Description | Quantity | Price',
    'I1 | C100 | 2024-01-15 | Kettle | 2 | 5',
    'I1 | C100 | 2024-01-15 | Lamp | 1 | 30',
    'I2 | C100 | 2024-03-15 | Lamp | 1 | 30',
    ...others.map(({ id, customer, date }) => `${id} | ${customer} | ${date} | Chair | 3 | 4`),
  );

  test('with one number are one purchase, and prices are multiplied by pieces', () => {
    const { customers, said } = prepared([people, flat]);
    expect(of(customers, facts)).toEqual([2, 4, 2, 70, 35, 60]);
    expect(said).toContain('Sales sales.one-purchase Invoice no 2');
    expect(said).toContain('Sales sales.price-times Price 25');
  });

  test('are not multiplied where a column holds the amount', () => {
    const cells = flat.cells.map((row, at) => [...row, at === 0 ? 'Amount' : '7']);
    const { customers, said } = prepared([people, { ...flat, cells }]);
    expect(of(customers, facts)).toEqual([2, 4, 2, 21, 10.5, 60]);
    expect(said.some((one) => one.includes('price-times'))).toBe(false);
  });

  test('are one purchase each where the number is shared by several customers', () => {
    const cells = flat.cells.map((row, at) => (at === 0 ? row : [`I${at % 3}`, ...row.slice(1)]));
    const { customers } = prepared([people, { ...flat, cells }]);
    expect(of(customers, ['Purchases'])).toEqual([3]);
  });
});
