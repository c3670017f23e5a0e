import type { ContingencyTable } from '../../stats/contingency.ts';
import type { Among, Cut } from './cut.ts';
import type { GivenGroups } from './purchases/purchase-totals.ts';

/** Bins of a variable, or groups that were made before with one more, the last, for who is in none of them. */
export type Binning = Cut | { readonly groups: GivenGroups };

/**
 * How many customers fall into each pair of bins, or into each bin and state of an outcome?
 *
 * Exact counts: `select bin, bin, count(*) … group by 1, 2`. An outcome has two columns, not and yes; customers whose
 * outcome is unknown are not counted.
 */
export interface ContingencyAsk {
  readonly summary: 'contingency';
  readonly rows: Binning;
  readonly columns: Binning | { readonly outcome: string };
  /** Default: all customers. */
  readonly among?: Among;
  /**
   * Leaves out who misses one of the two, or is in no group; the table then has no row and column for them. Default false.
   */
  readonly complete?: boolean;
}

export type ContingencyAnswer = ContingencyTable;
