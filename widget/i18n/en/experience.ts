export const experience = {
  satisfied: 'How satisfied are customers?',
  ofHundred: (rate: string) => `${rate} of 100`,
  answered: (answered: string, customers: string) => `${answered} of ${customers} customers said so.`,
  explained: (r2: string, aside: string) =>
    `Touchpoints explain ${r2} of the differences; ${aside} of customers kept aside.`,
  driversQuestion: 'What goes with satisfaction most?',
  driversAnswer: (label: string, share: string) => `${label}: ${share} of what is explained.`,
  driversFooter: (noise: string) =>
    `Share of what all touchpoints explain. Lines at the ends: 95% intervals. Thin line: what a column of noise reaches by chance (${noise}).`,
  driversExplain:
    'Touchpoints go together, so each is given its share of the explained variance by Shapley values, or by relative weights where there are more than twelve. Intervals come from 500 draws of customers. Only touchpoints whose lower bound is above the noise are shown. That they cause satisfaction is not proven.',
  below: (names: string) => `Not told apart from noise: ${names}.`,
  mapQuestion: 'What to improve first?',
  mapAnswer: (names: string) => `First ${names}: important and rated low.`,
  mapAnswerNone: 'Nothing that is important is rated below the mean.',
  mapFooter: 'Broken lines: the mean rating and the mean importance. Top left: improve first.',
  mapExplain:
    'A touchpoint is important above the mean share and rated well above the mean rating of all touchpoints.',
  rating: 'Mean rating',
  importance: 'Share of the explained part',
  touchpoint: 'Touchpoint',
  lower: 'At least',
  upper: 'At most',
  action: 'What to do',
  quadrant: { fix: 'Improve first', keep: 'Keep up', low: 'Leave as it is', overdone: 'Good enough' },
  direction: 'Direction',
  directions: {
    up: 'higher, more satisfied',
    down: 'higher, less satisfied',
    mixed: 'turns beside the others',
  },
  kindQuestion: (label: string) => `For whom is it something else? ${label}`,
  kindNote: (p: string) =>
    `Touchpoints weigh differently in these groups (p = ${p}, corrected for all that were tried).`,
  group: 'Group',
  customers: 'Customers',
  together: 'Explained',
  place: ['First', 'Second', 'Third'],
  segments: 'Customer segments',
  details: 'Which end counts?',
  detailsNote:
    'What the lowest and the highest third of the ratings change against the middle, beside the others.',
  low: 'Lowest third',
  high: 'Highest third',
  counts: 'Counts',
  kinds: {
    dissatisfier: 'hurts when poor',
    delighter: 'pleases when good',
    both: 'both ends',
    unclear: '',
  },
};
