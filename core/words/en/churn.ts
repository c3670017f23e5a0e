import { playbook, playbookSheet } from './playbook.ts';

type Ends = { from: string | null; to: string | null };
type Phrase = { slot: 'adjective' | 'noun' | 'place' | 'aged' | 'with' | 'other'; text: string };

const magnitudes = { negligible: 'negligible', small: 'small', medium: 'medium', large: 'large' };
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
const span = ({ from, to }: Ends) =>
  from === null ? `up to ${to}` : to === null ? `${from} or more` : from === to ? from : `${from}–${to}`;

type Magnitude = keyof typeof magnitudes;
type Claim = { sure: boolean; magnitude: Magnitude; tooFew: string | null };
const difference = ({ sure, magnitude, tooFew }: Claim) =>
  tooFew !== null
    ? `${capital(tooFew)}.`
    : sure
      ? `Detectable, ${magnitudes[magnitude]}.`
      : 'Not detectable.';

/** Sentences about who leaves. Texts in braces are already formatted for the reader. */
export const churn = {
  playbook,
  playbookSheet,
  missing: 'not stated',
  smallGroups: 'small groups together',
  range: span,
  condition: {
    missing: (d: { feature: string }) => `${d.feature} not stated`,
    level: (d: { feature: string; level: string }) => `${d.feature} ${d.level}`,
    range: (d: Ends & { feature: string }) =>
      d.from === null && d.to === null
        ? `${d.feature} stated`
        : d.from === null
          ? `${d.feature} up to ${d.to}`
          : d.to === null
            ? `${d.feature} ${d.from} or more`
            : d.from === d.to
              ? `${d.feature} ${d.from}`
              : `${d.feature} ${d.from}–${d.to}`,
  },
  phrase: {
    men: 'men',
    women: 'women',
    activity: { yes: 'active', no: 'inactive' },
    card: { yes: 'a card', no: 'no card' },
    place: (d: { city: string }) => `from ${d.city}`,
    aged: (d: Ends) =>
      `aged ${d.from === null ? `up to ${d.to}` : d.to === null ? `${d.from} and over` : span(d)}`,
    span,
    amount: {
      balance: (s: string) => `a balance of ${s}`,
      income: (s: string) => `an income of ${s}`,
      score: (s: string) => `a score of ${s}`,
      products: (s: string) => `${s} products`,
      equity: (s: string) => `equity ${s}`,
      tenure: (s: string) => `a tenure of ${s}`,
    },
    stated: {
      balance: { yes: 'a balance on record', no: 'no balance on record' },
      income: { yes: 'an income on record', no: 'no income on record' },
      score: { yes: 'a score on record', no: 'no score on record' },
      products: { yes: 'products on record', no: 'no products on record' },
      equity: { yes: 'equity on record', no: 'no equity on record' },
      tenure: { yes: 'a tenure on record', no: 'no tenure on record' },
    },
  },
  title: (phrases: readonly Phrase[]) => {
    const of = (slot: Phrase['slot']) =>
      phrases.filter((phrase) => phrase.slot === slot).map(({ text }) => text);
    const head = [...of('adjective'), of('noun')[0] ?? 'customers', ...of('place'), ...of('aged')].join(' ');
    const owned = [...of('with'), ...of('other')];
    return capital(owned.length === 0 ? head : `${head} with ${list(owned)}`);
  },
  sentence: (d: { text: string; n: string; leave: string; sure: string }) =>
    `${d.text}: ${d.n} customers, ${d.leave} of 100 leave, at least ${d.sure} of 100 on customers we had not looked at.`,
  split: (d: { feature: string; level: string; leave: string; other: string }) =>
    `Not of one piece: with ${d.feature} ${d.level}, ${d.leave} of 100 leave; with the rest, ${d.other} of 100. Consider two letters.`,
  tooFew: (d: { side: 'churned' | 'stayed'; valued: boolean; needed: string }) =>
    `too few who ${d.side === 'churned' ? 'left' : 'stayed'}${d.valued ? ' with a value' : ''}: at least ${d.needed} are needed`,
  portrait: {
    number: (d: Claim & { label: string; stayed: string; churned: string }) =>
      `${d.label}: median ${d.churned} of those who left against ${d.stayed} of those who stayed. ${difference(d)}`,
    level: (d: Claim & { label: string; level: string; stayed: string; churned: string }) =>
      `${d.label} ${d.level}: ${d.churned} of those who left against ${d.stayed} of those who stayed. ${difference(d)}`,
  },
  why: {
    mannWhitney: (d: { gap: string }) =>
      `A number against stayed or left: ranks are compared, because a mean would follow a few large values (largest ${d.gap} standard deviations from the mean).`,
    welch:
      'A number against stayed or left, without far values: means are compared, the variances being free.',
    ranksToo: (d: { gap: string }) =>
      `Beside the comparison of means: ranks, which no far value moves (largest ${d.gap} standard deviations from the mean).`,
    meansToo: (d: { gap: string }) =>
      `Beside the comparison of ranks: means, which a few large values move (largest ${d.gap} standard deviations from the mean).`,
    ranksOfFew:
      'A number against stayed or left: ranks are compared, because one side has few values, or the same one throughout, and its mean is not known well.',
    meansOfFewToo:
      'Beside the comparison of ranks: means, though one side has few values, or the same one throughout.',
    randomOrders:
      ' p is counted on up to 99,999 random orders, because few values stand beside the commonest, or few customers on one side.',
    'chi-square': 'A category against stayed or left, every expected count at least 5.',
    fisher: 'Two levels against stayed or left, an expected count below 5: counted exactly.',
    'chi-square-random':
      'A category against stayed or left, an expected count below 5: χ² against 9,999 random tables of the same totals.',
  },
  testResult: (d: Claim & { label: string; p: string }) =>
    d.tooFew !== null
      ? `${d.label}: raw p ${d.p}, no verdict: ${d.tooFew}.`
      : `${d.label}: ${d.sure ? `detectable (corrected p ${d.p})` : `not detectable (corrected p ${d.p})`}, ${
          magnitudes[d.magnitude]
        } effect.`,
  /** Of the test that stands beside the chosen one. */
  besideResult: (d: Claim & { label: string; p: string }) =>
    `${d.label}: raw p ${d.p}, for comparison only: not part of the correction, so no verdict; ${
      d.tooFew ?? `${magnitudes[d.magnitude]} effect`
    }.`,
  verdict: {
    found: (d: { n: number; share: string; coverage: string; lift: string }) =>
      `${d.n} proven ${d.n === 1 ? 'segment holds' : 'segments hold'} ${d.share} of customers and ${d.coverage} of those who left: ${d.lift} times as many as by chance.`,
    none: (d: { n: number }) =>
      `No reliable segment of customers who leave more often was found: nothing stood up on the customers kept aside (${d.n} ${d.n === 1 ? 'group was' : 'groups were'} looked at there).`,
    noneBeyondChance: (d: { n: number }) =>
      `No reliable segment of customers who leave more often was found: ${d.n} ${d.n === 1 ? 'group' : 'groups'} stood up on the customers kept aside, but left no more often than the best of as many rules does by chance.`,
    tooLarge: (d: { text: string; leave: string; sure: string; share: string; most: string }) =>
      `No segment is given: “${d.text}” stood up on the customers kept aside (${d.leave} of 100 leave, there surely at least ${d.sure}), but holds ${d.share} of customers, and segments together may hold ${d.most} (churn.maxShare in Settings).`,
    tooSmall: (d: {
      members: string;
      most: string;
      aside: string;
      leavers: string;
      needed: string;
      known: string;
    }) =>
      `No segment could be proven, because there are too few customers: a segment needs at least ${d.members} of them, within ${d.most} of all, and at least ${d.aside} of those kept aside for proof, of whom ${d.leavers} or more left. That takes about ${d.needed} customers of whom it is known whether they left; there are ${d.known}.`,
    shareTooSmall: (d: { most: string; members: string }) =>
      `No segment could be looked for: segments together may hold ${d.most} of customers (churn.maxShare in Settings), and each needs at least ${d.members}.`,
    fewAside: (d: { most: string; aside: string; needed: string }) =>
      `No segment could be proven: of the customers kept aside for proof the groups that were found hold ${d.most} at most, and ${d.aside} are needed. That takes about ${d.needed} customers of whom it is known whether they left.`,
    nothingFound: (d: { members: string; lift: string; base: string; share: string | null }) =>
      d.share === null
        ? `No segment is given: ${d.base} of 100 leave, so that no group can leave ${d.lift} times as often.`
        : `No reliable segment of customers who leave more often was found: among the customers searched no group of at least ${d.members} surely leaves ${d.lift} times as often as everybody (${d.share} of 100), so none was looked at on the customers kept aside.`,
    tooFew: (d: { churned: string; stayed: string; needed: string }) =>
      `${d.churned} customers are known to have left and ${d.stayed} to have stayed; at least ${d.needed} of each are needed before segments can be proven.`,
    noColumns: 'No column is left by which leaving could be explained.',
    protectedCostsNothing: (d: { coverage: string }) =>
      ` Protected attributes were left out. That costs nothing: the segments reach ${d.coverage} of leavers with or without them.`,
    protectedLeftOut: (d: { without: string; with: string }) =>
      ` Protected attributes were left out: the segments reach ${d.without} of leavers instead of ${d.with}.`,
    noRisk: (d: { auc: string; lower: string; upper: string }) =>
      ` No reliable risk of single customers can be told: these data tell those who leave from those who stay no better than a coin toss (AUC ${d.auc}, between ${d.lower} and ${d.upper}; a coin toss has 0.5). So no risk, no reasons and no contact list are given.`,
    leaks: (d: { features: string }) =>
      ` Left out as leaks: ${d.features}. What gives the outcome away is probably recorded after leaving.`,
    leak: (d: { label: string; figure: string }) => `${d.label} (${d.figure})`,
    proxies: (d: { proxies: string }) =>
      ` Left out with them, because they say nearly the same: ${d.proxies}.`,
    proxy: (d: { feature: string; tells: string; phik: string }) =>
      `${d.feature} (tells ${d.tells}, φK ${d.phik})`,
  },
  leak: {
    reason: (d: { figure: string }) =>
      `It gives the outcome away (${d.figure}); it is probably recorded after leaving.`,
    auc: (d: { auc: string }) => `AUC ${d.auc}`,
    presence: (d: { auc: string }) => `by whether there is a value: AUC ${d.auc}`,
    level: (d: { level: string; share: string; n: string }) =>
      `${d.share} of ${d.n} customers with “${d.level}” left`,
    range: (d: { from: string; to: string; share: string; n: string }) =>
      `${d.share} of ${d.n} customers from ${d.from} to ${d.to} left`,
    missing: (d: { share: string; n: string }) => `${d.share} of ${d.n} customers without a value left`,
    sheet: 'as the rows of its own sheet say',
    aftermath: 'its name speaks of leaving, or of what follows it',
  },
  discrimination: (d: { auc: string; lower: string; upper: string }) =>
    ` AUC on customers not learned from ${d.auc}, 95% interval ${d.lower}–${d.upper}.`,
  daysAgo: (d: { label: string }) => `${d.label} (days ago)`,
  raises: (reasons: readonly string[]) => `Raised by ${list(reasons)}`,
  lowers: (reasons: readonly string[]) => `Lowered by ${list(reasons)}`,
  column: {
    risk: 'Churn risk',
    riskNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: how probable it is that the customer leaves, 0 to 1. Empty for those who left.`,
    segment: 'Churn segment',
    segmentNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: a proven group that leaves more often. Who belongs to several carries the smallest.`,
    why: 'Why',
    whyNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: what moves the risk of this customer most.`,
    priority: 'Priority',
    priorityNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: 100 is the customer with the most to lose, by risk and value.`,
    action: 'Action',
    actionNote: (d: { asOf: string }) => `Written by Segmentry as of ${d.asOf}: what to offer, and how.`,
  },
  action: (d: { offer: string; channel: string }) =>
    d.channel === '' ? d.offer : `${d.offer} (${d.channel})`,
  sheet: {
    segments: 'Churn segments',
    segmentsHead: [
      'Segment',
      'Customers',
      'In the column Churn segment',
      'Left, %',
      'Surely at least, %',
      'Kept aside: customers',
      'Kept aside: left, %',
      'Kept aside: surely at least, %',
      'Best by chance, %',
      'Times the base',
      'In no segment above',
      'Homogeneity, %',
      'Hidden split',
      'Priority',
    ],
    plan: 'Action plan',
    planHead: [
      'Segment',
      'Still customers',
      'Letters',
      'Likely cause',
      'Offer',
      'Channel',
      'Expected saved',
      'Letters per saved customer',
      'Expected net',
      'Priority',
      'Owner',
      'Due',
      'KPI',
    ],
    contacts: 'Contact list',
    contactsHead: ['No.', 'Churn segment', 'Churn risk', 'Why', 'Action', 'Expected net'],
  },
  plan: {
    outside: 'Outside the segments, by risk alone',
    each: {
      cause: 'Different for each: see Why on the contact list',
      offer: 'Different for each: see Action on the contact list',
      channel: 'as in Action',
    },
    kpi: (d: { base: string }) =>
      `At the next refresh fewer than ${d.base} of 100 of those written to have left`,
    assumptions: (d: {
      rate: string;
      contact: string;
      offer: string;
      breakEven: string | null;
      pays: boolean;
    }) =>
      `A letter costs ${d.contact}, an offer taken up ${d.offer}. That ${d.rate} of leavers can be kept is an assumption until a group is held back and measured.${
        d.breakEven === null
          ? ' Without the value of a customer, letters go by risk.'
          : d.pays
            ? ` A letter pays from a risk of ${d.breakEven} on, at the mean value of a customer.`
            : ' At the mean value of a customer a letter pays at no risk.'
      }`,
  },
};
