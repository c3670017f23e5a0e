import type { RuleSearcher } from './best-rule.ts';
import { ruleSearcher } from './best-rule.ts';
import type { Chosen, RuleSet, RuleSetSearch } from './chosen-rules.ts';
import {
  chosenRule,
  leastStrong,
  reviseInTurn,
  ruleSetOf,
  strengthTest,
  weigh,
  worthOf,
} from './chosen-rules.ts';
import { onFineAxes, sharpenRules } from './sharpen.ts';
import { simplifyRules } from './simplify.ts';

const doubt = 0.5;
const priceSteps = 7;

/**
 * Which few rules together gather the most leavers within the share of customers that can be approached?
 *
 * A price is set on each customer approached. Rules are chosen, and chosen anew one at a time, to gather the most
 * belief above the price on customers that no other rule holds. This is done at several prices, from the rules of
 * the price before and at every second from nothing. At last the ends of the ranges are moved on finer cuts, at the
 * price that fills the share. What gathers nothing at the lowest price, the base rate, gathers nothing at any.
 *
 * @returns sets of rules on the fine axes. `main`: the best one, and for each of its rules the set to take should that
 * rule not stand up: its customers are doubted, another rule may come, and the others fill the share. `tried`: what was
 * found at other prices.
 */
export function findRuleSets(search: RuleSetSearch): { readonly main: RuleSet[]; readonly tried: RuleSet[] } {
  const searcher = ruleSearcher({ ...search, least: leastStrong(search) });
  const alone = { ...search, maxRules: 1 };
  if (filled(alone, searcher, search.base, []).length === 0) return { main: [], tried: [] };
  let best: RuleSet = { chosen: [], share: 0, gathered: 0 };
  let bestPrice = search.base;
  const tried: RuleSet[] = [];
  const tryFrom = (start: readonly Chosen[], price: number): RuleSet => {
    const found = ascend(search, searcher, price, start);
    tried.push(found);
    if (found.share <= search.maxShare && found.gathered > best.gathered) {
      best = found;
      bestPrice = price;
    }
    return found;
  };
  let warm: readonly Chosen[] = [];
  let low = Math.log(search.base);
  let high = Math.log(3 * search.base);
  for (let step = 0; step < priceSteps; step++) {
    const middle = (low + high) / 2;
    const price = Math.min(0.9, Math.exp(middle));
    const found = tryFrom(warm, price);
    if (warm.length > 0 && step % 2 === 0) tryFrom([], price);
    if (found.share <= search.maxShare) {
      warm = found.chosen;
      high = middle;
    } else low = middle;
  }
  const simple = simplifyRules(search, best).chosen;
  const freed = simple.length < best.chosen.length ? filled(search, searcher, bestPrice, simple) : simple;
  const roomy = ruleSetOf(freed, search);
  best = roomy.share <= search.maxShare ? roomy : ruleSetOf(simple, search);
  const others = best.chosen.map(({ members }, fallen) => {
    const rest = best.chosen.filter((_, at) => at !== fallen);
    const doubted = { ...search, belief: doubtedBelief(search.belief, members, rest) };
    return sharpenRules(doubted, ruleSetOf(filled(doubted, searcher, bestPrice, rest), doubted));
  });
  const ends = [sharpenRules(search, best), ...others];
  return {
    main: ends.map((end) => end.best),
    tried: [...ends.flatMap((end) => end.tried), ...tried.map((set) => onFineAxes(set, search))],
  };
}

/** Half the belief in customers whom only the fallen rule holds. */
function doubtedBelief(belief: Float64Array, fallen: Uint8Array, rest: readonly Chosen[]): Float64Array {
  return belief.map((value, i) =>
    fallen[i] === 1 && rest.every(({ members }) => members[i] === 0) ? doubt * value : value,
  );
}

function ascend(
  search: RuleSetSearch,
  searcher: RuleSearcher,
  price: number,
  start: readonly Chosen[],
): RuleSet {
  const weights = new Float64Array(search.belief.length);
  const worth = search.belief.map((value) => value - price);
  const revise = (all: readonly Chosen[], at: number): Chosen | null => {
    weigh(weights, worth, all, at);
    return choose(search, searcher, weights, worthOf(all[at]!, weights));
  };
  const chosen = reviseInTurn(filled(search, searcher, price, start), revise);
  const more = filled(search, searcher, price, chosen);
  return ruleSetOf(more.length === chosen.length ? chosen : reviseInTurn(more, revise), search);
}

/** The rules and, while there is room, the best of all rules beside them. */
function filled(
  search: RuleSetSearch,
  searcher: RuleSearcher,
  price: number,
  start: readonly Chosen[],
): Chosen[] {
  const chosen = [...start];
  const weights = new Float64Array(search.belief.length);
  const worth = search.belief.map((value) => value - price);
  while (chosen.length < search.maxRules) {
    weigh(weights, worth, chosen, -1);
    const next = choose(search, searcher, weights, 0);
    if (next === null) break;
    chosen.push(next);
  }
  return chosen;
}

function choose(
  search: RuleSetSearch,
  searcher: RuleSearcher,
  weights: Float64Array,
  atLeast: number,
): Chosen | null {
  const next = searcher(weights, atLeast, strengthTest(search));
  return next === null ? null : chosenRule(next.rule, search.axes, weights.length);
}
