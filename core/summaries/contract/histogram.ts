import type { TwoGroups } from '../../stats/two-groups.ts';
import type { Among } from './cut.ts';

/**
 * How often does each distinct value of a number occur among those with the outcome (`first`) and without (`second`)?
 *
 * Exact: `select x, state, count(*) … group by 1, 2 order by 1`. All that rank statistics, medians and means by outcome need.
 */
export interface HistogramAsk {
  readonly summary: 'histogram';
  /** A number. */
  readonly variable: string;
  readonly outcome: string;
  readonly among?: Among;
}

export interface HistogramAnswer extends TwoGroups {
  /** Those whose outcome is known and whose value is not. */
  readonly missing: { readonly first: number; readonly second: number };
}
