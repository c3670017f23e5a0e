import { binomialTail } from '../stats/distributions/binomial.ts';
import { wilsonInterval } from '../stats/intervals/wilson.ts';
import { benjaminiHochberg } from '../stats/multiplicity.ts';
import type { Axis } from './axes.ts';
import type { Cohort } from './cohort.ts';
import type { Rule } from './rule.ts';
import type { RuleSet } from './rule-set.ts';
import { findRuleSet } from './rule-set.ts';
import { widenRules } from './sharpen.ts';

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
const rounds = 2;
/** How much of the belief is left in customers of a rule that did not stand up. */
const doubt = 0.5;

/**
 * Which large, compact groups of customers surely leave more often than the rest?
 *
 * Rules are found among the searched customers and proven on those kept aside: the lower bound there must be above
 * 1.4 × base, the share of false findings among all finalists below .05, and enough of a rule's customers its own,
 * leaving more often themselves. Where a rule does not stand up, the search is made again with
 * doubt about its customers, twice at most.
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
  const asideBase = shareLeft(aside, left);
  const finalists: Finalist[] = [];
  const task = {
    ...{ axes, fineAxes, left: looked, base, maxShare, maxConditions },
    ...{ leastMembers: leastMembers(size), maxRules: maxSegments },
  };
  const tried = ({ chosen }: RuleSet): Finalist[] => {
    const rules = chosen.map(({ rule, members }) => ({
      ...{ rule, members, all: rateOf(members, known, left) },
      holdout: rateOf(members, aside, left),
    }));
    finalists.push(...rules);
    return rules;
  };
  const prove = (rules: readonly Finalist[]) => provenAmong(rules, finalists, cohort, asideBase);
  const gain = (rules: readonly Finalist[]) => {
    const held = anyOf(rules, size);
    return risk.reduce((sum, value, i) => sum + held[i]! * (value - base), 0);
  };
  let best: readonly Finalist[] = [];
  for (let round = 0; round < rounds; round++) {
    const rules = tried(findRuleSet({ ...task, belief }));
    const stood = prove(rules);
    if (gain(stood) > gain(best)) best = stood;
    const failed = rules.filter(({ rule }) => !stood.some((other) => other.rule === rule));
    if (failed.length === 0) break;
    const held = anyOf(stood, size);
    for (const { members } of failed) {
      for (let i = 0; i < size; i++) if (members[i] === 1 && held[i] === 0) belief[i]! *= doubt;
    }
  }
  const full = completed(best, finalists, risk, search, (rules) => prove(rules).length === rules.length);
  const wider = prove(tried(widenRules({ ...task, belief }, full)));
  return prove(gain(wider) > gain(full) ? wider : full);
}

/** Adds finalists that stood up in another round, while there is room and each adds leavers above the base. */
function completed(
  rules: readonly Finalist[],
  finalists: readonly Finalist[],
  risk: Float64Array,
  { cohort: { size }, maxShare, maxSegments }: SegmentSearch,
  stands: (rules: readonly Finalist[]) => boolean,
): readonly Finalist[] {
  const mean = risk.reduce((sum, value) => sum + value, 0) / size;
  let chosen = rules;
  while (chosen.length < maxSegments) {
    let next: { readonly rule: Finalist; readonly gain: number } | null = null;
    const held = anyOf(chosen, size);
    for (const rule of finalists) {
      const any = anyOf([...chosen, rule], size);
      const share = any.reduce((sum, member) => sum + member, 0) / size;
      const gain = any.reduce((sum, member, i) => sum + (member - held[i]!) * (risk[i]! - mean), 0);
      if (share <= maxShare && gain > (next?.gain ?? 0) && stands([...chosen, rule])) next = { rule, gain };
    }
    if (next === null) break;
    chosen = [...chosen, next.rule];
  }
  return chosen;
}

type Finalist = Omit<ProvenRule, 'q'>;

/** Which of the rules tried stand up on the customers kept aside, among all finalists? The largest go first. */
function provenAmong(
  tried: readonly Finalist[],
  finalists: readonly Finalist[],
  { known, left, size }: Cohort,
  asideBase: number,
): ProvenRule[] {
  const q = benjaminiHochberg(
    finalists.map(({ holdout }) => binomialTail(holdout.churned, holdout.n, asideBase)),
  );
  const proven: ProvenRule[] = [];
  tried
    .map((finalist) => ({ ...finalist, q: q[finalists.findIndex(({ rule }) => rule === finalist.rule)]! }))
    .filter(
      ({ holdout, all, q: adjusted }) =>
        holdout.lower > leastLift * asideBase && all.lower > surelyLift * asideBase && adjusted < mostFalse,
    )
    .sort((a, b) => b.all.n * (b.all.lower - asideBase) - a.all.n * (a.all.lower - asideBase))
    .forEach((finalist) => {
      const held = anyOf(proven, size);
      const fresh = finalist.members.map((member, i) => (member === 1 && held[i] === 0 ? 1 : 0));
      const own = rateOf(fresh, known, left);
      if (own.n >= leastFresh * finalist.all.n && own.rate > surelyLift * asideBase) proven.push(finalist);
    });
  return proven;
}

function anyOf(rules: readonly { readonly members: Uint8Array }[], size: number): Uint8Array {
  const any = new Uint8Array(size);
  for (const { members } of rules) for (let i = 0; i < size; i++) any[i]! |= members[i]!;
  return any;
}

/** The smallest group that is ever shown: 100 customers, or 2 % of them. */
export function leastMembers(customers: number): number {
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
