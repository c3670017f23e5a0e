import { expect, test } from 'vitest';
import type { UnderstoodSheet } from '../../../../core/understand/types.ts';
import { sheetsInWords } from '../../../../core/words/understand/sheets.ts';

const sheet: UnderstoodSheet = {
  name: 'Sales',
  headerRow: 0,
  rows: 30,
  role: {
    role: 'sales',
    score: 0.8,
    reason: {
      code: 'sales',
      details: {
        key: 'Sale ID',
        evidence: [
          { code: 'name', details: {} },
          { code: 'columns', details: { columns: ['Amount', 'Coverage'] } },
          { code: 'refers', details: { sheets: ['Clients', 'Goods'] } },
        ],
      },
    },
    chosen: false,
  },
  key: ['Sale ID'],
  columns: [
    {
      name: 'Client',
      column: 1,
      kind: 'id',
      missing: 0,
      distinct: 1500,
      examples: [],
      reading: { form: 'day-first', by: 'column', rows: 1200 },
      roles: [
        {
          role: 'customer-key',
          score: 0.9,
          reason: { code: 'reference', details: { matched: 0.995, column: 'ID', sheet: 'Clients' } },
          chosen: false,
        },
        {
          role: 'feature',
          score: 0.6,
          reason: { code: 'compared', details: { distinct: 1500 } },
          chosen: false,
        },
      ],
    },
  ],
};

test('what speaks for a role is told in one sentence, sheets in quotation marks', () => {
  const [en] = sheetsInWords([sheet], 'en');
  expect(en?.role.reason).toBe(
    'Each row is a sale: the sheet is named so; columns such as Amount, Coverage; it refers to “Clients”, “Goods”.',
  );
  const [ru] = sheetsInWords([sheet], 'ru');
  expect(ru?.role.reason).toBe(
    'Каждая строка — продажа: об этом говорит имя листа; есть столбцы Amount, Coverage; ссылается на «Clients», «Goods».',
  );
});

test('columns say how they were read and why they have their roles, and keep the rest', () => {
  const [said] = sheetsInWords([sheet], 'en');
  const [column] = said?.columns ?? [];
  expect(column).toMatchObject({ name: 'Client', column: 1, distinct: 1500 });
  expect(column?.reading).toBe('Read as day/month/year: 1,200 values allow nothing else.');
  expect(column?.roles.map(({ role, reason }) => `${role}: ${reason}`)).toEqual([
    'customer-key: 99.5% of its values are found in ID of “Clients”.',
    'feature: 1,500 different values that customers can be compared by.',
  ]);
});

test('nothing is said of reading where there was nothing to decide', () => {
  const columns = sheet.columns.map((column) => ({ ...column, reading: null }));
  expect(sheetsInWords([{ ...sheet, columns }], 'ru')[0]?.columns[0]?.reading).toBeNull();
});
