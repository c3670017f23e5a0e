import { expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { featuresInWords } from '../../../../core/words/customers/features.ts';
import { inputOf, sheetOf } from '../shop.ts';

/** Why the second column is not compared by, when a third says nothing of either. */
function reason(header: string, of: (row: number) => string, locale: 'en' | 'ru' = 'en'): string | null {
  const lines = Array.from({ length: 400 }, (_, row) => {
    const age = 20 + ((row * 37) % 50);
    return `C${1000 + row} | ${age} | ${of(age)} | ${(row * 53) % 97}`;
  });
  const input = inputOf(
    [sheetOf('Customers', `Customer ID | Age | ${header} | Visits`, ...lines)],
    {},
    {
      locale,
    },
  );
  const features = featuresInWords(prepareCustomers(understand(input), input), locale);
  return features.find(({ id }) => id === header)?.reason ?? null;
}

const bands = (age: number) => (age < 30 ? '20-29' : age < 40 ? '30-39' : age < 50 ? '40-49' : 'older');

test('a number is kept and its groups in words are not, with φK as the reason', () => {
  expect(reason('Band', bands)).toMatch(/^It says nearly the same as Age \(φK = (?:0\.9[5-9]\d*|1)\)\.$/);
  expect(reason('Band', bands, 'ru')).toMatch(
    /^Говорит почти то же, что «Age» \(φK = (?:0,9[5-9]\d*|1)\)\.$/,
  );
});

test('that holds for groups that are named after the number, too', () => {
  expect(reason('Age group', bands)).toContain('nearly the same as Age (φK');
});

test('a straight line is told by r', () => {
  expect(reason('Months', (age) => String(age * 12 + 3))).toBe('It says nearly the same as Age (r = 1).');
});

test('a number that bends along with another is told by φK, where r sees nothing', () => {
  expect(reason('Distance', (age) => String((age - 44.5) ** 2))).toMatch(
    /^It says nearly the same as Age \(φK/,
  );
});

test('a loose relation is not', () => {
  expect(reason('Spend', (age) => String(age * 10 + ((age * 7919) % 400)))).toBeNull();
});

test('of two groupings the finer is kept, whichever stands first', () => {
  const lines = Array.from(
    { length: 400 },
    (_, row) =>
      `C${1000 + row} | ${20 + ((row * 37) % 50)} | ${row % 3 ? 'Yes' : 'No'} | ${['Monthly', 'Yearly', 'Two years'][row % 3]}`,
  );
  const input = inputOf([sheetOf('Customers', 'Customer ID | Age | Bound | Contract', ...lines)]);
  const { features } = prepareCustomers(understand(input), input);
  expect(features.filter(({ used }) => used).map(({ id }) => id)).toEqual(['Age', 'Contract']);
  expect(features.find(({ id }) => id === 'Bound')?.reason).toMatchObject({
    code: 'duplicate',
    details: { column: 'Contract' },
  });
});
