import type { PurchaseGrouping } from './purchase-totals.ts';

/**
 * How many customers have purchases that belong to no group? Null where the data has no such column, or no purchases.
 *
 * Sufficient: `count(distinct customer)` where the group is missing.
 */
export interface UngroupedBuyersAsk {
  readonly summary: 'ungrouped-buyers';
  readonly by: PurchaseGrouping;
}

export type UngroupedBuyersAnswer = number | null;
