import type { Frame } from '../../customers/frame.ts';
import type { RuleCount, RuleCountsAnswer, RuleCountsAsk } from '../contract/rule-counts.ts';
import { discoverySide } from '../discovery-side.ts';
import { fitting, stateOf } from './bins.ts';

interface Count {
  n: number;
  positive: number;
}

export function ruleCountsIn(frame: Frame, { outcome, rules }: RuleCountsAsk): RuleCountsAnswer {
  const state = stateOf(frame, outcome);
  const sides = discoverySide(frame.keys);
  return rules.map((rule): RuleCount => {
    const fits = fitting(frame, rule);
    const counts = [
      { n: 0, positive: 0 },
      { n: 0, positive: 0 },
    ] as [Count, Count];
    let customers = 0;
    for (let place = 0; place < frame.size; place++) {
      if (fits[place] === 0) continue;
      customers++;
      if (state[place] === 255) continue;
      const side = counts[sides[place] === 1 ? 1 : 0];
      side.n++;
      side.positive += state[place]!;
    }
    return { customers, aside: counts[0], searched: counts[1] };
  });
}
