import { binomialTail } from '../stats/distributions/binomial.ts';
import { wilsonInterval } from '../stats/intervals/wilson.ts';
import { benjaminiHochberg } from '../stats/multiplicity.ts';
import { assignSegments } from './assignment.ts';
import type { Axis } from './axes.ts';
import type { Cohort } from './cohort.ts';
import type { Rule } from './rule.ts';
import { findRuleSets } from './rule-set.ts';

export interface Rate {
  readonly n: number;
  readonly churned: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ProvenRule {
  readonly rule: Rule;
  readonly members: Uint8Array;
  /** Over all customers whose outcome is known. */
  readonly all: Rate;
  /** Over the customers kept aside, at whom the search did not look. */
  readonly holdout: Rate;
  readonly q: number;
}

export interface SegmentSearch {
  readonly cohort: Cohort;
  /** Coarse axes for the search, finer ones of the same predictors for the rules that it gives. */
  readonly axes: readonly Axis[];
  readonly fineAxes: readonly Axis[];
  /** Risk as learned from the searched customers alone. */
  readonly risk: Float64Array;
  readonly maxShare: number;
  readonly maxSegments: number;
  readonly maxConditions: number;
}

const outcomeWeight = 0.5;
const leastLift = 1.4;
/** Over all known customers, so that the group stands up at the next look too. */
const surelyLift = 1.55;
const leastFresh = 0.3;
const mostFalse = 0.05;

/**
 * Which large, compact groups of customers surely leave more often than the rest?
 *
 * Rules are found among the searched customers: a set, and for each of its rules the set to take should that rule
 * fall. Only when all of them stand are the customers kept aside looked at, once: the lower bound there must be above
 * 1.4 × base, the share of false findings among all rules of all sets below .05, and enough of a rule's customers its
 * own, which surely leave more often themselves. The set whose surviving rules promise most by the learned risk is taken; no
 * rule is made or changed after that look, so that its figures there are of customers that no search has seen.
 */
export function highChurnSegments(search: SegmentSearch): ProvenRule[] {
  const { cohort, axes, fineAxes, risk, maxShare, maxSegments, maxConditions } = search;
  const { known, left, searched, size } = cohort;
  const rows = known.filter((place) => searched[place] === 1);
  const aside = known.filter((place) => searched[place] === 0);
  const base = shareLeft(rows, left);
  if (!(base > 0) || aside.length === 0) return [];
  const looked = left.map((value, place) => (searched[place] === 1 ? value : 255));
  const belief = risk.map((value, place) =>
    looked[place] === 255 ? value : outcomeWeight * looked[place]! + (1 - outcomeWeight) * value,
  );
  const sets = findRuleSets({
    ...{ axes, fineAxes, left: looked, belief, base, maxShare, maxConditions },
    ...{ leastMembers: leastMembers(size), maxRules: maxSegments },
  }).map(({ chosen }) =>
    chosen.map(({ rule, members }) => ({
      ...{ rule, members, all: rateOf(members, known, left) },
      holdout: rateOf(members, aside, left),
    })),
  );
  const finalists = distinct(sets.flat());
  const gain = (rules: readonly Finalist[]) => {
    const held = anyOf(rules, size);
    return risk.reduce((sum, value, i) => sum + held[i]! * (value - base), 0);
  };
  let best: readonly ProvenRule[] = [];
  for (const rules of sets) {
    const stood = provenAmong(rules, finalists, cohort, aside);
    if (gain(stood) > gain(best)) best = stood;
  }
  return [...best];
}

/** Rules that differ in their customers. */
function distinct(rules: readonly Finalist[]): Finalist[] {
  const seen = new Map(rules.map((rule) => [rule.members.join(''), rule]));
  return [...seen.values()];
}

type Finalist = Omit<ProvenRule, 'q'>;

/** Which of the rules tried stand up on the customers kept aside, among all finalists? The largest go first. */
function provenAmong(
  rules: readonly Finalist[],
  finalists: readonly Finalist[],
  { known, left, size }: Cohort,
  aside: Int32Array,
): ProvenRule[] {
  const asideBase = shareLeft(aside, left);
  const p = ({ holdout }: Finalist) => binomialTail(holdout.churned, holdout.n, asideBase);
  const q = benjaminiHochberg(finalists.map(p));
  const proven: ProvenRule[] = [];
  rules
    .map((rule) => ({
      ...rule,
      q: q[finalists.findIndex(({ members }) => sameMembers(members, rule.members))]!,
    }))
    .filter(
      ({ holdout, all, q: adjusted }) =>
        holdout.lower > leastLift * asideBase && all.lower > surelyLift * asideBase && adjusted < mostFalse,
    )
    .sort((a, b) => b.all.n * (b.all.lower - asideBase) - a.all.n * (a.all.lower - asideBase))
    .forEach((finalist) => {
      const held = anyOf(proven, size);
      const fresh = finalist.members.reduce((sum, member, i) => sum + (member & (1 - held[i]!)), 0);
      const whole = finalist.members.reduce((sum, member) => sum + member, 0);
      if (fresh >= leastFresh * whole) proven.push(finalist);
    });
  return standingApart(proven, known, left, surelyLift * asideBase);
}

/**
 * Leaves out, one by one, the weakest rule whose own customers, those told to belong to it, do not surely leave so
 * often among these rows.
 */
function standingApart(
  rules: readonly ProvenRule[],
  rows: Int32Array,
  left: Uint8Array,
  least: number,
): ProvenRule[] {
  const assigned = assignSegments(
    rules.map(({ members }) => members),
    left.length,
  );
  const lowers = rules.map((_, at) => {
    const own = Uint8Array.from(assigned, (other) => (other === at ? 1 : 0));
    return rateOf(own, rows, left).lower;
  });
  const weakest = lowers.reduce((low, lower, at) => (lower < (lowers[low] ?? 1) ? at : low), -1);
  if (weakest < 0 || lowers[weakest]! > least) return [...rules];
  const rest = rules.filter((_, at) => at !== weakest);
  return standingApart(rest, rows, left, least);
}

function sameMembers(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((member, i) => member === b[i]);
}

function anyOf(rules: readonly { readonly members: Uint8Array }[], size: number): Uint8Array {
  const any = new Uint8Array(size);
  for (const { members } of rules) for (let i = 0; i < size; i++) any[i]! |= members[i]!;
  return any;
}

/** The smallest group that is ever shown: 100 customers, or 2 % of them. */
function leastMembers(customers: number): number {
  return Math.max(100, Math.ceil(0.02 * customers));
}

export function rateOf(members: Uint8Array, rows: Int32Array, left: Uint8Array): Rate {
  let n = 0;
  let churned = 0;
  for (const row of rows) {
    if (members[row] === 1) {
      n++;
      churned += left[row]!;
    }
  }
  return { n, churned, rate: n === 0 ? 0 : churned / n, ...wilsonInterval(churned, n) };
}

function shareLeft(rows: Int32Array, left: Uint8Array): number {
  return rows.reduce((sum, row) => sum + left[row]!, 0) / rows.length;
}
