import type { Condition } from './cut.ts';
import type { GivenGroups } from './purchases/purchase-totals.ts';

/**
 * How many customers fit each rule; and of those whose outcome is known how many do, and have the outcome, on the side that is
 * searched, on the side kept aside, and on each of two halves?
 *
 * Exact counts: `select side, half, count(*), sum(state) … where <conditions> group by 1, 2` a rule. A rule without conditions holds
 * for everybody. See `discoverySide` and `halfOf`.
 */
export interface RuleCountsAsk {
  readonly summary: 'rule-counts';
  /** Default: none, and nobody's outcome is known. */
  readonly outcome?: string;
  readonly rules: readonly (readonly Condition[])[];
  /** Default: none. */
  readonly across?: GivenGroups;
}

export interface OutcomeCount {
  readonly n: number;
  readonly positive: number;
}

export interface RuleCount {
  /** Whatever their outcome. */
  readonly customers: number;
  readonly searched: OutcomeCount;
  readonly aside: OutcomeCount;
  readonly halves: readonly [OutcomeCount, OutcomeCount];
  /** Customers in each group of `across`, whatever their outcome. */
  readonly across: readonly number[];
}

/** One for each rule. */
export type RuleCountsAnswer = readonly RuleCount[];
