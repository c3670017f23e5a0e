import type { Binning } from './contingency.ts';
import type { Among, Condition } from './cut.ts';

/**
 * One number a customer: a variable (a category counts as the index of its level), with what stands for a missing value
 * (null: whoever misses it is not counted); 1 for who has not the outcome and 0 for who has; 1 for who meets a condition; or
 * `noise`, a value drawn from those of this variable by the customer's key alone, which therefore tells nothing.
 */
export type CrossColumn =
  | { readonly variable: string; readonly missing: number | null }
  | { readonly without: string }
  | { readonly meets: Condition }
  | { readonly noise: string };

/**
 * How many customers are there, what do these columns come to, and what does each come to times each other? Counted over
 * customers of whom every column is known, apart in each bucket of a hash of their keys, so that whoever draws buckets with
 * replacement learns how far the figures may be by chance, without a look at any customer.
 *
 * Sufficient: `count(*)`, `sum(x)`, `sum(x · y)` a group and bucket. Exact where columns are whole numbers.
 */
export interface CrossProductsAsk {
  readonly summary: 'cross-products';
  readonly columns: readonly CrossColumn[];
  /** The bucket of a customer is `foldOf(key, buckets)`. */
  readonly buckets: number;
  /** Default: one group, of everybody. Who is in none of the groups is not counted. */
  readonly by?: Binning;
  readonly among?: Among;
}

/**
 * One for each group, row by row a bucket: the count, the c sums, and the products of each column with itself and those after it,
 * c · (c + 1) / 2 of them. Without `by` there is one group.
 */
export type CrossProductsAnswer = readonly Float64Array[];
