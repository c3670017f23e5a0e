import { list } from './phrasing.ts';

/** What is found, or why nothing is. */
export const verdict = {
  found: (d: { n: number; share: string; coverage: string; lift: string }) =>
    `${d.n} proven ${d.n === 1 ? 'segment holds' : 'segments hold'} ${d.share} of customers and ${d.coverage} of those who left: ${d.lift} times as many as by chance.`,
  none: (d: { n: number }) =>
    `No reliable segment of customers who leave more often was found: of ${d.n === 1 ? 'one group' : `${d.n} groups`} that stood out on one half of the customers none held on the other.`,
  tooSmall: (d: { needed: string; known: string }) =>
    `No segment could be proven, and there may be too few customers to prove one: that a tenth of them leave at five times the odds of the others shows from about ${d.needed} customers on of whom it is known whether they left; there are ${d.known}.`,
  nothingFound:
    'No reliable segment of customers who leave more often was found: no group stood out from the others.',
  stays: (d: { groups: readonly string[]; rest: string | null; all: string }) =>
    [
      ` More leave than stay: ${d.all} of 100 stay.`,
      d.rest === null ? '' : ` Of those in no segment ${d.rest} of 100 do.`,
      d.groups.length === 0 ? '' : ` Who surely stays more often: ${list(d.groups)}.`,
    ].join(''),
  staying: (d: { text: string; stay: string; sure: string }) =>
    `“${d.text}” (${d.stay} of 100 stay, surely at least ${d.sure})`,
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
