export const retention = {
  howQuestion: 'Who is slipping away, and how well is that known?',
  lifecycleQuestion: 'Who is still there?',
  lifecycleAnswer: (lapsed: string, customers: string) =>
    `${lapsed} of ${customers} customers are more likely gone than not.`,
  lifecycleFooter: (days: string) => `Purchases are expected within ${days} days.`,
  lifecycleExplain:
    'How likely a customer is still there follows from how often they bought, for how long, and how long they have been silent: three weeks say much of someone who came weekly, and nothing of someone who comes twice a year.',
  stage: 'Stage',
  customers: 'Customers',
  share: 'Share',
  previous: 'At the last refresh',
  expected: 'Expected purchases',
  paid: 'Paid so far',
  cohortQuestion: 'How many come back, month after month?',
  cohortAnswer: (share: string) => `In the month after their first, ${share} buy again.`,
  cohortFooter:
    'Of 100 customers. Down: month of the first purchase and how many customers. Across: months after it.',
  unripe: 'With …: the month is not over.',
  cohortExplain:
    'Each square is the share of those who bought first in a month who bought again so many months later. Intervals (95%) stand in the table: a small group may be anywhere within its own.',
  cohort: 'First purchase',
  proofTitle: 'Expected and happened',
  proofNote: (from: string, to: string) =>
    `From ${from} to ${to}, a time that the model did not see, by purchases after the first up to then.`,
  repeats: 'Purchases after the first',
  orMore: (n: string) => `${n} or more`,
  happened: 'Happened',
  secondTitle: 'How soon is the second purchase?',
  within: 'Within',
  days: (n: string) => `${n} days`,
  boughtAgain: 'Bought again',
  interval: '95% interval',
  rfmTitle: 'The familiar groups',
  rfmNote:
    'Recency, frequency and money in fifths: another reading of the same purchases, beside the segments that were found.',
  group: 'Group',
  value: (total: string, months: string, share: string) =>
    `${total} is to be expected over ${months} months; a fifth of the customers brings ${share} of it.`,
};
