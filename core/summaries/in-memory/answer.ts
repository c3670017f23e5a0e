import type { Frame } from '../../customers/frame.ts';
import type { Answer, AnswerTo, Ask, AskOf, SummaryName } from '../contract.ts';
import { contingencyIn } from './contingency.ts';
import { crossProductsIn } from './cross-products.ts';
import { cutsIn } from './cuts.ts';
import { everyoneIn } from './everyone.ts';
import { firstCustomersIn } from './first-customers.ts';
import { firstRuleCountsIn } from './first-rule-counts.ts';
import { histogramIn } from './histogram.ts';
import { membersIn } from './members.ts';
import { momentsIn } from './moments.ts';
import { productKindsIn } from './purchases/product-kinds.ts';
import { purchaseTotalsIn } from './purchases/purchase-totals.ts';
import { purchaseCohortsIn } from './purchases/times/purchase-cohorts.ts';
import { purchaseDaysIn } from './purchases/times/purchase-days.ts';
import { purchaseHistoryIn } from './purchases/times/purchase-history.ts';
import { topCustomersIn } from './purchases/top-customers.ts';
import { ungroupedBuyersIn } from './purchases/ungrouped-buyers.ts';
import { quantilesIn } from './quantiles.ts';
import { ruleCountsIn } from './rule-counts.ts';
import { sampleOf } from './sample.ts';
import { scoresOf } from './scores.ts';
import { valuesIn } from './values.ts';

type Answers = { readonly [Name in SummaryName]: (frame: Frame, ask: AskOf<Name>) => AnswerTo<AskOf<Name>> };

const answers: Answers = {
  contingency: contingencyIn,
  'cross-products': crossProductsIn,
  cuts: cutsIn,
  everyone: everyoneIn,
  'first-customers': firstCustomersIn,
  'first-rule-counts': firstRuleCountsIn,
  histogram: histogramIn,
  members: membersIn,
  moments: momentsIn,
  'product-kinds': productKindsIn,
  'purchase-cohorts': purchaseCohortsIn,
  'purchase-days': purchaseDaysIn,
  'purchase-history': purchaseHistoryIn,
  'purchase-totals': purchaseTotalsIn,
  quantiles: quantilesIn,
  'rule-counts': ruleCountsIn,
  sample: sampleOf,
  scores: scoresOf,
  'top-customers': topCustomersIn,
  'ungrouped-buyers': ungroupedBuyersIn,
  values: valuesIn,
};

/** Who answers for the customers of a frame that lies in memory? Each answer costs one pass or a few over them. */
export function answerInMemory(frame: Frame): Answer {
  return <A extends Ask>(ask: A) => {
    const answer = answers[ask.summary] as (frame: Frame, ask: Ask) => AnswerTo<A>;
    return answer(frame, ask);
  };
}
