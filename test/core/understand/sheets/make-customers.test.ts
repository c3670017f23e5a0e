import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../core/analyse.ts';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { inspect } from '../../../../core/inspect.ts';
import { columnNamed, numbersOf, textAt } from '../../../../core/table/access.ts';
import type { Sheet } from '../../../../core/table/types.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { randomFrom } from '../../../fixtures/random.ts';
import { inputOf, sheetOf, shop, told } from '../shop.ts';

const towns = ['Leeds', 'York', 'Bath'];
const header = 'Order ID | Order date | Customer ID | E-mail | City | Left | Item | Amount';

/** One to five orders of each of sixty customers, in the order of dates; `town` may change what a row says. */
function orderLines(from = 0, customers = 60, town = (row: number) => towns[row % 3]): string[] {
  return Array.from({ length: customers }, (_, row) =>
    Array.from({ length: 1 + (row % 5) }, (__, order) =>
      [
        `O${10_000 + from + row * 10 + order}`,
        `202${4 + (order % 2)}-${String((row % 12) + 1).padStart(2, '0')}-${String(order * 4 + 3).padStart(2, '0')}`,
        `C-${100 + row}`,
        `p${row}@example.org`,
        town(row),
        row % 4 === 0 ? 'yes' : 'no',
        ['Kettle', 'Lamp', 'Rug'][(row + order) % 3],
        (10 + row + order * 2.5).toFixed(2),
      ].join(' | '),
    ),
  ).flat();
}

const orders = sheetOf('Orders', header, ...orderLines());

describe('orders without a list of customers', () => {
  const input = inputOf([orders]);
  const understanding = understand(input);
  const customers = prepareCustomers(understanding, input);

  test('give one customer for each key, with what is the same in all orders of one', () => {
    expect(understanding.customersSheet).toBe('Orders / Customer ID');
    expect(understanding.madeFrom).toEqual(['Orders']);
    const table = understanding.tables.get('Orders / Customer ID');
    expect([table?.rows, table?.columns.map(({ name }) => name)]).toEqual([
      60,
      ['Customer ID', 'E-mail', 'City', 'Left'],
    ]);
    expect(customers.outcome).toMatchObject({ column: 'Left', positive: 'yes' });
    expect(customers.city).toBe('City');
  });

  test('are summed up by customer', () => {
    const purchases = numbersOf(customers.table, 'Purchases');
    const total = numbersOf(customers.table, 'Total_Amount');
    expect([purchases?.[0], purchases?.[3], total?.[0], total?.[3]]).toEqual([1, 4, 10, 4 * 13 + 2.5 * 6]);
    expect(customers.features.filter(({ used }) => used).map(({ id }) => id)).toContain('Total_Amount');
  });

  test('are said to be where the customers come from, and personal data stays out', () => {
    const made = told(understanding).find(({ code }) => code === 'customers.made');
    expect(made).toMatchObject({ sheet: 'Orders', severity: 'info', rows: 60 });
    expect(made?.message).toContain('City');
    const reasons = new Map(customers.features.map(({ id, reason }) => [id, reason]));
    expect(reasons.get('E-mail')?.code).toBe('personal');
    expect(inspect(inputOf([orders], {}, { locale: 'ru' })).sheets.at(-1)?.role.reason).toContain('«Orders»');
  });

  test('show the result beside every order, whatever the spelling of the key', () => {
    const cells = orders.cells.map((row, at) =>
      row.map((cell) => (at === 3 && cell === 'C-101' ? ' c-101' : cell)),
    );
    const { writeBack } = analyse({
      ...inputOf([{ ...orders, cells }]),
      generatedAt: '2026-04-28T00:00:00.000Z',
    });
    const [place, ...others] = writeBack;
    expect(others).toEqual([]);
    expect(place).toMatchObject({ sheet: 'Orders', headerRow: 0, keyColumns: ['Customer ID'] });
    expect(place?.keys).toHaveLength(61);
    const segment = place?.columns.find(({ id }) => id === 'segment')?.values ?? [];
    const of = (key: string) => segment[place?.keys.indexOf(key) ?? -1];
    expect(of('c-101')).toBe(of('C-101'));
    expect(segment.every((name) => typeof name === 'string' && name !== '')).toBe(true);
  });

  test('mean the same in any order of rows', () => {
    const random = randomFrom(3);
    const [head = [], ...body] = orders.cells;
    const shuffled = body
      .map((row) => ({ row, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row);
    const of = (cells: Sheet['cells']) => {
      const { report } = analyse({
        ...inputOf([{ name: 'Orders', cells }]),
        generatedAt: '2026-04-28T00:00:00.000Z',
      });
      return { ...report, quality: report.quality.map(({ examples: _, ...entry }) => entry) };
    };
    expect(of([head, ...shuffled])).toEqual(of([head, ...body]));
  });
});

describe('what is the customer’s own', () => {
  const made = (town: (row: number) => string | undefined, sheets: readonly Sheet[] = []) => {
    const understanding = understand(
      inputOf([sheetOf('Orders', header, ...orderLines(0, 60, town)), ...sheets]),
    );
    return understanding.tables.get('Orders / Customer ID');
  };

  test('is a city that most orders of a customer name', () => {
    let count = 0;
    const table = made((row) => (count++ % 20 === 7 ? 'Hull' : towns[row % 3]));
    const city = table ? columnNamed(table, 'City') : null;
    expect(city && Array.from({ length: 6 }, (_, row) => textAt(city, row))).toEqual([
      'Leeds',
      'York',
      'Bath',
      'Leeds',
      'York',
      'Bath',
    ]);
  });

  test('is no column that differs from order to order', () => {
    let count = 0;
    const table = made(() => towns[count++ % 3]);
    expect(table?.columns.map(({ name }) => name)).not.toContain('City');
    expect(table?.columns.map(({ name }) => name)).not.toContain('Item');
  });
});

describe('who the customers are', () => {
  test('is told by a list of them where there is one', () => {
    expect(understand(inputOf(shop()))).toMatchObject({ customersSheet: 'Customers', madeFrom: [] });
  });

  test('is told by an e-mail where no number tells', () => {
    const cells = orders.cells.map((row) => row.filter((_, column) => column !== 2));
    expect(understand(inputOf([{ name: 'Orders', cells }])).customersSheet).toBe('Orders / E-mail');
  });

  test('is what the person says', () => {
    const settings = { roles: { columns: { Orders: { 'E-mail': ['customer-key' as const] } } } };
    expect(understand(inputOf([orders], settings)).customersSheet).toBe('Orders / E-mail');
  });

  test('can be corrected as any other sheet can', () => {
    const settings = { roles: { columns: { 'Orders / Customer ID': { City: ['ignored' as const] } } } };
    const input = inputOf([orders], settings);
    expect(prepareCustomers(understand(input), input).setAside).toEqual(['E-mail', 'City']);
  });

  test('is told by a list again once there is one, whatever the settings said of the made one', () => {
    const settings = { roles: { columns: { 'Sales / Customer ID': { City: ['ignored' as const] } } } };
    expect(understand(inputOf(shop(), settings)).customersSheet).toBe('Customers');
    const unknown = { roles: { columns: { 'Prices / Customer ID': { City: ['ignored' as const] } } } };
    expect(() => understand(inputOf(shop(), unknown))).toThrow('input.sheet-missing');
  });

  test('is told by orders of two years in two sheets, and results stand in both', () => {
    const next = sheetOf('Orders 2025', header, ...orderLines(5000, 80));
    const input = inputOf([orders, next]);
    const understanding = understand(input);
    expect(understanding.madeFrom).toEqual(['Orders 2025', 'Orders']);
    expect(understanding.quality.filter(({ code }) => code === 'sheet.continued')).toHaveLength(2);
    const customers = prepareCustomers(understanding, input);
    expect(customers.table.rows).toBe(80);
    expect(numbersOf(customers.table, 'Purchases')?.[1]).toBe(4);
    const { writeBack } = analyse({ ...input, generatedAt: '2026-04-28T00:00:00.000Z' });
    expect(writeBack.map(({ sheet, keys }) => [sheet, keys.length])).toEqual([
      ['Orders 2025', 80],
      ['Orders', 60],
    ]);
  });

  test('stays unclear with two copies of the orders', () => {
    const codes = understand(inputOf([orders, { ...orders, name: 'Copy' }])).quality.map(({ code }) => code);
    expect(codes).toContain('sheet.alike');
  });
});
