/**
 * On which days were there purchases, and how many? What was paid back (an amount below 0) is no purchase. Null where the data
 * has no dates of purchases.
 *
 * `select day, count(distinct purchase) … where day is not null group by 1 order by 1`.
 */
export interface PurchaseDaysAsk {
  readonly summary: 'purchase-days';
}

export interface PurchaseDays {
  /** Whole days since 1970-01-01, ascending. */
  readonly days: Int32Array;
  readonly purchases: Int32Array;
}

export type PurchaseDaysAnswer = PurchaseDays | null;
