import type { ContingencyTable } from '../../stats/contingency.ts';
import type { Among, Cut } from './cut.ts';

/**
 * How many customers fall into each pair of bins, or into each bin and state of an outcome?
 *
 * Exact counts: `select bin, bin, count(*) … group by 1, 2`. An outcome has two columns, not and yes; customers whose
 * outcome is unknown are not counted.
 */
export interface ContingencyAsk {
  readonly summary: 'contingency';
  readonly rows: Cut;
  readonly columns: Cut | { readonly outcome: string };
  /** Default: all customers. */
  readonly among?: Among;
  /** Leaves out who misses one of the two; the table then has no row and column for "missing". Default false. */
  readonly complete?: boolean;
}

export type ContingencyAnswer = ContingencyTable;
