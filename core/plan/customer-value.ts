import { SegmentryError } from '../errors.ts';
import { numbersOf } from '../table/access.ts';
import type { Customers } from '../understand/types.ts';

/**
 * What is each customer worth? The column or the amount that settings name, else what customers pay, else their
 * lifetime value; null where there is none of these. NaN for a customer without a value.
 *
 * @param order rows of the customers table in the order wanted.
 * @throws `input.column-missing` when settings name a column that is not there or holds no numbers.
 */
export function customerValue(
  customers: Customers,
  setting: string | number | null,
  order: Int32Array,
): Float64Array | null {
  if (typeof setting === 'number') return new Float64Array(order.length).fill(setting);
  const column = setting ?? customers.totalAmount ?? customers.lifetimeValue;
  const values = numbersOf(customers.table, column);
  if (values === null && setting !== null) {
    const numbers = customers.table.columns.filter(({ kind }) => kind === 'number');
    const available = numbers.map(({ name }) => name).join(', ');
    throw new SegmentryError('input.column-missing', { sheet: customers.sheet, column: setting, available });
  }
  return values === null ? null : Float64Array.from(order, (row) => values[row]!);
}
