import type { Bands } from '../../../customers/bands.ts';

/** Groups of customers that were made before: a code for each place, −1 for none. */
export interface GivenGroups {
  readonly codes: Int32Array;
  readonly keys: readonly string[];
}

/** By what do purchases come together: by what was bought, how long ago, or by who bought. */
export type PurchaseGrouping =
  | { readonly of: 'all' }
  | { readonly of: 'purchase'; readonly column: 'product' | 'productType' | 'productCategory' }
  | { readonly of: 'purchase'; readonly column: 'tenure'; readonly bands: Bands }
  | { readonly of: 'customer'; readonly variable: string }
  | { readonly of: 'customer'; readonly variable: string; readonly bands: Bands }
  | { readonly of: 'customer'; readonly groups: GivenGroups };

/**
 * What do the purchases of each group come to, all together and in each of some groups of customers? Null where the data
 * has no such column, or no purchases.
 *
 * Sufficient, a group: `count(distinct purchase)`, `count(distinct customer)`, and number and sum of the known amounts,
 * coverages, ratios and so on, each sum rounded once. Groups that nobody bought in are left out.
 */
export interface PurchaseTotalsAsk {
  readonly summary: 'purchase-totals';
  readonly by: PurchaseGrouping;
  /** Default: none. */
  readonly across?: GivenGroups;
}

/** Number and sum of the known values. */
export interface Sum {
  readonly n: number;
  readonly sum: number;
}

export interface PurchaseTotals {
  /** One name of the grouping's; empty for all. */
  readonly key: string;
  readonly purchases: number;
  readonly customers: number;
  readonly amount: Sum;
  readonly coverage: Sum;
  /** amount / coverage × 100, of purchases with a coverage above 0. */
  readonly ratio: Sum;
  /** Years from the purchase to `asOf`. */
  readonly tenure: Sum;
  /** amount × tenure. */
  readonly lifetimeValue: Sum;
  /** One for each group of `across`. */
  readonly across: readonly {
    readonly purchases: number;
    readonly customers: number;
    readonly amount: number;
  }[];
}

export type PurchaseTotalsAnswer = readonly PurchaseTotals[] | null;
