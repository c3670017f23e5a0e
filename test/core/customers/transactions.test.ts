import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import type { Customers } from '../../../core/customers/types.ts';
import type { SettingsInput } from '../../../core/settings/settings.ts';
import { columnNamed, numbersOf, textAt } from '../../../core/table/access.ts';
import type { Sheet } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { inputOf, saleHeader, saleLines, sheetOf, shop } from '../understand/shop.ts';

function prepared(sheets: readonly Sheet[], settings: SettingsInput = {}, asOf = '2025-01-15'): Customers {
  const input = inputOf(sheets, settings, { asOf });
  return prepareCustomers(understand(input), input);
}

function at({ table }: Customers, column: string, row = 0): number {
  return numbersOf(table, column)?.[row] ?? Number.NaN;
}

const people = sheetOf(
  'Customers',
  'Customer ID | Age | City',
  ...Array.from({ length: 8 }, (_, row) => `C00${row + 1} | ${30 + row} | Bath`),
);
const policies = sheetOf(
  'Policies',
  'Policy ID | Customer ID | Product | Start date | Premium | Coverage',
  'N1 | C001 | Home | 2024-01-16 | 100 | 10000',
  'N2 | C001 | Car | 2023-01-15 | 300 | 10000',
  'N3 | C001 | Car | 2020-01-17 | 200 | ',
  'N4 | C002 | Home | 2024-12-16 | 50 | 1000',
  ...Array.from(
    { length: 8 },
    (_, row) => `M${row} | C00${(row % 5) + 3} | Car | 2022-0${row + 1}-11 | 80 | 900`,
  ),
);

describe('what policies say of a customer', () => {
  const customers = prepared([people, policies]);

  test('sums, counts and means', () => {
    expect([at(customers, 'Purchases'), at(customers, 'Total_Amount'), at(customers, 'Mean_Amount')]).toEqual(
      [3, 600, 200],
    );
  });

  test('tenure is rounded per policy, and then the mean', () => {
    expect(at(customers, 'Tenure_Years')).toBeCloseTo((1 + 2 + 5) / 3, 12);
  });

  test('lifetime value is premium times tenure', () => {
    expect(at(customers, 'Lifetime_Value')).toBeCloseTo(100 * 1 + 300 * 2 + 200 * 5, 9);
  });

  test('the ratio to coverage leaves out policies without coverage', () => {
    expect(at(customers, 'Premium_to_Coverage')).toBeCloseTo((1 + 3) / 2, 12);
  });

  test('first, last, recency and gap', () => {
    const last = columnNamed(customers.table, 'Last_Purchase');
    expect(last && textAt(last, 0)).toBe('2024-01-16');
    expect([at(customers, 'Recency_Days'), at(customers, 'Mean_Gap_Days')]).toEqual([365, 730]);
  });

  test('variety and the product bought most', () => {
    const top = columnNamed(customers.table, 'Top_Product');
    expect([at(customers, 'Products_Bought'), top && textAt(top, 0)]).toEqual([2, 'Car']);
  });

  test('the trend compares the last year with the one before', () => {
    expect([at(customers, 'Amount_Trend', 0), at(customers, 'Amount_Trend', 1)]).toEqual([-1, 1]);
  });

  test('a customer without policies has none, and is missing elsewhere', () => {
    const row = 7;
    expect([at(customers, 'Purchases', row), at(customers, 'Total_Amount', row)]).toEqual([0, 0]);
    expect([at(customers, 'Tenure_Years', row), at(customers, 'Mean_Amount', row)]).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });
});

test('amounts that do not recur are their own lifetime value', () => {
  const customers = prepared(shop());
  expect(at(customers, 'Lifetime_Value')).toBe(at(customers, 'Total_Amount'));
});

test('what the product sheet says goes before what the sale says', () => {
  const { transactions } = prepared(shop());
  expect(transactions).toMatchObject({
    product: 'Product name',
    productType: null,
    productCategory: 'Category',
  });
});

test('a type of payment is no type of product', () => {
  const lines = saleLines().map((line, row) => `${line} | ${row % 2 ? 'card' : 'cash'}`);
  const [customers, , products] = shop() as [Sheet, Sheet, Sheet];
  const { transactions } = prepared([
    customers,
    sheetOf('Sales', `${saleHeader} | Payment type`, ...lines),
    products,
  ]);
  expect(transactions?.productType).toBeNull();
});

test('sheets of sales that were chosen to be taken together are', () => {
  const [customers, , products] = shop() as [Sheet, Sheet, Sheet];
  const lines = saleLines();
  const early = sheetOf('Sales 2023', saleHeader, ...lines.slice(0, 25));
  const late = sheetOf('Sales 2024', saleHeader, ...lines.slice(25));
  const roles = { sheets: { 'Sales 2023': 'sales', 'Sales 2024': 'sales' } } as const;
  const split = prepared([customers, early, late, products], { roles });
  const whole = prepared(shop());
  for (const name of ['Purchases', 'Total_Amount', 'Recency_Days', 'Products_Bought']) {
    expect(numbersOf(split.table, name)).toEqual(numbersOf(whole.table, name));
  }
});

describe('how long a customer has been one', () => {
  const joined = {
    ...people,
    cells: people.cells.map((row, at) => [...row, at === 0 ? 'Joined' : `20${10 + at}-01-15`]),
  };
  const orders = sheetOf(
    'Orders',
    'Order ID | Customer ID | Order date | Amount',
    ...Array.from(
      { length: 16 },
      (_, row) => `N${row} | C00${(row % 8) + 1} | 2024-0${(row % 9) + 1}-16 | 100`,
    ),
  );

  test('is counted from joining, not from the orders', () => {
    expect(at(prepared([joined, orders]), 'Tenure_Years')).toBeCloseTo(14.01, 2);
    expect(at(prepared([people, orders]), 'Tenure_Years')).toBeLessThan(1.1);
  });

  test('is that of the policies where premiums run', () => {
    expect(at(prepared([joined, policies]), 'Tenure_Years')).toBeCloseTo((1 + 2 + 5) / 3, 12);
  });
});
