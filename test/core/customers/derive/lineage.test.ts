import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { explaining } from '../../../../core/customers/explaining.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import type { SettingsInput } from '../../../../core/settings/settings.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { inputOf, saleHeader, saleLines, sheetOf } from '../../understand/shop.ts';

const n = 60;

function known(header: string, cell: (row: number) => string, settings: SettingsInput = {}, sales = false) {
  const lines = Array.from(
    { length: n },
    (_, row) =>
      `C${String(row + 1).padStart(3, '0')} | ${20 + ((row * 7) % 50)} | ${cell(row)} | ${row % 4 ? 'no' : 'yes'}`,
  );
  const people = sheetOf('Customers', `Customer ID | Spend | ${header} | Churned`, ...lines);
  const sheets = sales ? [people, sheetOf('Sales', saleHeader, ...saleLines(n))] : [people];
  const input = inputOf(sheets, settings);
  const customers = prepareCustomers(understand(input), input);
  const frame = frameOf(customers, input.asOf);
  return { customers, frame, reasons: explaining(frame).map(({ id }) => id) };
}

const months = (row: number) => String(3 + ((row * 11) % 97));
const day = (row: number) => `20${10 + (row % 12)}-0${1 + (row % 9)}-15`;

describe('what says the same in other units is looked at once', () => {
  test.each(['Tenure', 'tenure_months', 'Months on book'])(
    'the months of «%s», not the years made of them',
    (header) => {
      const { frame, reasons } = known(header, months);
      expect(frame.variables.map(({ id }) => id)).toContain('Tenure_Years');
      expect(reasons).toContain(header);
      expect(reasons).not.toContain('Tenure_Years');
    },
  );

  test.each(['Joined on', 'Customer since'])('the years since «%s», not the days', (header) => {
    const { reasons } = known(header, day);
    expect(reasons).toContain('Tenure_Years');
    expect(reasons).not.toContain(header);
  });

  test('an age, not the date or the year of birth', () => {
    const born = known('Date of birth', (row) => `19${50 + (row % 45)}-03-0${1 + (row % 9)}`);
    expect(born.reasons.filter((id) => /birth|age/i.test(id))).toEqual(['Age_Years']);
    const year = known('Birth year', (row) => String(1950 + (row % 45)));
    expect(year.reasons.filter((id) => /birth|age/i.test(id))).toEqual(['Age_Years']);
  });

  test('the days since the last purchase, not its date', () => {
    const { reasons } = known('Visits', (row) => String(row % 9), {}, true);
    expect(reasons).toContain('Recency_Days');
    expect(reasons).toContain('First_Purchase');
    expect(reasons).not.toContain('Last_Purchase');
  });

  test('the years where the person set the months aside', () => {
    const settings = { roles: { columns: { Customers: { Tenure: ['ignored' as const] } } } };
    const { reasons } = known('Tenure', months, settings);
    expect(reasons).toContain('Tenure_Years');
    expect(reasons).not.toContain('Tenure');
  });
});

test('groups of a number that was made of another know both, and are not compared by beside it', () => {
  const { customers, frame } = known('Tenure', months);
  const group = frame.variables.find(({ id }) => id === 'Tenure_Group');
  expect(group).toMatchObject({ group: true, origins: ['Tenure_Years', 'Tenure'] });
  const reasonOf = (id: string) => customers.features.find((feature) => feature.id === id)?.reason;
  expect(reasonOf('Tenure_Group')).toEqual({ code: 'contained', details: { column: 'Tenure' } });
});
