import { describe, expect, test } from 'vitest';
import type { Understanding } from '../../../../core/understand/types.ts';
import { customerHeader, customerLines, lines, readSheets, sheetOf, told } from '../shop.ts';

const day = (at: number) =>
  `2025-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`;
const customer = (at: number) => `C${String(at % 40).padStart(3, '0')}`;
const remark = ({ quality }: Understanding, code: string) => quality.find((entry) => entry.code === code);
const purchasesOf = (found: ReturnType<typeof readSheets>['customers']) => {
  const { transactions } = found;
  const amounts = transactions?.table.columns.find(({ name }) => name === transactions.amount);
  const rows = [...(transactions?.customer ?? [])].flatMap((of, row) => (of < 0 ? [] : [row]));
  const values = amounts?.kind === 'number' ? amounts.values : new Float64Array(0);
  return {
    purchases: new Set(rows.map((row) => transactions?.order?.[row] ?? row)).size,
    total: Math.round(rows.reduce((sum, row) => sum + (values[row] || 0), 0)),
    currency: found.currency,
  };
};

/** Two lines of each order, `of` writes the cells before the customer. */
const orders = (header: string, of: (order: number) => string) =>
  sheetOf(
    'Export',
    `${header} | Customer ID | Order date | Price | Quantity`,
    ...lines(240, (row) => {
      const order = row >> 1;
      return `${of(order)} | ${customer(order)} | ${day(order)} | 20.00 | 1`;
    }),
  );

describe('what is one purchase', () => {
  test.each([
    ['Name', (order: number) => `#${1001 + order}`],
    ['Bestellnummer', (order: number) => String(5000 + order)],
    ['Beleg', (order: number) => `A-${100 + order}`],
    ['Invoice', (order: number) => `${order % 20 === 0 ? 'C' : ''}${536_365 + order}`],
    ['Nr.', (order: number) => String(order + 10)],
  ])('is told by the numbers under “%s” that repeat for one customer and day', (header, of) => {
    const { customers, understanding } = readSheets(orders(header, of));
    expect(customers.table.rows).toBe(40);
    expect(purchasesOf(customers)).toMatchObject({ purchases: 120, total: 4800 });
    expect(remark(understanding, 'sales.one-purchase')).toMatchObject({ column: header, rows: 240 });
  });

  test('is each row where the number is the shop’s, which many customers share', () => {
    const { customers } = readSheets(orders('Till', (order) => `T${10 + (order % 7)}`));
    expect(purchasesOf(customers).purchases).toBe(240);
  });
});

const sales = (header: string, of: (row: number) => string) =>
  sheetOf(
    'Orders',
    `Order ID | Customer ID | Order date | Total | ${header}`,
    ...lines(
      200,
      (row) => `O${row} | ${customer(row)} | ${day(row)} | ${row < 160 ? 10 : 1000} | ${of(row)}`,
    ),
  );

describe('what came to nothing', () => {
  test.each([
    ['Status', ['Completed', 'Failed', 'Cancelled', 'Refunded', 'Test order', 'Draft']],
    ['Финансовый статус', ['Оплачен', 'Отменён', 'Возврат', 'Черновик']],
    ['Zustand', ['Bezahlt', 'Storniert', 'Erstattet']],
    ['Payment', ['paid', 'declined', 'voided']],
    ['状态', ['已完成', '已取消', '已退款']],
  ])('by “%s” is left out of sales and amounts, and said', (header, levels) => {
    const [done = '', ...nothing] = levels;
    const of = (row: number) => (row < 160 ? done : (nothing[row % nothing.length] as string));
    const { customers, understanding } = readSheets(sales(header, of));
    expect(purchasesOf(customers)).toMatchObject({ purchases: 160, total: 1600 });
    expect(remark(understanding, 'sales.unearned')).toMatchObject({ column: header, rows: 40 });
    expect(customers.outcome).toBeNull();
  });

  test('by a date of cancelling is no sale, and nobody who left', () => {
    const { customers, understanding } = readSheets(
      sales('Cancelled at', (row) => (row < 160 ? '' : day(row))),
    );
    expect(purchasesOf(customers)).toMatchObject({ purchases: 160, total: 1600 });
    expect(customers.outcome).toBeNull();
    expect(told(understanding, 'ru').find(({ code }) => code === 'sales.unearned')?.message).toContain(
      '40 строк из 200',
    );
  });

  test('is not what is still on its way, nor partly refunded', () => {
    const of = (row: number) => ['Shipped', 'Pending', 'Partially refunded'][row % 3] as string;
    const { understanding, customers } = readSheets(sales('Status', of));
    expect(purchasesOf(customers).purchases).toBe(200);
    expect(remark(understanding, 'sales.unearned')).toBeUndefined();
  });
});

describe('what a sale comes to', () => {
  test('is not added up across currencies', () => {
    const of = (row: number) => (row < 160 ? 'USD' : 'JPY');
    const { customers, understanding } = readSheets(sales('Currency', of));
    expect(purchasesOf(customers)).toEqual({ purchases: 200, total: 1600, currency: 'USD' });
    expect(remark(understanding, 'sales.currencies')).toMatchObject({
      rows: 40,
      details: { others: 'JPY: 40' },
    });
  });

  test('is less by what was paid back', () => {
    const { customers } = readSheets(sales('Amount refunded', (row) => (row < 10 ? '5' : '0')));
    expect(purchasesOf(customers).total).toBe(160 * 10 + 40 * 1000 - 50);
  });

  test('of a subscription is its monthly amount times the months that it ran', () => {
    const accounts = sheetOf('Customers', customerHeader, ...customerLines());
    const subscriptions = sheetOf(
      'Subscriptions',
      'Subscription ID | Customer ID | Start date | End date | Plan | MRR',
      ...lines(60, (row) => {
        const end = row % 2 ? '2025-01-01' : '';
        return `S${row} | C${String((row % 30) + 1).padStart(3, '0')} | 2024-01-01 | ${end} | ${row % 3 ? 'Pro' : 'Basic'} | 10`;
      }),
    );
    const { customers, understanding } = readSheets(accounts, subscriptions);
    const months = (days: number) => (days / 365.25) * 12;
    expect(purchasesOf(customers).total).toBe(Math.round(30 * 10 * (months(366) + months(848))));
    expect(remark(understanding, 'sales.runs')).toMatchObject({
      details: { from: 'Start date', to: 'End date' },
    });
  });

  test('of a payment that is made each month is what was paid', () => {
    const accounts = sheetOf('Customers', customerHeader, ...customerLines());
    const payments = sheetOf(
      'Payments',
      'Payment ID | Customer ID | Payment date | Monthly fee',
      ...lines(60, (row) => `P${row} | C${String((row % 30) + 1).padStart(3, '0')} | ${day(row)} | 10.50`),
    );
    expect(purchasesOf(readSheets(accounts, payments).customers).total).toBe(630);
  });
});

test('sales that are long past are said to be so', () => {
  const old = sheetOf(
    'Retail',
    'Order ID | Customer ID | Order date | Total',
    ...lines(120, (row) => `O${row} | C${row % 40} | 2011-0${(row % 9) + 1}-09 | ${row}.50`),
  );
  const { understanding } = readSheets(old);
  expect(remark(understanding, 'sales.old')).toMatchObject({
    severity: 'warning',
    details: { last: '2011-09-09' },
  });
  expect(told(understanding).find(({ code }) => code === 'sales.old')?.message).toContain(
    'refresh as of 2011-09-09',
  );
});
