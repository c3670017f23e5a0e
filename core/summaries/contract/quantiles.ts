import type { GivenGroups } from './purchases/purchase-totals.ts';

/**
 * Between which values do the borders of some equal parts of a number's known values fall, for everybody or for each of some
 * groups?
 *
 * Exact: with the n values in ascending order, numbered from 0, the border after part p of P has on its sides number
 * ⌈p·n / P⌉ − 1 and number ⌊p·n / P⌋, which are one value where p·n / P is not whole. The mean of both is the median where P is 2.
 * `row_number() over (partition by group order by x)`.
 */
export interface QuantilesAsk {
  readonly summary: 'quantiles';
  /** A number. */
  readonly variable: string;
  readonly parts: number;
  /** Default: one group, of everybody. */
  readonly groups?: GivenGroups;
}

/** One for each group. */
export type QuantilesAnswer = readonly {
  readonly n: number;
  readonly least: number;
  /** One for each border, parts − 1 of them; NaN where nobody's value is known. */
  readonly borders: readonly { readonly below: number; readonly above: number }[];
}[];
