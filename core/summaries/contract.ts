/**
 * What analyses may ask of the customers, and what they are answered: each summary with its sufficient statistics, as plain
 * data. Whoever holds the customers answers, from memory or by a query; `test/core/summaries` has the suite that any way to
 * answer has to pass.
 */
import type { ContingencyAnswer, ContingencyAsk } from './contract/contingency.ts';
import type { CrossProductsAnswer, CrossProductsAsk } from './contract/cross-products.ts';
import type { CutsAnswer, CutsAsk } from './contract/cuts.ts';
import type { EveryoneAnswer, EveryoneAsk } from './contract/everyone.ts';
import type { FirstCustomersAnswer, FirstCustomersAsk } from './contract/first-customers.ts';
import type { FirstRuleCountsAnswer, FirstRuleCountsAsk } from './contract/first-rule-counts.ts';
import type { HistogramAnswer, HistogramAsk } from './contract/histogram.ts';
import type { MembersAnswer, MembersAsk } from './contract/members.ts';
import type { MomentsAnswer, MomentsAsk } from './contract/moments.ts';
import type { ProductKindsAnswer, ProductKindsAsk } from './contract/purchases/product-kinds.ts';
import type { PurchaseCohortsAnswer, PurchaseCohortsAsk } from './contract/purchases/purchase-cohorts.ts';
import type { PurchaseDaysAnswer, PurchaseDaysAsk } from './contract/purchases/purchase-days.ts';
import type { PurchaseHistoryAnswer, PurchaseHistoryAsk } from './contract/purchases/purchase-history.ts';
import type { PurchaseTotalsAnswer, PurchaseTotalsAsk } from './contract/purchases/purchase-totals.ts';
import type { TopCustomersAnswer, TopCustomersAsk } from './contract/purchases/top-customers.ts';
import type { UngroupedBuyersAnswer, UngroupedBuyersAsk } from './contract/purchases/ungrouped-buyers.ts';
import type { QuantilesAnswer, QuantilesAsk } from './contract/quantiles.ts';
import type { RuleCountsAnswer, RuleCountsAsk } from './contract/rule-counts.ts';
import type { SampleAnswer, SampleAsk } from './contract/sample.ts';
import type { ScoresAnswer, ScoresAsk } from './contract/scores.ts';
import type { ValuesAnswer, ValuesAsk } from './contract/values.ts';

export type { Binning } from './contract/contingency.ts';
export type { CrossColumn } from './contract/cross-products.ts';
export type { Among, Condition, Cut } from './contract/cut.ts';
export type { CutsAsk } from './contract/cuts.ts';
export type { FirstCustomersAnswer } from './contract/first-customers.ts';
export type { FirstRuleCount } from './contract/first-rule-counts.ts';
export type {
  CodedColumns,
  CodedShape,
  KPrototypesAnswer,
  KPrototypesPasses,
  KPrototypesRequest,
  KPrototypesSource,
  PassSummary,
  Places,
  Prototypes,
} from './contract/k-prototypes.ts';
export type { MomentsAndEnds } from './contract/moments.ts';
export type { PurchaseCohort } from './contract/purchases/purchase-cohorts.ts';
export type { PurchaseDays } from './contract/purchases/purchase-days.ts';
export type { DistinctHistories, PurchaseHistory } from './contract/purchases/purchase-history.ts';
export type {
  GivenGroups,
  PurchaseGrouping,
  PurchaseTotals,
  Sum,
} from './contract/purchases/purchase-totals.ts';
export type { RuleCount } from './contract/rule-counts.ts';
export type { SampleAnswer } from './contract/sample.ts';
export type { AdditiveScore, PairTable } from './contract/scores.ts';

interface Summaries {
  readonly contingency: readonly [ContingencyAsk, ContingencyAnswer];
  readonly 'cross-products': readonly [CrossProductsAsk, CrossProductsAnswer];
  readonly cuts: readonly [CutsAsk, CutsAnswer];
  readonly everyone: readonly [EveryoneAsk, EveryoneAnswer];
  readonly 'first-customers': readonly [FirstCustomersAsk, FirstCustomersAnswer];
  readonly 'first-rule-counts': readonly [FirstRuleCountsAsk, FirstRuleCountsAnswer];
  readonly histogram: readonly [HistogramAsk, HistogramAnswer];
  readonly members: readonly [MembersAsk, MembersAnswer];
  readonly moments: readonly [MomentsAsk, MomentsAnswer];
  readonly 'product-kinds': readonly [ProductKindsAsk, ProductKindsAnswer];
  readonly 'purchase-cohorts': readonly [PurchaseCohortsAsk, PurchaseCohortsAnswer];
  readonly 'purchase-days': readonly [PurchaseDaysAsk, PurchaseDaysAnswer];
  readonly 'purchase-history': readonly [PurchaseHistoryAsk, PurchaseHistoryAnswer];
  readonly 'purchase-totals': readonly [PurchaseTotalsAsk, PurchaseTotalsAnswer];
  readonly quantiles: readonly [QuantilesAsk, QuantilesAnswer];
  readonly 'rule-counts': readonly [RuleCountsAsk, RuleCountsAnswer];
  readonly sample: readonly [SampleAsk, SampleAnswer];
  readonly scores: readonly [ScoresAsk, ScoresAnswer];
  readonly 'top-customers': readonly [TopCustomersAsk, TopCustomersAnswer];
  readonly 'ungrouped-buyers': readonly [UngroupedBuyersAsk, UngroupedBuyersAnswer];
  readonly values: readonly [ValuesAsk, ValuesAnswer];
}

export type SummaryName = keyof Summaries;
export type AskOf<Name extends SummaryName> = Summaries[Name][0];
export type Ask = AskOf<SummaryName>;
/** The answer to this question; null where nothing was asked. */
export type AnswerTo<A extends Ask | null> = A extends Ask ? Summaries[A['summary']][1] : null;

/** Answers one question. No answer depends on what was asked before. */
export type Answer = <A extends Ask>(ask: A) => AnswerTo<A>;

/** Several questions by name, and their answers by the same names. */
export type Asks = Readonly<Record<string, Ask | null>>;
export type AnswersTo<All extends Asks> = { readonly [Name in keyof All]: AnswerTo<All[Name]> };

/** What are the answers to all of these? */
export function answersTo<All extends Asks>(asks: All, answer: Answer): AnswersTo<All> {
  const answers = Object.entries(asks).map(([name, ask]) => [name, ask && answer(ask)]);
  return Object.fromEntries(answers) as AnswersTo<All>;
}
