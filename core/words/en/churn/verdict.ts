/** What is found, or why nothing is. */
export const verdict = {
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
  proxies: (d: { proxies: string }) => ` Left out with them, because they say nearly the same: ${d.proxies}.`,
  proxy: (d: { feature: string; tells: string; phik: string }) =>
    `${d.feature} (tells ${d.tells}, φK ${d.phik})`,
};
