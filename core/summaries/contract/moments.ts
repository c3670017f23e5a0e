import type { Moments } from '../../stats/two-groups.ts';
import type { Among } from './cut.ts';

/**
 * What are number, mean, spread and ends of a variable's known values, for everybody or for each state of an outcome?
 *
 * Sufficient: `count(x)`, `sum(x)`, `sum((x − mean)²)`, `min(x)`, `max(x)` a group. The sum is rounded once; the variance, over n − 1, is exact to
 * about twelve digits.
 */
export interface MomentsAsk {
  readonly summary: 'moments';
  /** A number. */
  readonly variable: string;
  /** Default: one group, of everybody. */
  readonly by?: { readonly outcome: string };
  readonly among?: Among;
  /** Higher values count as this one. Default: none do. */
  readonly ceiling?: number;
}

/** One group, or two: those without the outcome, those with it. NaN where not defined. */
export type MomentsAnswer = readonly MomentsAndEnds[];

export interface MomentsAndEnds extends Moments {
  readonly least: number;
  readonly most: number;
}
