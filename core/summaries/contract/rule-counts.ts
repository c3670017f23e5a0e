import type { Condition } from './cut.ts';

/**
 * How many customers whose outcome is known fit each rule, and how many of them have the outcome, on the side that is
 * searched and on the side kept aside?
 *
 * Exact counts: `select side, count(*), sum(state) … where <conditions> group by 1` a rule. A rule without conditions holds
 * for everybody.
 */
export interface RuleCountsAsk {
  readonly summary: 'rule-counts';
  readonly outcome: string;
  readonly rules: readonly (readonly Condition[])[];
}

export interface RuleCount {
  readonly searched: { readonly n: number; readonly positive: number };
  readonly aside: { readonly n: number; readonly positive: number };
}

/** One for each rule. */
export type RuleCountsAnswer = readonly RuleCount[];
