import { describe, expect, test } from 'vitest';
import { lines, readSheets, sheetOf, told } from './shop.ts';

describe('a list of telephone subscribers', () => {
  const tariffs = ['Лёгкий', 'Базовый', 'Безлимит'];
  const { understanding, customers } = readSheets(
    sheetOf(
      'абоненты',
      'Лицевой счёт | Абонент | Тариф | Трафик | Статус | Причина отключения',
      ...lines(120, (row) => {
        const gone = row % 5 === 0;
        return `${7_700_000 + row * 13} | Абонент ${row} | ${tariffs[row % 3]} | ${row % 7},${row % 10} ГБ | ${gone ? 'Отключён' : 'Активен'} | ${gone ? ['Цена', 'Связь'][row % 2] : ''}`;
      }),
    ),
  );

  test('is told by the account, with the traffic as a number in its unit', () => {
    expect(customers.key.columns).toEqual(['Лицевой счёт']);
    const traffic = customers.table.columns.find(({ name }) => name === 'Трафик');
    expect(traffic).toMatchObject({ kind: 'number', unit: 'GB' });
  });

  test('says by its status who left', () => {
    expect(customers.outcome).toMatchObject({ column: 'Статус', positive: 'Отключён', about: 'churn' });
    expect(understanding.quality.map(({ code, column }) => `${code} ${column}`)).toContain(
      'column.leak Причина отключения',
    );
  });
});

test('numbers that start anew in every branch tell customers together with the branch', () => {
  const { customers, understanding } = readSheets(
    sheetOf(
      'clients',
      'Branch | Client no | Age | Left',
      ...lines(
        180,
        (row) =>
          `${['North', 'South', 'East'][Math.floor(row / 60)]} | ${(row % 60) + 1} | ${20 + (row % 50)} | ${row % 4 ? 'N' : 'Y'}`,
      ),
    ),
  );
  expect(customers.key.columns).toEqual(['Client no', 'Branch']);
  expect(customers.table.rows).toBe(180);
  expect(understanding.quality.find(({ code }) => code === 'key.composite')?.rows).toBe(60);
});

test('of several sheets about the same customers the one with all of them lists them', () => {
  const { understanding, customers } = readSheets(
    sheetOf(
      'contact details',
      'cust_no | city | email',
      ...lines(64, (row) => `${row * 3 + 5} | Leeds | a${row}@example.org`),
    ),
    sheetOf(
      'profiles',
      'Customer Number | Birth date | Gender',
      ...lines(
        80,
        (row) => `${String(row * 3 + 5).padStart(5, '0')} | 19${50 + (row % 40)}-03-11 | ${'FM'[row % 2]}`,
      ),
    ),
  );
  expect(understanding.customersSheet).toBe('profiles');
  expect(customers.table.rows).toBe(80);
});

test('guests whose last row is a German sum are customers, and who leaves before arriving is listed', () => {
  const { understanding } = readSheets(
    sheetOf(
      'Gäste',
      'Guest no. | Guest name | Check-in | Check-out | Total',
      ...lines(
        60,
        (row) =>
          `${1000 + row} | Rossi ${row} | ${String((row % 27) + 1).padStart(2, '0')}.05.2025 | ${row === 9 ? '01.01' : '30.06'}.2025 | 1.${100 + row},50 €`,
      ),
      'Summe | | | | 99.000,00 €',
    ),
  );
  expect(understanding.sheets[0]).toMatchObject({
    rows: 60,
    key: ['Guest no.'],
    role: { role: 'customers' },
  });
  expect(understanding.quality.map(({ code, column, rows }) => `${code} ${column} ${rows}`)).toEqual(
    expect.arrayContaining(['date.reversed Check-out 1', 'rows.totals null 1']),
  );
});

test('an e-mail address tells subscribers apart before a name does, and it is said where it appears', () => {
  const { understanding, customers } = readSheets(
    sheetOf(
      'subs',
      'Name | Opens | Clicks | Unsubscribed | E-mail address',
      ...lines(
        60,
        (row) => `P${row} | ${row % 30} | ${row % 7} | ${row % 5 ? 'false' : 'true'} | p${row}@example.org`,
      ),
    ),
  );
  expect(customers.key.columns).toEqual(['E-mail address']);
  const said = told(understanding)
    .filter(({ code }) => code === 'column.personal')
    .map(({ message }) => message);
  expect(said.map((message) => message.includes('As the key'))).toEqual([false, true]);
});

test('a list of students with fees and dates is no list of sales', () => {
  const { understanding, customers } = readSheets(
    sheetOf(
      'enrolments',
      'Student | Course | Fee paid | Enrolled | Dropped out',
      ...lines(
        60,
        (row) =>
          `ST${300 + row} | ${['Art', 'Law'][row % 2]} | £${200 + row}.50 | 2024-0${(row % 8) + 1}-12 | ${row % 3 ? 'no' : 'yes'}`,
      ),
    ),
  );
  expect(understanding.customersSheet).toBe('enrolments');
  expect(customers.outcome).toMatchObject({ column: 'Dropped out', positive: 'yes' });
});

test('the groups of a number are not compared beside it', () => {
  const { customers } = readSheets(
    sheetOf(
      'customers',
      'Customer ID | Age | Spend | Visits',
      ...lines(
        200,
        (row) => `C${100 + row} | ${(row * 37) % 86} | ${(row * 911) % 400} | ${(row * 13) % 17}`,
      ),
    ),
  );
  const used = customers.features.filter((feature) => feature.used).map(({ id }) => id);
  expect(used).toContain('Age');
  expect(used).not.toContain('Age_Group');
});

test('leads, of whom half became clients, are not the list of customers', () => {
  const { understanding } = readSheets(
    sheetOf('leads', 'Lead ID | Name | Score', ...lines(80, (row) => `L${row} | N${row} | ${row}`)),
    sheetOf(
      'clients',
      'Client ID | Lead ID | Plan | MRR',
      ...lines(40, (row) => `CL${row} | L${row * 2} | ${'AB'[row % 2]} | ${20 + row}`),
    ),
  );
  expect(understanding.customersSheet).toBe('clients');
});

test('of two sheets of sales the smaller says which one is summed up', () => {
  const people = sheetOf(
    'users',
    'user_id | plan',
    ...lines(30, (row) => `U${row} | ${['free', 'pro'][row % 2]}`),
  );
  const paid = sheetOf(
    'payments',
    'id | user_id | amount | created_at',
    ...lines(90, (row) => `p${row} | U${row % 30} | ${row}.50 | 2025-03-${(row % 28) + 1}`),
  );
  const refunds = sheetOf(
    'refunds',
    'id | user_id | amount | created_at | reason',
    ...lines(20, (row) => `r${row} | U${row % 9} | ${row}.25 | 2025-03-${(row % 28) + 1} | late`),
  );
  const quality = told(readSheets(people, paid, refunds).understanding);
  expect(quality.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual(['refunds sheet.aside']);
  expect(quality[0]?.message).toContain('payments');
});

test('a Russian total is the amount, and is not multiplied', () => {
  const { customers, understanding } = readSheets(
    sheetOf(
      'Продажи',
      'Заказ № | Дата | Клиент | Кол-во | Цена | Итого',
      ...lines(
        60,
        (row) =>
          `${row + 1} | ${(row % 28) + 1}.03.2025 | К-${row % 20} | 2 | ${10 + row} | ${(10 + row) * 2}`,
      ),
    ),
  );
  expect(customers.transactions?.amount).toBe('Итого');
  expect(understanding.quality.map(({ code }) => code)).not.toContain('sales.price-times');
});
