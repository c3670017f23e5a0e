import type { Frame } from '../../customers/frame.ts';
import type { RuleCount, RuleCountsAnswer, RuleCountsAsk } from '../contract/rule-counts.ts';
import { discoverySide, halfOf } from '../discovery-side.ts';
import { fitting, stateOf } from './bins.ts';

export function ruleCountsIn(frame: Frame, { outcome, rules, across }: RuleCountsAsk): RuleCountsAnswer {
  const state = outcome === undefined ? null : stateOf(frame, outcome);
  const sides = state && discoverySide(frame.keys);
  const halves = state && halfOf(frame.keys);
  return rules.map((rule): RuleCount => {
    const fits = fitting(frame, rule);
    const bySide = [none(), none()] as const;
    const byHalf = [none(), none()] as const;
    const byGroup = new Array<number>(across?.keys.length ?? 0).fill(0);
    let customers = 0;
    for (let place = 0; place < frame.size; place++) {
      if (fits[place] === 0) continue;
      customers++;
      const group = across?.codes[place] ?? -1;
      if (group >= 0) byGroup[group]! += 1;
      if (state === null || state[place] === 255) continue;
      for (const count of [bySide[sides?.[place] === 1 ? 1 : 0], byHalf[halves?.[place] === 1 ? 1 : 0]]) {
        count.n++;
        count.positive += state[place]!;
      }
    }
    return { customers, aside: bySide[0], searched: bySide[1], halves: byHalf, across: byGroup };
  });
}

function none(): { n: number; positive: number } {
  return { n: 0, positive: 0 };
}
