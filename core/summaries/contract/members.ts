import type { Condition } from './cut.ts';

/**
 * Which customers fit each rule? A rule without conditions holds for everybody.
 *
 * `select key … where <conditions> order by key` a rule. Like `top-customers` it tells of single customers: what is made of it
 * stays in the workbook.
 */
export interface MembersAsk {
  readonly summary: 'members';
  readonly rules: readonly (readonly Condition[])[];
}

/** One for each rule, by place: 1 for those who fit. */
export type MembersAnswer = readonly Uint8Array[];
