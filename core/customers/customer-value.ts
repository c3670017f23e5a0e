import { SegmentryError } from '../errors.ts';
import type { Frame } from './frame.ts';

/** What each customer is worth. */
export interface CustomerValue {
  /** By place; NaN where it is not known. */
  readonly values: Float64Array;
  /** Which variable says so; null where it is the same for all. */
  readonly variable: string | null;
  /** The 99th percentile: no few customers of great value outweigh all others above it. */
  readonly ceiling: number;
}

const most = 0.99;

/**
 * What is each customer worth? The column or the amount that settings name, else a lifetime value that
 * the sheet states, else what customers pay, unless it almost is the outcome; null where there is none of these.
 *
 * @throws `input.column-missing` when settings name a column that is not there or holds no numbers.
 */
export function customerValue(
  { sheet, size, variables, meanings }: Frame,
  setting: string | number | null,
): CustomerValue | null {
  if (typeof setting === 'number') {
    return { values: new Float64Array(size).fill(setting), variable: null, ceiling: setting };
  }
  const numbers = variables.flatMap((one) => (one.kind === 'number' && one.column === 'number' ? [one] : []));
  const stated = numbers.find(({ id, label }) => id === meanings.lifetimeValue && label.kind === 'own');
  const column = setting ?? stated?.id ?? meanings.totalAmount ?? meanings.lifetimeValue;
  const found = numbers.find(({ id, use }) => id === column && (setting !== null || use.leak === null));
  if (found === undefined && setting !== null) {
    const available = numbers.map(({ id }) => id).join(', ');
    throw new SegmentryError('input.column-missing', { sheet, column: setting, available });
  }
  if (found === undefined) return null;
  const { id, values, sorted } = found;
  return { values, variable: id, ceiling: sorted[Math.floor(most * (sorted.length - 1))] ?? 0 };
}
