import { wilsonInterval } from '../stats/intervals/wilson.ts';
import type { Axis } from './axes.ts';
import { bestRule } from './best-rule.ts';
import type { Rule } from './rule.ts';
import { membersOf } from './rule.ts';

export interface RuleSetSearch {
  readonly axes: readonly Axis[];
  /** Customers whose outcome may be looked at, as indices. */
  readonly rows: Int32Array;
  /** 1 left, 0 stayed, per customer. */
  readonly left: Uint8Array;
  /** What is believed of each customer: a blend of a smoothed risk and the outcome itself, 0–1. */
  readonly belief: Float64Array;
  readonly base: number;
  readonly leastMembers: number;
  readonly maxShare: number;
  readonly maxRules: number;
  readonly maxConditions: number;
}

const leastLift = 1.6;
const priceSteps = 8;

/**
 * Which few rules together gather the most leavers within the share of customers that can be approached?
 *
 * A price is set on each customer approached, and rules are chosen and chosen anew, one at a time, to gather the
 * most belief above the price on customers that no other rule holds; the price is raised or lowered until the
 * rules fill the share. A rule must hold enough customers and leave surely more often than the rest.
 *
 * @returns rules in the order in which they were found; none when nothing is worth it.
 */
export function findRuleSet(search: RuleSetSearch): Rule[] {
  let low = search.base * 0.5;
  let high = 1;
  let best: { rules: Rule[]; share: number } = { rules: [], share: -1 };
  for (let step = 0; step < priceSteps; step++) {
    const price = (low + high) / 2;
    const found = rulesAtPrice(search, price);
    if (found.share <= search.maxShare) {
      high = price;
      if (found.share > best.share) best = found;
    } else low = price;
  }
  return best.rules;
}

function rulesAtPrice(search: RuleSetSearch, price: number): { rules: Rule[]; share: number } {
  const { axes, rows, left, belief, maxRules, maxConditions } = search;
  const customers = left.length;
  const found: { rule: Rule; members: Uint8Array }[] = [];
  const weights = new Float64Array(customers);
  const weigh = (skip: number): void => {
    for (const row of rows) {
      const covered = found.some(({ members }, at) => at !== skip && members[row] === 1);
      weights[row] = covered ? -0.02 : belief[row]! - price;
    }
  };
  const accept = (rule: Rule): boolean => isStrong(rule, search);
  const task = { axes, rows, maxConditions };
  while (found.length < maxRules) {
    weigh(-1);
    const next = bestRule(task, weights, accept);
    if (next === null) break;
    found.push({ rule: next.rule, members: membersOf(next.rule, axes, customers) });
  }
  for (let round = 0; round < 3; round++) {
    let changed = false;
    for (let at = 0; at < found.length; at++) {
      weigh(at);
      const current = rows.reduce((sum, row) => sum + (found[at]!.members[row] === 1 ? weights[row]! : 0), 0);
      const better = bestRule(task, weights, accept);
      if (better !== null && better.sum > current + 1e-9) {
        found[at] = { rule: better.rule, members: membersOf(better.rule, axes, customers) };
        changed = true;
      }
    }
    if (!changed) break;
  }
  let covered = 0;
  for (const row of rows) if (found.some(({ members }) => members[row] === 1)) covered++;
  return { rules: found.map(({ rule }) => rule), share: covered / rows.length };
}

function isStrong(rule: Rule, { axes, rows, left, base, leastMembers }: RuleSetSearch): boolean {
  const members = membersOf(rule, axes, left.length);
  let n = 0;
  let churned = 0;
  for (const row of rows) {
    if (members[row] === 1) {
      n++;
      churned += left[row]!;
    }
  }
  return n >= leastMembers && wilsonInterval(churned, n).lower >= leastLift * base;
}
