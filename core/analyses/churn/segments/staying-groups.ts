import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import { asked, type Dialogue } from '../../../summaries/dialogue.ts';
import { cutOf } from '../search/axis.ts';
import type { ChurnSample } from '../search/churn-sample.ts';
import { crossFit } from '../search/cross-fit/cross-fit.ts';
import type { StayingGroup } from './segments-result.ts';

const most = 3;
const limits = { maxShare: 0.5, mostOfAll: 0.9, maxRules: most };

/** Who surely stays more often than the rest? The same search with the outcome turned round, for where more leave than stay. */
export function* stayingGroups(
  outcome: string,
  sample: ChurnSample,
  maxConditions: number,
): Dialogue<readonly StayingGroup[]> {
  const left = sample.left.map((state) => (state === 255 ? state : 1 - state));
  const rules = crossFit({ ...sample, left }, { ...limits, maxConditions }).rules.slice(0, most);
  const conditions = rules.map(({ parts }) =>
    parts.map(({ axis, from, to }) => ({ cut: cutOf(sample.finest[axis]!), from, to })),
  );
  const { counts } = yield* asked({
    counts: rules.length === 0 ? null : { summary: 'rule-counts', outcome, rules: conditions },
  });
  return (counts ?? []).map(({ searched, aside, halves }, at) => {
    const proof = halves[rules[at]!.half];
    return {
      conditions: conditions[at]!,
      all: { n: searched.n + aside.n, churned: searched.positive + aside.positive },
      lower: wilsonInterval(proof.n - proof.positive, proof.n).lower,
    };
  });
}
