import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import type { Customers } from '../../../core/customers/types.ts';
import { numbersOf } from '../../../core/table/access.ts';
import type { Sheet } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { sharedPath } from '../../shared.ts';
import { describeWithData, itWithData } from '../../with-data.ts';
import { insuranceFile, insuranceNumbers, insuranceReference } from '../analyses/segments/insurance.ts';
import { inputOf } from './shop.ts';

function sheet(folder: string, name: string): Sheet {
  const text = readFileSync(sharedPath(`data/${folder}/${name}.csv`), 'utf8');
  return { name, cells: parse(text, { bom: true }) as string[][] };
}

function prepared(asOf: string): Customers {
  const input = inputOf(
    ['customers', 'products', 'sales'].map((name) => sheet('insurance', name)),
    {},
    { asOf },
  );
  return prepareCustomers(understand(input), input);
}

function total(values: ArrayLike<number> | null): number {
  let sum = 0;
  for (let row = 0; row < (values?.length ?? 0); row++) sum += values?.[row] ?? 0;
  return sum;
}

describeWithData(['data/insurance'], 'the insurance workbook, with no settings', () => {
  itWithData([insuranceFile], 'derived features agree with the reference as of 2025-12-14', () => {
    const { raw } = insuranceReference();
    const { table } = prepared('2025-12-14');
    for (const name of insuranceNumbers) {
      const values = numbersOf(table, name) ?? new Float64Array(0);
      const worst = Math.max(...raw[name].map((value, row) => Math.abs(value - (values[row] ?? Infinity))));
      expect(worst).toBeLessThan(1e-9);
    }
  });

  test('top customers by lifetime value and headline figures are those of 2026-04-28', () => {
    const { table, key } = prepared('2026-04-28');
    const lifetime = numbersOf(table, 'Lifetime_Value') ?? new Float64Array(0);
    const top = Array.from(lifetime, (value, row) => ({ key: key.values[row], value: Math.round(value) }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 10)
      .map((one) => `${one.key} ${one.value}`);
    expect(top).toEqual([
      'HL01566 365975',
      'HL00545 321756',
      'HL01150 302472',
      'HL00347 285085',
      'HL01207 143452',
      'HL02593 134704',
      'HL01930 134296',
      'HL02187 130654',
      'HL00846 129039',
      'HL02673 124560',
    ]);
    expect(Math.round(total(numbersOf(table, 'Total_Amount')))).toBe(16_481_801);
  });

  test('the three contradictory dates are listed and 1,265 are counted as ambiguous', () => {
    const input = inputOf(['customers', 'products', 'sales'].map((name) => sheet('insurance', name)));
    const { quality } = understand(input);
    const contradictory = quality.find(({ code }) => code === 'date.contradictory');
    expect(contradictory?.examples).toEqual([
      { row: 3460, value: '14/04/2007' },
      { row: 3461, value: '22/01/2022' },
      { row: 3462, value: '16/09/2021' },
    ]);
    expect(quality.find(({ code }) => code === 'date.ambiguous')?.rows).toBe(1265);
  });

  test('customers are compared by what they are, not by ids, contacts or copies', () => {
    const used = prepared('2026-04-28').features.filter((feature) => feature.used);
    expect(used.map(({ id }) => id)).toEqual([
      'Age',
      'Gender',
      'Marital_Status',
      'Income',
      'Tenure_Years',
      'Premium_to_Coverage',
    ]);
  });
});

describeWithData(['data/bank'], 'the bank sheet, with no settings', () => {
  test('the key is id and city, churn is the outcome, a missing balance is a level', () => {
    const input = inputOf([sheet('bank', 'bank_scrooge')]);
    const understanding = understand(input);
    const customers = prepareCustomers(understanding, input);
    expect(customers.key.columns).toEqual(['USERID', 'city']);
    expect(new Set(customers.key.values).size).toBe(10_000);
    expect(customers.outcome).toMatchObject({ column: 'churn', positive: '1' });
    expect(total(customers.outcome?.churned ?? [])).toBe(1820);
    expect(customers.missingAsLevel).toEqual(['balance']);
    const codes = understanding.quality.map(({ code, column, rows }) => `${code} ${column} ${rows}`);
    expect(codes).toContain('key.composite USERID 73');
    for (const code of ['key.composite', 'value.missing-informative']) {
      expect(understanding.quality.find((entry) => entry.code === code)?.examples).toHaveLength(5);
    }
    expect(codes).toContain('value.missing-informative balance 2295');
    expect(codes).toContain('value.impossible products 1');
  });
});

describe('sheets of other kinds, with no settings', () => {
  itWithData(
    ['data/airline'],
    'an airline survey: the index column is set aside, unrated zeros are missing, the outcome is two texts',
    () => {
      const input = inputOf([sheet('airline', 'airline_satisfaction')]);
      const understanding = understand(input);
      const { outcome, key } = prepareCustomers(understanding, input);
      expect(key.columns).toEqual(['id']);
      expect(outcome).toMatchObject({ column: 'satisfaction', positive: 'neutral or dissatisfied' });
      const zeros = understanding.quality.filter(({ code }) => code === 'value.zero-not-rated');
      expect(zeros.find(({ column }) => column === 'Inflight wifi service')?.rows).toBe(813);
    },
  );

  itWithData(['data/support'], 'tickets that name no customer: the row is the unit, and it is said', () => {
    const understanding = understand(inputOf([sheet('support', 'customer_support_tickets')]));
    expect(understanding.customersSheet).toBe('customer_support_tickets');
    expect(understanding.sheets[0]?.key).toEqual(['ticket_id']);
    expect(understanding.quality.map(({ code }) => code)).toContain('key.row-unit');
  });
});
