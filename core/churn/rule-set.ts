import type { RuleSearcher } from './best-rule.ts';
import { ruleSearcher } from './best-rule.ts';
import type { Chosen, RuleSet, RuleSetSearch } from './chosen-rules.ts';
import { ruleSetOf, strengthTest, sumOver, weigh } from './chosen-rules.ts';
import { membersOf } from './rule.ts';
import { sharpenRules } from './sharpen.ts';

export type { RuleSet } from './chosen-rules.ts';

const rounds = 3;
const prices = [2.3, 2, 1.8, 1.6, 1.4, 1.2, 1];

/**
 * Which few rules together gather the most leavers within the share of customers that can be approached?
 *
 * A price is set on each customer approached. Rules are chosen, and chosen anew one at a time, to gather the most
 * belief above the price on customers that no other rule holds. This is done at several prices, from the rules of
 * the price before and at every second from nothing, and once more from the best set without each of its rules. At last the ends
 * of the ranges are moved on finer cuts, at the price that fills the share.
 *
 * @returns none when nothing is worth it.
 */
export function findRuleSet(search: RuleSetSearch): RuleSet {
  const rows = Int32Array.from(search.left.keys());
  const searcher = ruleSearcher({ ...search, rows });
  let best: RuleSet = { chosen: [], share: 0, gathered: 0 };
  let bestPrice = search.base;
  const tried = (start: readonly Chosen[], price: number): RuleSet => {
    const found = ascend(search, searcher, price, start);
    if (found.share <= search.maxShare && found.gathered > best.gathered) {
      best = found;
      bestPrice = price;
    }
    return found;
  };
  let warm: readonly Chosen[] = [];
  for (const [at, times] of prices.entries()) {
    const price = Math.min(0.9, times * search.base);
    const cold = at % 2 === 0 ? tried([], price) : null;
    const next = warm.length === 0 ? cold : tried(warm, price);
    if (next !== null && next.share <= search.maxShare) warm = next.chosen;
    else if (cold !== null && cold.share > search.maxShare) break;
  }
  const { chosen } = best;
  chosen.forEach((_, skip) => {
    tried(
      chosen.filter((_, at) => at !== skip),
      bestPrice,
    );
  });
  return sharpenRules(search, best);
}

function ascend(
  search: RuleSetSearch,
  searcher: RuleSearcher,
  price: number,
  start: readonly Chosen[],
): RuleSet {
  const { axes, belief, maxRules } = search;
  const chosen = [...start];
  const weights = new Float64Array(belief.length);
  const accept = strengthTest(search);
  const choose = (atLeast: number): Chosen | null => {
    const next = searcher(weights, atLeast, accept);
    return next === null ? null : { rule: next.rule, members: membersOf(next.rule, axes, belief.length) };
  };
  const fill = (): boolean => {
    let added = false;
    while (chosen.length < maxRules) {
      weigh(weights, search, chosen, -1, price);
      const next = choose(0);
      if (next === null) break;
      chosen.push(next);
      added = true;
    }
    return added;
  };
  fill();
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (let at = 0; at < chosen.length; at++) {
      weigh(weights, search, chosen, at, price);
      const better = choose(Math.max(0, sumOver(weights, chosen[at]!.members) + 1e-9));
      if (better !== null) {
        chosen[at] = better;
        changed = true;
      }
    }
    if (!fill() && !changed) break;
  }
  return ruleSetOf(chosen, search);
}
