import { describe, expect, test } from 'vitest';
import type { QualityCode } from '../../../core/understand/types.ts';
import { messages } from '../../../core/words/index.ts';

const details = {
  rows: 21,
  row: 3,
  count: 2,
  names: 'A, B',
  other: 'Copy',
  first: 'ID',
  second: 'City',
  columns: 'ID + City',
  repeated: 73,
  column: 'Age',
  values: 'x, y',
  to: 'Clients',
  what: 'email',
  share: 0.229,
  rate: 0.006,
  otherRate: 0.235,
  low: 1,
  high: 5,
  expected: '≥ 0',
  asOf: '2026-04-28',
  decimal: ',',
  unit: 'GBP',
  others: '$3',
  order: 'month-first',
  evidence: 2092,
  merges: 'a → A',
  levels: 'A',
  value: 'Utopia',
  outcome: 'Churn',
  positive: 'Yes',
  strength: 0.99,
  key: 'Customer ID',
  amount: 'shared',
  price: 'Price',
  quantity: 'Qty',
  own: 'City, Age',
  unnamed: 3,
  sign: 'area',
  from: 1,
  headers: 'A, B',
  promised: 'sales',
  grid: 1,
  alone: 0,
  at: '3, 9',
  of: 300,
  times: 12,
  last: '2024-01-05',
  days: 843,
  money: 1,
  flag: 'Churned',
  stayed: 3,
  gone: 1,
  level: 'Joined',
  standing: 'joined',
};
const codes = Object.keys(messages('en').quality) as QualityCode[];

describe.each(['en', 'ru'] as const)('in %s', (locale) => {
  test.each(codes)('%s is one or two whole sentences', (code) => {
    const sentence = messages(locale).quality[code](details);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\s{2}/);
    expect(sentence).toMatch(/^[\p{Lu}\d«“].*\.$/u);
    if (locale === 'ru') expect(sentence).toMatch(/[а-я]/);
  });
});

test.each([
  [
    'column.leak',
    { sign: 'level' },
    /22\.9% of 21 rows with “Utopia”/,
    /22,9.% из 21 строки со значением «Utopia»/,
  ],
  ['column.leak', { sign: 'range', to: 5 }, /from 1 to 5/, /от 1 до 5/],
  ['column.leak', { sign: 'missing' }, /without a value/, /без значения/],
  ['column.leak', { sign: 'presence' }, /whether there is a value: AUC 0\.99/, /есть ли значение: AUC 0,99/],
  ['sheet.empty', { headers: '', promised: '' }, /is blank.*set aside\.$/, /пуст.*отложен\.$/],
  ['sheet.empty', { grid: 0 }, /no cells.*holds sales/, /нет ячеек.*продажи/],
  ['sheet.empty', { promised: 'columns' }, /speak of its columns/, /названы его столбцы/],
  ['sheet.empty', { alone: 1 }, /no other sheet has any/, /на других листах/],
] as const)('%s is told by what was seen: %o', (code, seen, en, ru) => {
  expect(messages('en').quality[code]({ ...details, ...seen })).toMatch(en);
  expect(messages('ru').quality[code]({ ...details, ...seen })).toMatch(ru);
});

test('English agrees with one row, Russian with twenty-one', () => {
  const one = { ...details, rows: 1 };
  expect(messages('en').quality['value.placeholders'](one)).toMatch(/^1 row holds /);
  expect(messages('en').quality['value.placeholders'](details)).toMatch(/^21 rows hold /);
  expect(messages('ru').quality['value.placeholders'](details)).toContain('21 строка;');
});
