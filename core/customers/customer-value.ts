import { SegmentryError } from '../errors.ts';
import type { Frame } from './frame.ts';

/**
 * What is each customer worth? The column or the amount that settings name, else what customers pay, else their
 * lifetime value; null where there is none of these. NaN for a customer without a value. By place.
 *
 * @throws `input.column-missing` when settings name a column that is not there or holds no numbers.
 */
export function customerValue(
  { sheet, size, variables, meanings }: Frame,
  setting: string | number | null,
): Float64Array | null {
  if (typeof setting === 'number') return new Float64Array(size).fill(setting);
  const numbers = variables.flatMap((one) => (one.kind === 'number' && one.column === 'number' ? [one] : []));
  const column = setting ?? meanings.totalAmount ?? meanings.lifetimeValue;
  const found = numbers.find(({ id }) => id === column);
  if (found === undefined && setting !== null) {
    const available = numbers.map(({ id }) => id).join(', ');
    throw new SegmentryError('input.column-missing', { sheet, column: setting, available });
  }
  return found?.values ?? null;
}
