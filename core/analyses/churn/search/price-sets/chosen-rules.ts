import { wilsonInterval } from '../../../../stats/intervals/wilson.ts';
import type { Axis } from '../axis.ts';
import type { Rule } from '../rule.ts';
import { membersOf, placesOf } from '../rule.ts';

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
  readonly places: Int32Array;
}

export function chosenRule(rule: Rule, axes: readonly Axis[], customers: number): Chosen {
  const members = membersOf(rule, axes, customers);
  return { rule, members, places: placesOf(members) };
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
  const looked = lookedAt(left);
  return (n, churned) =>
    n >= leastMembers && wilsonInterval(churned, Math.max(churned, n * looked)).lower >= searchedLift * base;
}

/** How few customers and leavers can a rule hold and still be strong enough? */
export function leastStrong({ left, base, leastMembers }: RuleSetSearch): {
  readonly customers: number;
  readonly leavers: number;
} {
  const n = leastMembers * lookedAt(left);
  let leavers = 0;
  while (leavers < n && wilsonInterval(leavers, n).lower < searchedLift * base) leavers++;
  return { customers: leastMembers, leavers };
}

/** The share of customers who may be looked at. */
function lookedAt(left: Uint8Array): number {
  return left.reduce((count, value) => count + (value === 255 ? 0 : 1), 0) / left.length;
}

/** In base rates: what the lower bound of a rule must reach among the customers searched. */
const searchedLift = 1.7;
/** What it costs, in belief, to hold a customer whom another rule holds already. */
const overlapCost = 0.01;
const rounds = 3;

/** What is each customer worth to a rule, given what it is worth as such and the other rules? In place. */
export function weigh(
  weights: Float64Array,
  worth: Float64Array,
  chosen: readonly Chosen[],
  skip: number,
): void {
  weights.set(worth);
  chosen.forEach(({ places }, at) => {
    if (at === skip) return;
    for (const place of places) weights[place] = -overlapCost;
  });
}

/** What a rule is worth at these weights: another one must be worth more. Never below nothing. */
export function worthOf({ places }: Chosen, weights: Float64Array): number {
  let sum = 0;
  for (const place of places) sum += weights[place]!;
  return Math.max(0, sum + 1e-9);
}

/** Puts a better rule in each place in turn, given the others, for some rounds or until no place has a better one. */
export function reviseInTurn(
  start: readonly Chosen[],
  revise: (all: readonly Chosen[], at: number) => Chosen | null,
): Chosen[] {
  const chosen = [...start];
  let settled = 0;
  for (let turn = 0; turn < rounds * chosen.length && settled < chosen.length; turn++) {
    const at = turn % chosen.length;
    const better = revise(chosen, at);
    settled = better === null ? settled + 1 : 1;
    if (better !== null) chosen[at] = better;
  }
  return chosen;
}

export function ruleSetOf(chosen: readonly Chosen[], { belief }: RuleSetSearch): RuleSet {
  const held = new Uint8Array(belief.length);
  let count = 0;
  let gathered = 0;
  for (const { places } of chosen) {
    for (const place of places) {
      if (held[place] === 1) continue;
      held[place] = 1;
      count++;
      gathered += belief[place]!;
    }
  }
  return { chosen, share: count / belief.length, gathered };
}
