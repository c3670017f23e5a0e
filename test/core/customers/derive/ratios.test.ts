import { expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { numbersOf } from '../../../../core/table/access.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { inputOf, sheetOf } from '../../understand/shop.ts';

const sheets = [
  sheetOf(
    'Customers',
    'Customer ID | Calls | Orders',
    ...Array.from({ length: 12 }, (_, row) => `C${row + 10} | ${row * 2} | ${row % 5}`),
  ),
];

test('a declared ratio becomes a column, missing where its divisor is 0', () => {
  const input = inputOf(sheets, {
    ratios: { 'Calls per order': { of: 'Calls', to: 'Orders', percent: true } },
  });
  const { table, features } = prepareCustomers(understand(input), input);
  const values = numbersOf(table, 'Calls per order');
  expect([values?.[0], values?.[1], values?.[2]]).toEqual([Number.NaN, 200, 200]);
  expect(features.find(({ id }) => id === 'Calls per order')).toMatchObject({
    unit: '%',
    from: ['Calls', 'Orders'],
  });
});

test('a ratio of what is not there names what there is', () => {
  const input = inputOf(sheets, { ratios: { Share: { of: 'Calls', to: 'Visits' } } });
  expect(() => prepareCustomers(understand(input), input)).toThrow('"column":"Visits"');
});
