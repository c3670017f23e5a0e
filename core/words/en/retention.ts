import { countEn, pluralEn } from '../plural.ts';

/** Sentences about who is slipping away. Texts are already formatted for the reader; n decides the form. */
export const retention = {
  rule: {
    recency: 'days since the last purchase',
    rfm: 'the sum of RFM scores',
    rhythm: 'how late a customer is by their own rhythm',
  },
  verdict: {
    proven: (d: { model: string; recency: string; rfm: string; near: boolean; proof: string }) =>
      `Who buys again is told from the times of purchases: of a customer who came back and one who did not, the right one comes first ${d.model} times in 100 (by days since the last purchase alone ${d.recency}, by the sum of RFM scores ${d.rfm}${d.near ? ': a simple rule does nearly as well' : ''}). ${d.proof}`,
    rule: (d: { rule: string; area: string; model: string }) =>
      `A simple rule tells better than the model who buys again: by ${d.rule} the right one of two customers comes first ${d.area} times in 100, by the model ${d.model}. So the rule is used.`,
    amount: (d: { rule: string; area: string; proof: string }) =>
      `${d.proof} That is too far off (a season, growth or a gap in the data may be why), so customers are told by ${d.rule} instead: the right one of two comes first ${d.area} times in 100.`,
    regular: (d: { area: string; regularity: string }) =>
      `Customers buy by the clock (regularity ${d.regularity}; 1 is at random), so they are told by how late they are by their own rhythm: the right one of two comes first ${d.area} times in 100.`,
    hole: (d: { rule: string; area: string; hole: string }) =>
      `${d.hole} A model of the times of purchases would take that for customers who left, so customers are told by ${d.rule}: the right one of two comes first ${d.area} times in 100.`,
    'no-fit': (d: { rule: string; area: string }) =>
      `No model fits these purchases, so customers are told by ${d.rule}: the right one of two comes first ${d.area} times in 100.`,
    short: (d: { weeks: number; needed: number }) =>
      `Too short a history to tell who is slipping away: ${countEn(d.weeks, 'week', 'weeks')} of purchases; about ${countEn(d.needed, 'week is', 'weeks are')} needed.`,
    few: () => 'Hardly anybody buys a second time, so purchases cannot tell who is slipping away.',
    chance: () =>
      'Nothing in the purchases tells who buys again: neither a model nor the rules that people use.',
  },
  proof: (d: { expected: string; actual: string; from: string; to: string }) =>
    `From ${d.from} to ${d.to}, which it had not seen, ${d.expected} days of purchase were expected and ${d.actual} happened.`,
  hole: (d: { from: string; to: string }) =>
    `Nobody bought anything between ${d.from} and ${d.to}: out of season, or a gap in the data.`,
  note: {
    after: (d: { n: number; count: string; until: string }) =>
      `${d.count} ${pluralEn(d.n, 'purchase lies', 'purchases lie')} after ${d.until}; no figure here uses ${pluralEn(d.n, 'it', 'them')} but the proof.`,
    before: (d: { n: number; count: string; since: string }) =>
      `${d.count} ${pluralEn(d.n, 'purchase lies', 'purchases lie')} more than a year before all others and ${pluralEn(d.n, 'is', 'are')} left out: the history starts on ${d.since}.`,
    ended: (d: { until: string }) =>
      `The purchases end on ${d.until}, long before the day of the report, so they are counted to that day.`,
    once: 'Of a customer who bought once the model cannot tell whether they left: their chance stands at 100%. In the lifecycle they are judged as customers who may leave after the first purchase.',
    amounts: (d: { correlation: string }) =>
      `Who buys often does not spend like the others (correlation ${d.correlation}), so a customer's own mean stands for the next amount.`,
    value: 'No lifetime value: a rule reaches no further than the time that it was proven on.',
  },
  stage: {
    new: 'New',
    active: 'Active',
    'won-back': 'Won back',
    'at-risk': 'At risk',
    lapsed: 'Lapsed',
  },
  stageText: {
    new: (d: { days: string }) => `bought for the first time in the last ${d.days} days`,
    active: () => 'very likely still a customer',
    'won-back': (d: { days: string }) => `back in the last ${d.days} days after a silence that looked final`,
    'at-risk': () => 'silent for longer than fits them',
    lapsed: () => 'more likely gone than not',
  },
  rfm: {
    champions: 'Champions',
    loyal: 'Loyal',
    potential: 'Potential loyalists',
    new: 'New customers',
    promising: 'Promising',
    attention: 'Need attention',
    sleepy: 'About to sleep',
    'at-risk': 'At risk',
    'cannot-lose': 'Cannot lose them',
    hibernating: 'Hibernating',
    lost: 'Lost',
  },
  column: {
    chance: 'Chance active',
    chanceModel: (d: { until: string }) =>
      `Written by Segmentry as of ${d.until}: how likely the customer has not left, 0 to 1, from the times of purchases. 1 for who bought once: nothing speaks against them yet.`,
    chanceRule: (d: { until: string; rule: string; days: string }) =>
      `Written by Segmentry as of ${d.until}: which share of customers like this one bought again within ${d.days} days, 0 to 1, by ${d.rule}.`,
    expected: 'Expected purchases',
    expectedNote: (d: { days: string }) =>
      `Written by Segmentry: days of purchase to be expected in the next ${d.days} days.`,
    value: 'Lifetime value',
    valueNote: (d: { months: string; discount: string }) =>
      `Written by Segmentry: what the customer may be expected to pay in the next ${d.months} months, each year counted ${d.discount} less than the one before.`,
    lifecycle: 'Lifecycle',
    lifecycleNote: (d: { days: string }) =>
      `Written by Segmentry. New: first purchase in the last ${d.days} days. Active: very likely still a customer. At risk: silent for longer than fits them. Lapsed: more likely gone than not. Won back: bought again after that.`,
    rfm: 'RFM',
    rfmNote:
      'Written by Segmentry: the familiar group, and the scores of recency, frequency and money, 5 is best. Equal customers have equal scores.',
  },
  finding: {
    stages: (d: { atRisk: string; lapsed: string; active: string; customers: string }) =>
      `Of ${d.customers} customers ${d.active} are active, ${d.atRisk} are at risk and ${d.lapsed} are more likely gone than not.`,
  },
};
