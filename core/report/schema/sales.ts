import * as v from 'valibot';
import { count, list, nullableNumber, number, share, text } from './primitives.ts';

const bySegment = list(v.object({ segment: text, customers: count, policies: count, amount: number }));

/** One bar of a chart: the sales of one product, city, age group … `share` is of the total amount. */
const salesRow = v.object({
  key: text,
  label: text,
  customers: count,
  policies: count,
  amount: number,
  share,
  averageAmount: nullableNumber,
  averageCoverage: nullableNumber,
  /** Per cent: amount / coverage × 100, mean over policies. */
  averageRatio: nullableNumber,
  averageLifetimeValue: nullableNumber,
  bySegment,
});

const productRow = v.object({ ...salesRow.entries, type: v.nullable(text), category: v.nullable(text) });

/** A sheet-only list: it is dropped from a published report. */
const topCustomer = v.object({
  rank: count,
  id: text,
  lifetimeValue: number,
  segment: v.nullable(text),
  age: nullableNumber,
  income: nullableNumber,
  tenure: nullableNumber,
  occupation: v.nullable(text),
  policies: list(v.object({ product: v.nullable(text), amount: nullableNumber, date: v.nullable(text) })),
});

export const sales = v.object({
  /** What one row of the sales sheet is called in figures: the amount column's own header. */
  amountLabel: text,
  policies: count,
  amount: number,
  bySegment: list(salesRow),
  byProduct: list(productRow),
  byCategory: list(salesRow),
  byType: list(salesRow),
  byCity: list(salesRow),
  byAge: list(salesRow),
  byTenure: list(salesRow),
  /** Customers of sales that stand in none of the rows, because nothing is known of their product, city … */
  without: v.optional(
    list(
      v.object({
        dimension: v.picklist(['product', 'category', 'type', 'city', 'age', 'tenure']),
        customers: count,
      }),
    ),
  ),
  topCustomers: list(topCustomer),
});
