import type { Sales, SalesRow } from '../../report/types.ts';
import { isSmall } from '../hide/threshold.ts';

/**
 * Do exact counts of buyers give away a few customers: those of two rows, those of a whole who are not in one of its rows,
 * or those who bought a product but not most?
 *
 * @param most customers by the product that they bought most.
 */
export function thinProducts(sales: Sales, most: ReadonlyMap<string, number>, threshold: number): boolean {
  if (
    sales.byProduct.some(({ key, customers }) => isSmall(customers - (most.get(key) ?? customers), threshold))
  ) {
    return true;
  }
  const all = sales.bySegment.map(({ key, customers }) => [key, customers] as const);
  const total = all.reduce((sum, [, customers]) => sum + customers, 0);
  const wholes = [
    ...[sales.byProduct, sales.byCategory, sales.byType, sales.byTenure].map((rows) => ({
      rows,
      customers: total,
      parts: new Map(all),
    })),
    ...(['type', 'category'] as const).flatMap((by) =>
      (by === 'type' ? sales.byType : sales.byCategory).map((row) => ({
        rows: sales.byProduct.filter((product) => product[by] === row.key),
        customers: row.customers,
        parts: new Map(row.bySegment.map(({ segment, customers }) => [segment, customers])),
      })),
    ),
  ];
  return wholes.some(({ rows, customers, parts }) => {
    const thin = (whole: number, counts: readonly number[]) =>
      counts.some((n) => isSmall(whole - n, threshold)) ||
      isSmall(counts.reduce((sum, n) => sum + n, 0) - whole, threshold);
    const inSegment = (row: SalesRow, id: string) =>
      row.bySegment.find(({ segment }) => segment === id)?.customers ?? 0;
    return (
      rows.length > 0 &&
      (thin(
        customers,
        rows.map((row) => row.customers),
      ) ||
        [...parts].some(([id, whole]) =>
          thin(
            whole,
            rows.map((row) => inSegment(row, id)),
          ),
        ))
    );
  });
}
