import type { Moments } from '../../stats/two-groups.ts';
import type { Among } from './cut.ts';
import type { GivenGroups } from './purchases/purchase-totals.ts';

/**
 * What are number, sum, mean, spread and ends of a variable's known values, for everybody, for each state of an outcome, or for
 * each of some groups?
 *
 * Sufficient: `count(x)`, `sum(x)`, `sum((x − mean)²)`, `min(x)`, `max(x)` a group. The sum is rounded once; the variance, over n − 1, is exact to
 * about twelve digits.
 */
export interface MomentsAsk {
  readonly summary: 'moments';
  /** A number. */
  readonly variable: string;
  /** Default: one group, of everybody. */
  readonly by?: { readonly outcome: string } | { readonly groups: GivenGroups };
  readonly among?: Among;
  /** Higher values count as this one. Default: none do. */
  readonly ceiling?: number;
  /** Asks about the logarithm of 1 + the value instead, below zero counting as zero. Default false. */
  readonly log?: boolean;
}

/** One group; or two: those without the outcome, those with it; or one for each of the groups. NaN where not defined. */
export type MomentsAnswer = readonly MomentsAndEnds[];

export interface MomentsAndEnds extends Moments {
  readonly sum: number;
  readonly least: number;
  readonly most: number;
}
