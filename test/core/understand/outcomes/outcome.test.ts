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
  ['Gekündigt', every(4, 'ja', 'nein'), 'ja', 15],
  ['Résilié', every(4, 'Oui', 'Non'), 'Oui', 15],
  ['Baja', every(4, 'Sí', 'No'), 'Sí', 15],
  ['Cancelamento', every(4, 'Sim', 'Não'), 'Sim', 15],
  ['Disdetta', every(4, 'sì', 'no'), 'sì', 15],
  ['Opgezegd', every(4, 'ja', 'nee'), 'ja', 15],
  ['Rezygnacja', every(4, 'Tak', 'Nie'), 'Tak', 15],
  ['Terk', every(4, 'Evet', 'Hayır'), 'Evet', 15],
  ['是否流失', every(4, '是', '否'), '是', 15],
  ['解約', every(4, 'はい', 'いいえ'), 'はい', 15],
  ['이탈 여부', every(4, '예', '아니오'), '예', 15],
  ['Situação', every(4, 'Cancelada', 'Ativa'), 'Cancelada', 15],
  ['Statut', every(4, 'Résilié', 'Actif'), 'Résilié', 15],
  ['客户状态', every(4, '已流失', '活跃'), '已流失', 15],
] as const)('%s says who left', (header, of, positive, count) => {
  const found = outcome(header, of);
  expect([found?.column, found?.positive, left(found)]).toEqual([header, positive, count]);
});

test.each([
  ['Active', every(4, 'Yes', 'No')],
  ['Plan', every(4, 'Plus', 'Basic')],
  ['Last visit date', every(4, '2025-03-01', '')],
  ['Unsubscribed from e-mail', every(4, 'Yes', 'No')],
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

test.each(['Joined', 'New', 'Trial', 'Paused', 'Neu', '新規'])('who is “%s” has not left', (level) => {
  const found = outcome('Status', (row) => (row % 4 === 0 ? 'Churned' : row % 4 === 1 ? level : 'Stayed'));
  expect([found?.positive, left(found), found?.churned.includes(255)]).toEqual(['Churned', 15, false]);
});

test('a blank status tells nothing', () => {
  const found = outcome('Status', (row) => (row % 4 === 0 ? 'Churned' : row % 4 === 1 ? '' : 'Stayed'));
  expect(found?.churned.filter((one) => one === 255)).toHaveLength(15);
});
