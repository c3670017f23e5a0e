import { mannWhitney } from '../../../stats/hypothesis/mann-whitney.ts';
import { derivedRandom } from '../../../stats/random.ts';
import type { TwoGroups } from '../../../stats/two-groups.ts';

const seed = 22;

/** Does a number tend to be larger among those who left? The same values give the same p wherever it is told. */
export function rankTest(groups: TwoGroups) {
  return mannWhitney(groups, { random: derivedRandom(seed) });
}
