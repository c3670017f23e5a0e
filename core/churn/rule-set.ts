import { wilsonInterval } from '../stats/intervals/wilson.ts';
import type { Axis } from './axes.ts';
import type { RuleSearcher } from './best-rule.ts';
import { ruleSearcher } from './best-rule.ts';
import type { Rule } from './rule.ts';
import { membersOf } from './rule.ts';
import { sharpenRules } from './sharpen.ts';

export interface RuleSetSearch {
  /** Coarse axes, on which rules are found, and finer ones of the same predictors, on which they are sharpened. */
  readonly axes: readonly Axis[];
  readonly fineAxes: readonly Axis[];
  /** 1 left, 0 stayed, 255 not to be looked at; per customer. */
  readonly left: Uint8Array;
  /** What is believed of each customer: a smoothed risk, blended with the outcome where that may be looked at. */
  readonly belief: Float64Array;
  readonly base: number;
  readonly leastMembers: number;
  readonly maxShare: number;
  readonly maxRules: number;
  readonly maxConditions: number;
}

/** A rule on the fine axes, and whom it holds. */
export interface Chosen {
  readonly rule: Rule;
  readonly members: Uint8Array;
}

export interface RuleSet {
  readonly chosen: readonly Chosen[];
  /** Share of customers in any rule, and the sum of belief over them. */
  readonly share: number;
  readonly gathered: number;
}

/** What must a rule hold? A test of its customers and its leavers who may be looked at. */
export function strengthTest({
  left,
  base,
  leastMembers,
}: RuleSetSearch): (n: number, churned: number) => boolean {
  const looked = left.reduce((count, value) => count + (value === 255 ? 0 : 1), 0) / left.length;
  return (n, churned) =>
    n >= leastMembers && wilsonInterval(churned, Math.max(churned, n * looked)).lower >= leastLift * base;
}

const leastLift = 1.7;
/** What it costs, in belief, to hold a customer whom another rule holds already. */
const overlapCost = 0.02;
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

/** What is each customer worth to a rule at this price, given the other rules? In place. */
export function weigh(
  weights: Float64Array,
  { belief }: RuleSetSearch,
  chosen: readonly Chosen[],
  skip: number,
  price: number,
): void {
  const others = chosen.filter((_, at) => at !== skip).map(({ members }) => members);
  for (let i = 0; i < belief.length; i++) {
    let covered = 0;
    for (let k = 0; k < others.length; k++) covered |= others[k]![i]!;
    weights[i] = covered === 1 ? -overlapCost : belief[i]! - price;
  }
}

export function sumOver(weights: Float64Array, members: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < members.length; i++) if (members[i] === 1) sum += weights[i]!;
  return sum;
}

export function ruleSetOf(chosen: readonly Chosen[], { belief }: RuleSetSearch): RuleSet {
  let count = 0;
  let gathered = 0;
  for (let i = 0; i < belief.length; i++) {
    if (chosen.some(({ members }) => members[i] === 1)) {
      count++;
      gathered += belief[i]!;
    }
  }
  return { chosen, share: count / belief.length, gathered };
}
