import { expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { featuresInWords } from '../../../../core/words/customers/features.ts';
import { inputOf, sheetOf } from '../../understand/shop.ts';

const people = sheetOf(
  'Customers',
  'Customer ID | Age | Town',
  ...Array.from({ length: 30 }, (_, row) => `C${100 + row} | ${20 + row} | ${row % 3 ? 'Bath' : 'York'}`),
);
const sales = sheetOf(
  'Sales',
  'Invoice no | Customer ID | Invoice date | Description | Quantity | Price',
  ...Array.from({ length: 60 }, (_, row) => {
    const month = `2024-0${1 + (row % 9)}-11`;
    return `I${row} | C${100 + (row % 30)} | ${month} | ${['Lamp', 'Chair'][row % 2]} | ${1 + (row % 5)} | ${4 + (row % 7)}`;
  }),
);
const input = inputOf([people, sales]);
const customers = prepareCustomers(understand(input), input);

test.each([
  ['en', 'Total amount', 'Amount'],
  ['ru', 'Сумма всего', 'Сумма'],
] as const)('derived columns and amounts that we made have names in %s', (locale, label, amount) => {
  const total = featuresInWords(customers, locale).find(({ id }) => id === 'Total_Amount');
  expect(total).toMatchObject({ label, from: [amount] });
});

test('a reason that speaks of another column calls it as the reader sees it', () => {
  const reasonOf = (locale: 'en' | 'ru') =>
    featuresInWords(customers, locale).find(({ id }) => id === 'Mean_Amount')?.reason;
  expect(reasonOf('en')).toBe('It is contained in Total amount.');
  expect(reasonOf('ru')).toContain('Сумма всего');
});
