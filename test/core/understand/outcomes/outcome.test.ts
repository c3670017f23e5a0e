import { expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import type { SettingsInput } from '../../../../core/settings/settings.ts';
import type { Outcome } from '../../../../core/understand/types.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { inputOf, sheetOf } from '../shop.ts';

function outcome(header: string, of: (row: number) => string, settings: SettingsInput = {}): Outcome | null {
  const lines = Array.from(
    { length: 60 },
    (_, row) => `C${100 + row} | ${20 + (row % 40)} | ${row % 3} | ${of(row)}`,
  );
  const input = inputOf([sheetOf('Customers', `Customer ID | Age | Visits | ${header}`, ...lines)], settings);
  return prepareCustomers(understand(input), input).outcome;
}

const left = (found: Outcome | null) => found?.churned.reduce((sum, value) => sum + (value === 1 ? 1 : 0), 0);
const every = (n: number, yes: string, no: string) => (row: number) => (row % n === 0 ? yes : no);

test.each([
  ['Churn', every(4, 'Yes', 'No'), 'Yes', 15],
  ['churned', every(4, '1', '0'), '1', 15],
  ['Exited', every(4, 'TRUE', 'FALSE'), 'TRUE', 15],
  ['Отток', every(4, 'да', 'нет'), 'да', 15],
  ['Retained (not churned)', every(4, 'no', 'yes'), 'no', 15],
  ['Is_Not_Churned', every(4, 'no', 'yes'), 'no', 15],
  ['Не ушёл', every(4, 'нет', 'да'), 'нет', 15],
  ['Churn Nov 2025', every(4, 'yes', 'no'), 'yes', 15],
  ['Attrition_Flag', every(4, 'Attrited Customer', 'Existing Customer'), 'Attrited Customer', 15],
  ['Статус', every(4, 'Ушёл', 'Активен'), 'Ушёл', 15],
  ['Cancelled on', every(4, '2025-03-01', ''), null, 15],
  ['Дата расторжения', every(4, '01.03.2025', ''), null, 15],
] as const)('%s says who left', (header, of, positive, count) => {
  const found = outcome(header, of);
  expect([found?.column, found?.positive, left(found)]).toEqual([header, positive, count]);
});

test.each([
  ['Active', every(4, 'Yes', 'No')],
  ['Plan', every(4, 'Plus', 'Basic')],
  ['Last visit date', every(4, '2025-03-01', '')],
] as const)('%s does not', (header, of) => {
  expect(outcome(header, of)).toBeNull();
});

test('a chosen outcome of two unknown texts takes the rarer for leaving', () => {
  const found = outcome('State', every(4, 'B', 'A'), { churn: { outcome: 'State' } });
  expect([found?.positive, left(found)]).toEqual(['B', 15]);
});

test('the person may turn it round', () => {
  const found = outcome('State', every(4, 'B', 'A'), { churn: { outcome: 'State', positive: 'A' } });
  expect([found?.positive, left(found)]).toEqual(['A', 45]);
  expect(left(outcome('Churn', every(4, 'Yes', 'No'), { churn: { positive: false } }))).toBe(45);
});

test('the role in Settings is as good as the name', () => {
  const found = outcome('State', every(4, 'B', 'A'), {
    roles: { columns: { Customers: { State: ['outcome'] } } },
  });
  expect(left(found)).toBe(15);
});

test('a value that nobody has is refused with those that there are', () => {
  expect(() => outcome('Churn', every(4, 'Yes', 'No'), { churn: { positive: 'Gone' } })).toThrow(
    '"options":["No","Yes"]',
  );
});
