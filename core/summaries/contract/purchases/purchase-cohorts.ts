/**
 * Of those who bought first in a month, how many bought in each later month, and for how much? What was paid back (an amount
 * below 0) is no purchase. Null where the data has no dates of purchases.
 *
 * `select first, month, count(distinct key), sum(amount) … where day between since and until group by 1, 2 order by 1, 2`.
 */
export interface PurchaseCohortsAsk {
  readonly summary: 'purchase-cohorts';
  /** Whole days since 1970-01-01, both inclusive. */
  readonly since: number;
  readonly until: number;
}

export interface PurchaseCohort {
  /** Months are counted from year 0: 12 × year + month, January is 0. */
  readonly first: number;
  readonly month: number;
  readonly customers: number;
  /** 0 where amounts are unknown. */
  readonly amount: number;
}

export type PurchaseCohortsAnswer = readonly PurchaseCohort[] | null;
