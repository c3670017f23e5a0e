import { expect, test } from 'vitest';
import { meaningsOf } from '../../../../core/table/vocabulary/meanings.ts';
import { partedWords } from '../../../../core/table/vocabulary/run-together.ts';
import { readable } from '../../../../core/words/segments/figures.ts';

test.each([
  ['tenureinmonths', 'tenure in months'],
  ['monthlycharge', 'monthly charge'],
  ['zipcode', 'zip code'],
  ['numberofreferrals', 'number of referrals'],
  ['avgmonthlylongdistancecharges', 'avg monthly long distance charges'],
])('%s is made of known words', (word, words) => {
  expect(partedWords(word).join(' ')).toBe(words);
});

test.each(['average', 'customer', 'liverpool', 'totalisator', 'price', 'клиент', 'kundennummer'])(
  '%s is one word',
  (word) => {
    expect(partedWords(word)).toEqual([word]);
  },
);

test('headers without blanks mean what those with them mean', () => {
  for (const [together, apart] of [
    ['Monthlycharge', 'Monthly Charge'],
    ['Customerid', 'Customer ID'],
    ['Zipcode', 'Zip Code'],
    ['totalrevenue', 'Total Revenue'],
  ] as const)
    expect([...meaningsOf(together)].sort()).toEqual([...meaningsOf(apart)].sort());
});

test('headers without blanks are read out with them', () => {
  expect(['tenureinmonths', 'hourSpendOnApp', 'HourSpendOnApp', 'Zipcode', 'MRR'].map(readable)).toEqual([
    'tenure in months',
    'hour spend on app',
    'Hour spend on app',
    'Zip code',
    'MRR',
  ]);
});
