import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import { discoveryShare } from '../../../summaries/discovery-side.ts';
import { formatNumber, formatShare } from '../../../words/format.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { Axis } from '../axes.ts';
import type { Cohort } from '../cohort.ts';
import { searchedLift } from '../search/chosen-rules.ts';
import type { SegmentsFound } from '../search/high-churn-segments.ts';
import { leastAside, leastLift, leastMembers } from '../search/high-churn-segments.ts';
import { ruleText } from './conditions.ts';

export interface NoSegment {
  readonly cohort: Cohort;
  readonly found: SegmentsFound;
  /** The axes that the rules stand on. */
  readonly axes: readonly Axis[];
  readonly base: number;
  readonly maxShare: number;
  readonly locale: Locale;
}

/**
 * Why is there no segment? Because what stood up is no better than chance or too large, because nothing stood up on the
 * customers kept aside, because nothing was found that could be looked at there, or because there are too few customers
 * for any group to reach the floors: then how many it takes.
 */
export function whyNoSegment({ cohort, found, axes, base, maxShare, locale }: NoSegment): string {
  const words = messages(locale).churn.verdict;
  const { size, known } = cohort;
  const count = (n: number) => formatNumber(n, locale);
  const ofHundred = (share: number) => String(Math.floor(100 * share));
  if (found.segments.length > 0) return words.noneBeyondChance({ n: found.segments.length });
  const [largest] = found.looked
    .filter(({ stands }) => stands)
    .sort((a, b) => b.all.n * (b.all.lower - base) - a.all.n * (a.all.lower - base));
  if (largest !== undefined) {
    return words.tooLarge({
      text: ruleText(largest.rule, axes, locale),
      leave: String(Math.round(100 * largest.all.rate)),
      sure: ofHundred(largest.holdout.lower),
      share: formatShare(largest.members.reduce((sum, member) => sum + member, 0) / size, locale, 0),
      most: formatShare(maxShare, locale),
    });
  }
  const mostAside = found.looked.reduce((most, { holdout }) => Math.max(most, holdout.n), 0);
  if (mostAside >= leastAside) return words.none({ n: found.looked.length });
  const members = leastMembers(size);
  const needed = customersNeeded(maxShare);
  if (needed === null)
    return words.shareTooSmall({ most: formatShare(maxShare, locale), members: count(members) });
  if (known.length < needed || maxShare * size < members) {
    return words.tooSmall({
      ...{ members: count(members), most: formatShare(maxShare, locale), aside: count(leastAside) },
      ...{
        leavers: count(leaversAmong(leastAside, base)),
        needed: count(needed),
        known: count(known.length),
      },
    });
  }
  if (mostAside > 0) {
    return words.fewAside({
      ...{ most: count(mostAside), aside: count(leastAside) },
      needed: count(Math.ceil((known.length * leastAside) / mostAside)),
    });
  }
  const share = searchedLift * base;
  return words.nothingFound({
    ...{
      members: count(members),
      lift: formatNumber(searchedLift, locale),
      base: String(Math.round(100 * base)),
    },
    share: share < 1 ? String(Math.ceil(100 * share)) : null,
  });
}

/** From how many customers on can a group within the share reach the floors? Null where it never can. */
function customersNeeded(maxShare: number): number | null {
  const forProof = leastAside / ((1 - discoveryShare) * maxShare);
  const customers = Math.ceil(Math.max(forProof, leastMembers(0) / maxShare) - 1e-9);
  return maxShare * customers >= leastMembers(customers) - 1e-9 ? customers : null;
}

/** How many of so many customers kept aside must have left for their rate to prove anything? */
function leaversAmong(n: number, base: number): number {
  let leavers = 0;
  while (leavers < n && wilsonInterval(leavers, n).lower <= leastLift * base) leavers++;
  return leavers;
}
