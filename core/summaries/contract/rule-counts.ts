import type { Condition } from './cut.ts';

/**
 * How many customers fit each rule, and of those whose outcome is known, how many are on the side that is searched and on the
 * side kept aside, and how many there have the outcome?
 *
 * Exact counts: `select side, count(*), count(state), sum(state) … where <conditions> group by 1` a rule. A rule without
 * conditions holds for everybody.
 */
export interface RuleCountsAsk {
  readonly summary: 'rule-counts';
  readonly outcome: string;
  readonly rules: readonly (readonly Condition[])[];
}

export interface RuleCount {
  /** All who fit, whatever their outcome. */
  readonly customers: number;
  readonly searched: { readonly n: number; readonly positive: number };
  readonly aside: { readonly n: number; readonly positive: number };
}

/** One for each rule. */
export type RuleCountsAnswer = readonly RuleCount[];
