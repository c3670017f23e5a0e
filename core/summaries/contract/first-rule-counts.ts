import type { Condition } from './cut.ts';

/**
 * How many customers fit each rule and none before it?
 *
 * Exact counts: `select case when <conditions> then 0 when … end, count(*), count(state), sum(state) … group by 1`.
 */
export interface FirstRuleCountsAsk {
  readonly summary: 'first-rule-counts';
  readonly outcome: string;
  readonly rules: readonly (readonly Condition[])[];
}

export interface FirstRuleCount {
  /** Whatever their outcome. */
  readonly customers: number;
  /** Those whose outcome is known, and of these those who have it. */
  readonly n: number;
  readonly positive: number;
}

/** One for each rule. */
export type FirstRuleCountsAnswer = readonly FirstRuleCount[];
