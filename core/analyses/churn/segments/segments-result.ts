import type { Condition } from '../../../summaries/contract.ts';

/** Customers whose outcome is known, and of these those who left. */
export interface Leavers {
  readonly n: number;
  readonly churned: number;
}

/** A proven group that leaves more often, in ids and numbers. */
export interface ChurnSegmentResult {
  /** `h1` is the most worth acting on. */
  readonly id: string;
  readonly conditions: readonly Condition[];
  /** Larger than segments may be together: a cause to know of, more than can be written to. */
  readonly large: boolean;
  /** Everybody whom it holds, whatever the outcome. */
  readonly customers: number;
  readonly all: Leavers;
  /** Customers that the rule was not learned from. */
  readonly holdout: Leavers;
  /** 95 %: Wilson's of the holdout, widened where the rate of all lies outside. */
  readonly lower: number;
  readonly upper: number;
  /** Corrected over all that was looked at. */
  readonly q: number;
  /** What the rate of the holdout must reach lest chance alone does. */
  readonly chance: number;
  /** Customers in no segment before. */
  readonly fresh: number;
  /** Customers for whom this is the smallest segment that holds them. */
  readonly named: number;
  /** Customers in this one and in another, where there are any. */
  readonly overlaps: readonly { readonly segment: string; readonly customers: number }[];
  readonly homogeneity: {
    readonly response: number | null;
    readonly profile: number | null;
    readonly split: {
      readonly condition: Condition;
      readonly effect: number;
      readonly highest: number;
      readonly others: number;
    } | null;
  };
  readonly priority: {
    /** 100 is the highest of all. */
    readonly score: number;
    readonly extraLeavers: number;
    /** Mean value inside over that of all. */
    readonly value: number;
    readonly homogeneity: number;
    readonly reach: number;
  };
  /** Customers of it in each customer segment. */
  readonly across: readonly number[];
}

/** Why there is no segment: a code, and what it depends on. */
export type NoSegment =
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'too-few'; readonly churned: number; readonly stayed: number; readonly needed: number }
  | { readonly kind: 'too-small'; readonly needed: number; readonly known: number }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'none-held'; readonly looked: number };

/** A group that is proven to stay more often. */
export interface StayingGroup {
  readonly conditions: readonly Condition[];
  readonly all: Leavers;
  /** Wilson's lower bound of the share that stays, on customers that the rule was not learned from. */
  readonly lower: number;
}

export interface ChurnSegmentsResult {
  /** By priority, highest first. */
  readonly segments: readonly ChurnSegmentResult[];
  /** Null where there are segments. */
  readonly none: NoSegment | null;
  /** Where more leave than stay: groups that surely stay more often, the surest first. */
  readonly stays: readonly StayingGroup[];
  /** What all segments hold together; null without any. */
  readonly coverage: Leavers | null;
  /** What a group must reach lest chance alone does, by its size. */
  readonly bar: readonly { readonly n: number; readonly rate: number }[];
}
