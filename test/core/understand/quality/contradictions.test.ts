import { expect, test } from 'vitest';
import type { Understanding } from '../../../../core/understand/types.ts';
import { customerHeader, customerLines, lines, readSheets, sheetOf } from '../shop.ts';

const remark = ({ quality }: Understanding, code: string) => quality.find((entry) => entry.code === code);
const two = (at: number) => String(at).padStart(2, '0');

test('a ticket before its customer joined is named, with its row', () => {
  const joined = (line: string, row: number) => `${line} | 2023-0${(row % 9) + 1}-01`;
  const people = sheetOf('Customers', `${customerHeader} | Joined`, ...customerLines().map(joined));
  const tickets = sheetOf(
    'Tickets',
    'Ticket ID | Customer ID | Opened | Topic',
    ...lines(
      60,
      (row) =>
        `T${row} | C${String((row % 30) + 1).padStart(3, '0')} | ${row === 7 ? '2022' : '2024'}-05-${two((row % 28) + 1)} | ${row % 2 ? 'Bill' : 'Line'}`,
    ),
  );
  expect(remark(readSheets(people, tickets).understanding, 'date.before-joining')).toMatchObject({
    sheet: 'Tickets',
    column: 'Opened',
    rows: 1,
    examples: [{ row: 9, value: '2022-05-08' }],
    details: { other: 'Joined' },
  });
});

test('a request that was resolved before the first answer is named, however many are', () => {
  const tickets = sheetOf(
    'Tickets',
    'Ticket ID | Customer Email | First_Response_Time | Time_to_Resolution | Rating',
    ...lines(
      60,
      (row) =>
        `T${row} | u${row % 30}@example.com | 2024-03-01 10:00 | 2024-03-01 ${row % 2 ? '09' : '12'}:00 | ${(row % 5) + 1}`,
    ),
  );
  expect(remark(readSheets(tickets).understanding, 'date.reversed')).toMatchObject({
    column: 'Time_to_Resolution',
    rows: 30,
  });
});

test('customers who are tests are named by name or address', () => {
  const people = sheetOf(
    'Customers',
    'Customer ID | Name | Email | Spend',
    ...lines(60, (row) =>
      row % 20 === 0
        ? `${row} | TEST TEST | test@test.com | 0.01`
        : `${row} | Ann Tester ${row} | a${row}@example.com | ${row * 7}`,
    ),
  );
  expect(remark(readSheets(people).understanding, 'rows.test-accounts')).toMatchObject({ rows: 3 });
});

test('a list id that runs by ones is no number to compare by', () => {
  const people = sheetOf(
    'Contacts',
    'Email | LEID | Rating | Opens',
    ...lines(
      60,
      (row) => `u${row}@example.com | ${100_000_000 + row} | ${(row % 5) + 1} | ${(row * 7) % 40}`,
    ),
  );
  const leid = readSheets(people).customers.features.find(({ id }) => id === 'LEID');
  expect(leid).toMatchObject({ kind: 'id', used: false });
});

test.each(['HourSpendOnApp', 'Minutes spent', 'Spend per cent'])('“%s” is no money', (header) => {
  const people = sheetOf(
    'Customers',
    `Customer ID | ${header}`,
    ...lines(60, (row) => `C${100 + row} | ${row % 9}`),
  );
  const { sheets } = readSheets(people).understanding;
  expect(sheets[0]?.columns[1]?.roles.map(({ role }) => role)).not.toContain('amount');
});

test.each(['requestor_fname', 'Requester name', 'lname'])('“%s” is a name', (header) => {
  const people = sheetOf(
    'Tickets',
    `ticket_number | ${header} | days_open`,
    ...lines(60, (row) => `K-${1000 + row} | Berta ${String.fromCharCode(65 + (row % 26))}ur | ${row % 30}`),
  );
  const { sheets } = readSheets(people).understanding;
  expect(sheets[0]?.columns[1]?.roles[0]?.role).toBe('personal');
});
