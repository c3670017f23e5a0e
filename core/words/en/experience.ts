/** What makes customers satisfied. Texts in braces are already formatted for the reader. */
export const experience = {
  none: {
    few: (d: { least: string }) =>
      `No reliable driver of satisfaction: fewer than ${d.least} customers answered and rated.`,
    'few-of-one':
      'No reliable driver of satisfaction: nearly everybody answered alike, so there is nothing to tell apart.',
    'not-explained': (d: { touchpoints: string; r2: string }) =>
      `No reliable driver of satisfaction: together ${d.touchpoints} explain ${d.r2} of the differences between customers, which may well be chance.`,
    noise: (d: { r2: string }) =>
      `No reliable driver of satisfaction: the touchpoints explain ${d.r2} together, but none of them stands out from a column of noise.`,
  },
  found: (d: { first: string; share: string; lower: string; upper: string; r2: string }) =>
    `${d.first} goes with satisfaction most: ${d.share} of the explained part (${d.lower} to ${d.upper}). All touchpoints together explain ${d.r2} of the differences between customers. That it causes them is not shown.`,
  fix: (d: { names: string; rating: string }) =>
    `Look first at ${d.names}: it matters more than most and is rated below the others (${d.rating}).`,
  kinds: (d: { feature: string; groups: string }) => `Not all want the same (${d.feature}): ${d.groups}.`,
  kind: (d: { group: string; first: string; share: string }) => `${d.group} – ${d.first} (${d.share})`,
  segments: 'customer segments',
  evidence: (d: { n: string; crossValidated: string }) =>
    `Counted over ${d.n} customers; ${d.crossValidated} explained of customers kept aside.`,
  quadrant: { fix: 'Improve first', keep: 'Keep up', low: 'Leave as it is', overdone: 'Good enough' },
  direction: {
    up: 'the higher, the more satisfied',
    down: 'the higher, the less satisfied',
    mixed: 'turns beside the others',
  },
  asymmetry: {
    dissatisfier: 'hurts when poor',
    delighter: 'pleases when good',
    both: 'both',
    unclear: '',
  },
  sheet: 'Experience',
  everybody: 'All customers',
  group: (d: { feature: string; group: string }) => `${d.feature}: ${d.group}`,
  head: {
    who: 'Whose',
    touchpoint: 'Touchpoint',
    importance: 'Of what is explained, %',
    lower: 'At least, %',
    upper: 'At most, %',
    direction: 'Direction',
    rating: 'Mean rating',
    action: 'What to do',
    asymmetry: 'Which end counts',
    customers: 'Customers',
    explained: 'Explained together, %',
  },
};
