/**
 * How often did each customer buy, when first and last, and for how much? A day with several purchases is one; days are told
 * from the customer's first. What was paid back (an amount below 0) is no purchase. Null where the data has no dates.
 *
 * Sufficient: `select key, day, sum(amount) … where day between since and until group by 1, 2`, and of it a row a customer;
 * `distinct` is the same grouped by its three columns, in their order. `later` counts the days of purchase after `until`.
 */
export interface PurchaseHistoryAsk {
  readonly summary: 'purchase-history';
  /** Whole days since 1970-01-01. Purchases before it are not looked at. */
  readonly since: number;
  /** The last day that belongs to the history. */
  readonly until: number;
  /** The last day that is counted in `later`. */
  readonly through: number;
}

export interface PurchaseHistory {
  readonly distinct: DistinctHistories;
  /** By place: which of `distinct`; −1 for who bought nothing up to `until`. */
  readonly of: Int32Array;
  /** By place: days from the first day of purchase to the second, and to the last but one; −1 where there is none. */
  readonly second: Int32Array;
  readonly before: Int32Array;
  /** By place: what was paid on the first day, and on all others together; null where amounts are unknown. */
  readonly firstAmount: Float64Array | null;
  readonly repeatAmount: Float64Array | null;
  /** By place: the sum of the logarithms of the days from each day of purchase to the next. */
  readonly logGaps: Float64Array;
  /** By place: days of purchase after `until`, up to `through`, of customers who bought up to `until`. */
  readonly later: Int32Array;
}

/** Histories that are the same but for amounts, ascending by repeats, last and age. */
export interface DistinctHistories {
  /** Days of purchase after the first. */
  readonly repeats: Int32Array;
  /** Days from the first day of purchase to the last. */
  readonly last: Int32Array;
  /** Days from the first day of purchase to `until`. */
  readonly age: Int32Array;
  readonly customers: Int32Array;
}

export type PurchaseHistoryAnswer = PurchaseHistory | null;
