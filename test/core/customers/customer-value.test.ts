import { describe, expect, it } from 'vitest';
import { customerValue } from '../../../core/customers/customer-value.ts';
import { frameOf } from '../../../core/customers/frame-of.ts';
import { generatedBank } from '../analyses/churn/generated-bank.ts';

describe('customerValue', () => {
  const { customers } = generatedBank(60, 3);
  const frame = frameOf(customers, '2026-04-28');

  it('reads the column that settings name, by place', () => {
    const balance = customers.table.columns.find(({ name }) => name === 'balance')!;
    const values = balance.kind === 'number' ? balance.values : new Float64Array();
    expect([...customerValue(frame, 'balance')!.values]).toEqual(
      Array.from(frame.rowOf, (row) => values[row]),
    );
  });

  it('names a column that is not there, and those of numbers that are', () => {
    const wrong = expect.objectContaining({
      code: 'input.column-missing',
      details: { sheet: 'bank', column: 'profit', available: 'products, balance, age' },
    });
    expect(() => customerValue(frame, 'profit')).toThrow(wrong);
  });

  it('refuses a column of categories', () => {
    expect(() => customerValue(frame, 'sex')).toThrow(
      expect.objectContaining({ code: 'input.column-missing' }),
    );
  });

  it('is null where nothing tells what a customer is worth', () => {
    expect(customerValue(frame, null)).toBeNull();
  });
});
