import { expect, test } from 'vitest';
import type { Understanding } from '../../../../core/understand/types.ts';
import { lines, readSheets, sheetOf, told } from '../shop.ts';

const accounts = (flag: (row: number) => string | null) =>
  sheetOf(
    'accounts',
    `account_id | industry | signup_date${flag(0) === null ? '' : ' | churn_flag'}`,
    ...lines(
      60,
      (row) => `A${100 + row} | ${'abc'[row % 3]} | 2023-01-15${flag(row) === null ? '' : ` | ${flag(row)}`}`,
    ),
  );
/** Every fourth account left, some twice. */
const events = sheetOf(
  'churn_events',
  'churn_event_id | account_id | churn_date | reason_code | refund_amount_usd',
  ...lines(
    20,
    (row) =>
      `E${row} | A${100 + ((row * 4) % 60)} | 2024-0${(row % 9) + 1}-10 | ${row % 2 ? 'price' : 'support'} | ${row}.50`,
  ),
);
const remark = ({ quality }: Understanding, code: string) => quality.find((entry) => entry.code === code);

test('a sheet of leavings gives outcome and date, and its refunds are no sales', () => {
  const { customers, understanding } = readSheets(
    accounts(() => null),
    events,
  );
  expect(customers.outcome?.column).toBe('churn_events: churn_date');
  expect(customers.outcome?.churned.reduce((sum, one) => sum + one, 0)).toBe(15);
  expect(customers.transactions).toBeNull();
  expect(remark(understanding, 'outcome.events')).toMatchObject({ details: { count: 15, flag: '' } });
});

test('a flag stays the outcome, and each customer of whom the two say different things is named', () => {
  const flag = (row: number) => ((row % 4 === 0 && row !== 8) || row === 1 ? 'TRUE' : 'FALSE');
  const { customers, understanding } = readSheets(accounts(flag), events);
  expect(customers.outcome?.column).toBe('churn_flag');
  expect(remark(understanding, 'outcome.events-against')).toMatchObject({
    severity: 'warning',
    rows: 2,
    examples: [{ value: 'A101' }, { value: 'A108' }],
    details: { stayed: 1, gone: 1 },
  });
  expect(told(understanding, 'ru').find(({ code }) => code === 'outcome.events-against')?.message).toContain(
    'A101, A108',
  );
});

test('a log of use that repeats a number with other cells is named, and is no sale', () => {
  const usage = sheetOf(
    'feature_usage',
    'usage_id | account_id | usage_date | usage_duration_secs',
    ...lines(
      120,
      (row) =>
        `U${row < 2 ? 1 : row} | A${100 + (row % 60)} | 2024-05-${String((row % 28) + 1).padStart(2, '0')} | ${300 + row}`,
    ),
  );
  const { customers, understanding } = readSheets(
    accounts(() => null),
    usage,
  );
  expect(customers.transactions).toBeNull();
  expect(remark(understanding, 'key.repeated')).toMatchObject({
    sheet: 'feature_usage',
    rows: 2,
    examples: [{ value: 'U1' }],
  });
});

test.each(['cancelled_orders', 'Orders'])(
  'orders with a date of cancelling, in a sheet “%s”, tell of nobody who left',
  (name) => {
    const orders = sheetOf(
      name,
      'Order ID | Customer ID | Order date | Total | Cancelled at',
      ...lines(
        120,
        (row) =>
          `O${row} | C${row % 40} | 2025-0${(row % 9) + 1}-11 | ${row}.50 | ${row % 20 ? '' : '2025-10-01'}`,
      ),
    );
    const { customers } = readSheets(orders);
    expect([customers.outcome, customers.table.rows, customers.transactions === null]).toEqual([
      null,
      40,
      false,
    ]);
  },
);
