import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/prepare/customers.ts';
import { understand } from '../../../core/prepare/understand.ts';
import type { Sheet } from '../../../core/table/types.ts';
import { inputOf, sheetOf } from './shop.ts';

const lines = (rows: number, of: (row: number) => string) =>
  Array.from({ length: rows }, (_, row) => of(row));

function read(...sheets: readonly Sheet[]) {
  const input = inputOf(sheets);
  const understanding = understand(input);
  return { understanding, customers: prepareCustomers(understanding, input) };
}

describe('a list of telephone subscribers', () => {
  const tariffs = ['Лёгкий', 'Базовый', 'Безлимит'];
  const { understanding, customers } = read(
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
  const { customers, understanding } = read(
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
  const { understanding, customers } = read(
    sheetOf(
      'contact details',
      'cust_no | city | email',
      ...lines(40, (row) => `${row * 6 + 5} | Leeds | a${row}@example.org`),
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
  const { understanding } = read(
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
  const { understanding, customers } = read(
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
  const said = understanding.quality
    .filter(({ code }) => code === 'column.personal')
    .map(({ message }) => message);
  expect(said.map((message) => message.includes('As the key'))).toEqual([false, true]);
});

test('a list of students with fees and dates is no list of sales', () => {
  const { understanding, customers } = read(
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
  const { customers } = read(
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

test('telephone numbers meet however they are written', () => {
  const people = sheetOf(
    'клиенты',
    'Телефон | Город | Возраст',
    ...lines(40, (row) => {
      const number = String(9_120_000_000 + row * 7919);
      return `+7 (${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6, 8)}-${number.slice(8)} | Омск | ${20 + row}`;
    }),
  );
  const bought = sheetOf(
    'заказы',
    '№ | Телефон клиента | Дата | Сумма',
    ...lines(
      80,
      (row) =>
        `${row + 1} | 8${9_120_000_000 + (row % 40) * 7919} | ${(row % 28) + 1} янв 2025 | ${100 + row} руб.`,
    ),
  );
  const { understanding } = read(people, bought);
  expect(understanding.joins).toMatchObject([
    { from: { column: 'Телефон клиента' }, matched: 1, orphans: 0 },
  ]);
});

test('calls of clients who are listed nowhere give the clients, with how often and how they were met', () => {
  const { understanding, customers } = read(
    sheetOf(
      'calls',
      'Call ID | Client | Call start | Duration (sec) | CSAT',
      ...lines(
        240,
        (row) =>
          `${row + 1} | CL${row % 48} | 2025-03-${(row % 28) + 1} | ${(row * 37) % 600} | ${row % 3 ? (row % 5) + 1 : ''}`,
      ),
    ),
  );
  expect(understanding.customersSheet).toBe('calls / Client');
  const of = (name: string) => customers.table.columns.find((column) => column.name === name);
  expect(of('Contacts')).toMatchObject({ kind: 'number', values: expect.objectContaining({ 0: 5, 47: 5 }) });
  const duration = of('Duration (sec) (mean)');
  const first = [0, 48, 96, 144, 192].map((row) => (row * 37) % 600);
  expect(duration?.kind === 'number' && duration.values[0]).toBe(
    first.reduce((sum, one) => sum + one, 0) / 5,
  );
});

test('ticks beside blanks are yes and no, and tell who left', () => {
  const { understanding, customers } = read(
    sheetOf(
      'Клиенты',
      'ИД клиента | Возраст | VIP | Активный | Ушёл',
      ...lines(
        80,
        (row) =>
          `К${row} | ${20 + (row % 40)} | ${row % 3 ? '' : 'x'} | ${row % 4 ? '+' : '-'} | ${row % 5 ? '' : '✓'}`,
      ),
    ),
  );
  expect(understanding.sheets[0]?.columns.map(({ kind, missing }) => `${kind} ${missing}`).slice(2)).toEqual([
    'flag 0',
    'flag 0',
    'flag 0',
  ]);
  expect(customers.outcome).toMatchObject({ column: 'Ушёл', positive: 'да' });
  expect(customers.outcome?.churned.reduce((sum, one) => sum + one, 0)).toBe(16);
  expect(understanding.quality.map(({ code, column, rows }) => `${code} ${column} ${rows}`)).toContain(
    'value.marks Ушёл 16',
  );
});

test('a column that is ticked everywhere, or holds minus signs alone, is no flag', () => {
  const { understanding } = read(
    sheetOf(
      'Customers',
      'Customer ID | Age | Seen | Note',
      ...lines(40, (row) => `C${100 + row} | ${20 + row} | x | -`),
    ),
  );
  expect(understanding.sheets[0]?.columns.map(({ kind }) => kind).slice(2)).toEqual(['category', 'text']);
});

test('data without headers, and customers in columns, are told', () => {
  const codes = (...sheets: readonly Sheet[]) =>
    understand(inputOf(sheets)).quality.map(({ code, severity }) => `${code} ${severity}`);
  const headless = sheetOf(
    'data',
    ...lines(40, (row) => `${1000 + row} | ${20 + row} | 2024-03-${(row % 28) + 1} | Leeds`),
  );
  expect(codes(headless)).toContain('header.data warning');
  const ids = lines(30, (row) => `C${row}`).join(' | ');
  const swapped = sheetOf(
    't',
    `Customer | ${ids}`,
    `Age | ${lines(30, (row) => String(20 + row)).join(' | ')}`,
    `Spend | ${lines(30, (row) => String(100 + row * 3)).join(' | ')}`,
    `City | ${lines(30, (row) => ['York', 'Bath'][row % 2] ?? '').join(' | ')}`,
  );
  expect(codes(swapped).filter((code) => !code.startsWith('key'))).toEqual(['sheet.sideways warning']);
});

test('patients are told by a number with blanks in it, that is no telephone, and their birth by D.O.B.', () => {
  const number = (row: number) => String(4_000_000_000 + row * 7919);
  const patients = sheetOf(
    'patients',
    'NHS number | Surname | Forename | D.O.B.',
    ...lines(60, (row) => {
      const text = number(row);
      return `${text.slice(0, 3)} ${text.slice(3, 6)} ${text.slice(6)} | Smith${row} | Jo${row % 9} | ${15 + (row % 10)}/03/19${50 + (row % 40)}`;
    }),
  );
  const visits = sheetOf(
    'visits',
    'Visit | NHS number | Date | Fee',
    ...lines(120, (row) => `${row + 1} | ${number(row % 60)} | 2025-03-${(row % 28) + 1} | ${20 + row}.50`),
  );
  const { understanding, customers } = read(patients, visits);
  expect(understanding.joins).toMatchObject([{ matched: 1, orphans: 0 }]);
  expect(customers.age).toBe('Age_Years');
  const personal = understanding.quality.filter(({ code }) => code === 'column.personal');
  expect(personal.map(({ column }) => column)).toEqual(['Surname', 'Forename']);
});

test('short database headers are read: dates, amounts, who closed', () => {
  const { customers } = read(
    sheetOf(
      'cards',
      'cust_ref | open_dt | bal_amt | closed_ind | close_dt',
      ...lines(120, (row) => {
        const gone = row % 6 === 0;
        return `CR${1000 + row} | 2015031${row % 10} | ${row * 13}.50 | ${gone ? 1 : 0} | ${gone ? '20250401' : '99991231'}`;
      }),
    ),
  );
  expect(customers.outcome).toMatchObject({ column: 'closed_ind', positive: '1' });
  expect(customers.totalAmount).toBe('bal_amt');
  expect(customers.features.find(({ id }) => id === 'close_dt')?.used).toBe(false);
});

test('dated rows that refer to customers, with nothing of sales or contacts, claim to be neither', () => {
  const accounts = sheetOf(
    'Accounts',
    'Account Id | Industry | ARR',
    ...lines(40, (row) => `A${100 + row} | ${['Tech', 'Retail'][row % 2]} | ${row * 100}`),
  );
  const users = sheetOf(
    'Users',
    'User Id | Account Id | Role | Last login',
    ...lines(90, (row) => `U${row} | A${100 + (row % 40)} | admin | 2026-03-${(row % 28) + 1}`),
  );
  const { understanding } = read(accounts, users);
  expect(understanding.sheets.map(({ role }) => role.role)).toEqual(['customers', 'other']);
});

test('contacts say that segments are made without them', () => {
  const members = sheetOf(
    'Members',
    'Member ID | Age | City',
    ...lines(40, (row) => `M${row} | ${20 + row} | ${['Bath', 'York'][row % 2]}`),
  );
  const visits = sheetOf(
    'Visits',
    'Member ID | Visited on | Minutes',
    ...lines(90, (row) => `M${row % 40} | 2025-03-${(row % 28) + 1} | ${20 + (row % 50)}`),
  );
  const { understanding } = read(members, visits);
  const said = understanding.quality.map(({ sheet, code, rows }) => `${sheet} ${code} ${rows}`);
  expect(said).toContain('Visits sheet.contacts 90');
});
