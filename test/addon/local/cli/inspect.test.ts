import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { UnderstandingSummary } from '../../../../core/index.ts';
import { folderOf, textsIn } from '../files/folders.ts';
import { run } from './terminal.ts';

const dist = fileURLToPath(new URL('../../../../dist/', import.meta.url));

const clients = Array.from(
  { length: 80 },
  (_, i) =>
    `К${100 + i};${20 + ((i * 7) % 50)};${['Москва', 'Тверь'][i % 2]};${i % 4 ? 'нет' : 'да'};c${i}@example.org`,
);
const payments = Array.from(
  { length: 200 },
  (_, i) =>
    `П${500 + i};К${100 + (i % 80)};${String((i % 28) + 1).padStart(2, '0')}.03.2025;${1 + (i % 9)} ${100 + i},50 ₽`,
);
const files = {
  'Клиенты.csv': ['Клиент;Возраст;Город;Ушёл;Почта', ...clients, ''].join('\r\n'),
  'Платежи.csv': ['Номер;Клиент;Дата;Сумма', ...payments, ''].join('\r\n'),
};

describe('inspect', () => {
  it('prints as JSON what was understood, and the same as a table in the reader’s language', async () => {
    const folder = folderOf(files);
    const ran = await run(dist, ['inspect', folder, '--json']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const summary = JSON.parse(ran.out) as UnderstandingSummary;
    expect(summary.customersSheet).toBe('Клиенты');
    expect(summary.sheets.map(({ name, role, rows, key }) => [name, role.role, rows, key])).toEqual([
      ['Клиенты', 'customers', 80, ['Клиент']],
      ['Платежи', 'sales', 200, ['Номер']],
    ]);
    const roles = summary.sheets.map(({ columns }) =>
      columns.map(({ kind, roles: [first] }) => [kind, first?.role]),
    );
    expect(roles).toEqual([
      [
        ['id', 'key'],
        ['number', 'age'],
        ['category', 'city'],
        ['flag', 'outcome'],
        ['text', 'personal'],
      ],
      [
        ['id', 'key'],
        ['id', 'customer-key'],
        ['date', 'date'],
        ['number', 'amount'],
      ],
    ]);
    expect(summary.joins).toMatchObject([
      {
        from: { sheet: 'Платежи', column: 'Клиент' },
        to: { sheet: 'Клиенты', column: 'Клиент' },
        matched: 1,
        orphans: 0,
      },
    ]);
    expect(summary.quality.map(({ code, sheet, column }) => [code, sheet, column])).toContainEqual([
      'column.personal',
      'Клиенты',
      'Почта',
    ]);
    expect(summary.features.find(({ id }) => id === 'Возраст')).toMatchObject({ used: true, kind: 'number' });
    expect(summary).not.toHaveProperty('tables');

    const table = await run(dist, ['inspect', folder, '--locale', 'ru']);
    expect(table.out).toContain('Клиенты: клиенты, 80 строк');
    for (const { name } of summary.sheets.flatMap(({ columns }) => columns))
      expect(table.out).toContain(name);
    expect(textsIn(folder)).toEqual(files);
  });

  it('shows the mistakes that stand in the way of a refresh instead of refusing', async () => {
    const folder = folderOf({ 'Клиенты.csv': `${files['Клиенты.csv']}К100;30;Тверь;нет;x@example.org\r\n` });
    const { status, out } = await run(dist, ['inspect', folder, '--json']);
    const { quality, features } = JSON.parse(out) as UnderstandingSummary;
    expect([status, features, quality[0]?.severity, quality[0]?.code]).toEqual([
      0,
      [],
      'error',
      'key.duplicates',
    ]);
  });
});
