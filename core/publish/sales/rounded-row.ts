import type { SalesRow } from '../../report/types.ts';
import { roundedDown } from '../hide/threshold.ts';

/** A row with its customers in whole multiples of the threshold. */
export function roundedRow<Row extends SalesRow>(row: Row, threshold: number): Row {
  const round = <T extends { readonly customers: number }>(one: T): T => ({
    ...one,
    customers: roundedDown(one.customers, threshold),
  });
  return { ...round(row), bySegment: row.bySegment.map(round) };
}
