import type { Cell } from '../table/types.ts';
import type { OwnColumn } from './written.ts';

/** A column beside the customers: what it is called, and what it says of one. */
export interface CustomerColumn extends Pick<OwnColumn, 'id' | 'header' | 'note'> {
  readonly value: (customer: number) => Cell;
}

/**
 * Which values stand beside the customers?
 *
 * @param rowOf for each customer that the columns are asked about, the row of the customers table.
 */
export function ownColumns(columns: readonly CustomerColumn[], rowOf: Int32Array): OwnColumn[] {
  return columns.map(({ value, ...column }) => {
    const values = new Array<Cell>(rowOf.length).fill(null);
    rowOf.forEach((row, customer) => {
      values[row] = value(customer);
    });
    return { ...column, values };
  });
}
