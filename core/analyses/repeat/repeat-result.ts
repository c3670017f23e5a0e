import type { BgNbdFit } from '../../stats/repeat/bg-nbd.ts';
import type { GammaGammaFit } from '../../stats/repeat/gamma-gamma.ts';

/** Who is slipping away though no column says so, in ids and numbers. Days are whole days since 1970-01-01. */
export interface RepeatResult {
  readonly window: RepeatWindow;
  /** Who bought up to the end of the history, and who of them on more than one day. */
  readonly customers: number;
  readonly returned: number;
  /** By what customers are told: the model, a simpler rule that tells as well, or nothing. */
  readonly basis: RepeatBasis;
  readonly why: BasisReason;
  readonly model: BgNbdFit | null;
  readonly amounts: AmountModel | null;
  /** How regular purchases are: 1 at random, and the more the more they come by the clock. Null where nobody bought three times. */
  readonly regularity: number | null;
  readonly proof: RepeatProof | null;
  readonly lifecycle: readonly StageGroup[];
  readonly rfm: RfmResult;
  readonly cohorts: readonly Cohort[];
  readonly second: readonly SecondPurchase[];
  readonly value: ValueResult | null;
  /** What is told of each customer, by place; null where nothing can be. */
  readonly told: ToldOfCustomers | null;
}

export interface RepeatWindow {
  /** The history: from the first purchase that counts to its last day. */
  readonly since: number;
  readonly until: number;
  /** The last day of what came after, where the data has it. */
  readonly through: number;
  /** Purchases after the day that figures are counted to, and those long before all others. Neither is used. */
  readonly after: number;
  readonly before: number;
  /** The data ends before the day that figures are counted to, and so does the history. */
  readonly ended: boolean;
  /** Days of purchase before and after a silence of the whole shop far longer than any other. */
  readonly hole: { readonly from: number; readonly to: number } | null;
}

export const ruleNames = ['recency', 'rfm', 'rhythm'] as const;
/** Days since the last purchase, the sum of RFM scores, or those days in the customer's own time between purchases. */
export type RuleName = (typeof ruleNames)[number];
export type RepeatBasis = 'model' | RuleName | 'none';

export type BasisReason =
  /** The model tells as well who buys again as any rule, or better. */
  | { readonly kind: 'proven' }
  /** A simpler rule tells it better. */
  | { readonly kind: 'rule' }
  /** The model is off in how many purchases there were. */
  | { readonly kind: 'amount' }
  /** Nobody bought anything for so long that it is a season or a gap in the data. */
  | { readonly kind: 'hole' }
  /** Customers buy by the clock. */
  | { readonly kind: 'regular' }
  /** It found no optimum. */
  | { readonly kind: 'no-fit' }
  /** Too short a history: so many weeks are there, so many are needed. */
  | { readonly kind: 'short'; readonly weeks: number; readonly needed: number }
  /** Hardly anybody buys again: so many did. */
  | { readonly kind: 'few'; readonly returned: number }
  /** Nobody could be told from others. */
  | { readonly kind: 'chance' };

export interface AmountModel {
  readonly fit: GammaGammaFit;
  readonly customers: number;
  /** Between how often and for how much a customer buys. */
  readonly correlation: number;
  /** Amounts are taken from the model, else from a customer's mean. */
  readonly used: boolean;
}

/** What was expected in a period that the model did not see, and what happened. */
export interface RepeatProof {
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  readonly again: number;
  readonly expected: number;
  readonly actual: number;
  /** Mean absolute difference a customer. */
  readonly error: number;
  /** How often whoever bought again comes before who did not; null where it is not looked at. */
  readonly area: Readonly<Record<'model' | 'frequency' | RuleName, number | null>>;
  /** Of the fifth that the chosen basis puts first, and of all: the share that bought again. */
  readonly topFifth: number;
  readonly share: number;
  /** By repeat purchases before; the last class is that many or more. */
  readonly classes: readonly ProofGroup[];
  /** Tenths of customers by what was expected of them. */
  readonly tenths: readonly ProofGroup[];
}

export interface ProofGroup {
  readonly repeats: number;
  readonly customers: number;
  readonly expected: number;
  readonly actual: number;
}

export const stages = ['new', 'active', 'won-back', 'at-risk', 'lapsed'] as const;
export type Stage = (typeof stages)[number];

export interface StageGroup {
  readonly stage: Stage;
  readonly customers: number;
  /** Expected within the horizon; what they paid so far. */
  readonly expected: number;
  readonly amount: number;
}

export const rfmNames = [
  'champions',
  'loyal',
  'potential',
  'new',
  'promising',
  'attention',
  'sleepy',
  'at-risk',
  'cannot-lose',
  'hibernating',
  'lost',
] as const;
export type RfmName = (typeof rfmNames)[number];

export interface RfmResult {
  readonly groups: readonly { readonly name: RfmName; readonly customers: number; readonly amount: number }[];
  /** From which value on a customer has the score 2, 3, 4 and 5; null where nobody has it. Recency counts the other way. */
  readonly cuts: Readonly<Record<'recency' | 'frequency' | 'money', readonly (number | null)[]>>;
  /** By place: three digits, recency first; 0 for who bought nothing. */
  readonly scores: Int32Array;
  /** By place: index into `rfmNames`, −1 for who bought nothing. */
  readonly names: Int32Array;
}

export interface Cohort {
  /** 12 × year + month. */
  readonly first: number;
  readonly customers: number;
  readonly cells: readonly CohortCell[];
}

export interface CohortCell {
  /** Months since the first. */
  readonly after: number;
  readonly customers: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly amount: number;
  /** The month is over. */
  readonly ripe: boolean;
}

export interface SecondPurchase {
  readonly days: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ValueResult {
  readonly total: number;
  /** Share of the value that the fifth of customers with the most brings. */
  readonly topFifth: number;
}

/** By place, NaN for who bought nothing. */
export interface ToldOfCustomers {
  /** Not gone, or under a rule: buying again within the time that it was proven on. */
  readonly chance: Float64Array;
  readonly expected: Float64Array;
  /** Null where the basis does not carry so far. */
  readonly value: Float64Array | null;
  /** Index into `stages`, −1 for who bought nothing. */
  readonly stage: Int32Array;
}
