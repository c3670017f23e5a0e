import type { Churn } from '../../../report/types.ts';
import type { Cohort } from '../cohort.ts';

/** How many of the leavers do these groups hold together, and at what share of customers? Null without groups. */
export function coverageOf(
  groups: readonly Uint8Array[],
  { known, left }: Pick<Cohort, 'known' | 'left'>,
): Churn['coverage'] {
  if (groups.length === 0) return null;
  let customers = 0;
  let churned = 0;
  let all = 0;
  for (const place of known) {
    all += left[place]!;
    if (!groups.some((members) => members[place] === 1)) continue;
    customers++;
    churned += left[place]!;
  }
  return {
    customers,
    churned,
    share: customers / known.length,
    precision: customers === 0 ? 0 : churned / customers,
    coverage: churned / all,
  };
}
