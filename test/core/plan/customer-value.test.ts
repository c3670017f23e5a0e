import { describe, expect, it } from 'vitest';
import { customerValue } from '../../../core/plan/customer-value.ts';
import { generatedBank } from '../analyses/churn/generated-bank.ts';

describe('customerValue', () => {
  const { customers } = generatedBank(60, 3);
  const order = Int32Array.of(2, 0, 1);

  it('reads the column that settings name, in the order wanted', () => {
    const balance = customers.table.columns.find(({ name }) => name === 'balance')!;
    const values = balance.kind === 'number' ? balance.values : new Float64Array();
    expect([...customerValue(customers, 'balance', order)!]).toEqual([values[2], values[0], values[1]]);
  });

  it('names a column that is not there, and those of numbers that are', () => {
    const wrong = expect.objectContaining({
      code: 'input.column-missing',
      details: { sheet: 'bank', column: 'profit', available: 'products, balance, age' },
    });
    expect(() => customerValue(customers, 'profit', order)).toThrow(wrong);
  });

  it('refuses a column of categories', () => {
    expect(() => customerValue(customers, 'sex', order)).toThrow(
      expect.objectContaining({ code: 'input.column-missing' }),
    );
  });

  it('is null where nothing tells what a customer is worth', () => {
    expect(customerValue(customers, null, order)).toBeNull();
  });
});
