import type { Frame } from '../../customers/frame.ts';
import type { FirstRuleCountsAnswer, FirstRuleCountsAsk } from '../contract/first-rule-counts.ts';
import { fitting, stateOf } from './bins.ts';

export function firstRuleCountsIn(
  frame: Frame,
  { outcome, rules }: FirstRuleCountsAsk,
): FirstRuleCountsAnswer {
  const state = stateOf(frame, outcome);
  const taken = new Uint8Array(frame.size);
  return rules.map((rule) => {
    const fits = fitting(frame, rule);
    const count = { customers: 0, n: 0, positive: 0 };
    for (let place = 0; place < frame.size; place++) {
      if (fits[place] === 0 || taken[place] === 1) continue;
      taken[place] = 1;
      count.customers++;
      if (state[place] === 255) continue;
      count.n++;
      count.positive += state[place]!;
    }
    return count;
  });
}
