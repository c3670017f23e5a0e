import { expect, test } from 'vitest';
import type { Sheet } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { inputOf, lines, readSheets, sheetOf } from './shop.ts';

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
  const { understanding } = readSheets(people, bought);
  expect(understanding.joins).toMatchObject([
    { from: { column: 'Телефон клиента' }, matched: 1, orphans: 0 },
  ]);
});

test('calls of clients who are listed nowhere give the clients, with how often and how they were met', () => {
  const { understanding, customers } = readSheets(
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
  const { understanding, customers } = readSheets(
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
  const { understanding } = readSheets(
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
  const { understanding, customers } = readSheets(patients, visits);
  expect(understanding.joins).toMatchObject([{ matched: 1, orphans: 0 }]);
  expect(customers.age).toBe('Age_Years');
  const personal = understanding.quality.filter(({ code }) => code === 'column.personal');
  expect(personal.map(({ column }) => column)).toEqual(['Surname', 'Forename']);
});

test('short database headers are read: dates, amounts, who closed', () => {
  const { customers } = readSheets(
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
  const { understanding } = readSheets(accounts, users);
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
  const { understanding } = readSheets(members, visits);
  const said = understanding.quality.map(({ sheet, code, rows }) => `${sheet} ${code} ${rows}`);
  expect(said).toContain('Visits sheet.contacts 90');
});
