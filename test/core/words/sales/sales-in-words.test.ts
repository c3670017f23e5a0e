import { expect, test } from 'vitest';
import { askSales } from '../../../../core/analyses/sales/ask-sales.ts';
import { concludeSales } from '../../../../core/analyses/sales/conclude-sales.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import { answersTo } from '../../../../core/summaries/contract.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { salesInWords } from '../../../../core/words/sales/sales-in-words.ts';
import { insurer, twoSegments } from '../../analyses/sales/insurer.ts';

const named = [
  { id: 's1', name: 'Young' },
  { id: 's2', name: 'Settled' },
];

function said(locale: 'en' | 'ru', amountMade = false) {
  const customers = { ...insurer, transactions: { ...insurer.transactions!, amountMade } };
  const frame = frameOf(customers, '2026-01-01');
  const outline = outlineOf(frame);
  const answers = answersTo(askSales(outline, twoSegments), answerInMemory(frame));
  return salesInWords(concludeSales(outline, twoSegments, answers)!, named, locale);
}

test('segments stand under their names, other groups under their keys', () => {
  expect(said('en').bySegment.map(({ key, label }) => [key, label])).toEqual([
    ['s1', 'Young'],
    ['s2', 'Settled'],
  ]);
  const { byCity } = said('en');
  expect(byCity.length).toBeGreaterThan(0);
  expect(byCity.map(({ label }) => label)).toEqual(byCity.map(({ key }) => key));
});

test('an amount is called as in the sheet, and by a word of ours where no column holds it', () => {
  expect([said('ru'), said('en', true), said('ru', true)].map(({ amountLabel }) => amountLabel)).toEqual([
    'Premium',
    'Amount',
    'Сумма',
  ]);
});
