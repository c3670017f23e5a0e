import { binomialTail } from '../../../stats/distributions/binomial.ts';
import { benjaminiHochberg } from '../../../stats/multiplicity.ts';
import type { Axis } from '../axes.ts';
import type { Cohort } from '../cohort.ts';
import { chooseProven } from './choose-proven.ts';
import type { Chosen } from './chosen-rules.ts';
import type { ProvenRule } from './proven-rule.ts';
import { rateOf } from './proven-rule.ts';
import type { Rule } from './rule.ts';
import { findRuleSets } from './rule-set.ts';

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

/** What the search came to: the segments, and every rule that was looked at on the customers kept aside. */
export interface SegmentsFound {
  readonly segments: readonly ProvenRule[];
  readonly looked: readonly (ProvenRule & { readonly stands: boolean })[];
}

const outcomeWeight = 0.5;
/** In base rates: what the lower bound of a rule must exceed on the customers kept aside. */
export const leastLift = 1.4;
/** Over all known customers, so that the group stands up at the next look too. */
const surelyLift = 1.65;
/** In base rates: a customer who is believed to leave less often than this is not worth a place. */
const leastWorth = 0.8;
const mostFalse = 0.05;
/** So many customers kept aside must be in a group before its rate among them proves anything. */
export const leastAside = 60;

/**
 * Which large, compact groups of customers surely leave more often than the rest?
 *
 * Rules are found among the searched customers: sets of them at several prices, and sets to take should a rule fall.
 * Only when all of them stand are the customers kept aside looked at, once: the lower bound there must be above
 * 1.4 × base over at least 60 of them, the share of false findings among all rules of all sets below .05, and those
 * told to belong to a rule must surely leave by all known outcomes. Of what passes, the rules are taken that promise
 * most together within the share, by what was learned from the searched customers; no rule is made or changed after
 * that look, so that its figures there are of customers that no search has seen.
 */
export function highChurnSegments(search: SegmentSearch): SegmentsFound {
  const { cohort, axes, fineAxes, risk, maxShare, maxSegments, maxConditions } = search;
  const { known, left, searched, size } = cohort;
  const rows = known.filter((place) => searched[place] === 1);
  const aside = known.filter((place) => searched[place] === 0);
  const base = shareLeft(rows, left);
  if (!(base > 0) || aside.length === 0) return { segments: [], looked: [] };
  const seen = left.map((value, place) => (searched[place] === 1 ? value : 255));
  const belief = risk.map((value, place) =>
    seen[place] === 255 ? value : outcomeWeight * seen[place]! + (1 - outcomeWeight) * value,
  );
  const { main, tried } = findRuleSets({
    ...{ axes, fineAxes, left: seen, belief, base, maxShare, maxConditions },
    ...{ leastMembers: leastMembers(size), maxRules: maxSegments },
  });
  const asideBase = shareLeft(aside, left);
  const looked = lookAt(
    [...main, ...tried].flatMap(({ chosen }) => chosen),
    cohort,
    aside,
  );
  const proven = new Map([...looked].filter(([, { stands }]) => stands));
  const starts = [...main, ...tried]
    .filter(({ share }) => share <= maxShare)
    .map(({ chosen }) => chosen.flatMap(({ rule }) => proven.get(idOf(rule)) ?? []));
  const segments = chooseProven([...proven.values()], starts, {
    ...{ worth: belief.map((value) => value - leastWorth * base), left, least: surelyLift * asideBase },
    ...{ maxShare, maxRules: maxSegments },
  }).sort((a, b) => b.all.n * (b.all.lower - asideBase) - a.all.n * (a.all.lower - asideBase));
  return { segments, looked: [...looked.values()] };
}

/** How do these rules, by their conditions, do on the customers kept aside, and which stand up there? */
function lookAt(
  rules: readonly Chosen[],
  { known, left }: Cohort,
  aside: Int32Array,
): Map<string, ProvenRule & { readonly stands: boolean }> {
  const base = shareLeft(aside, left);
  const finalists = [...new Map(rules.map((chosen) => [idOf(chosen.rule), chosen]))].map(
    ([id, { rule, members }]) => {
      const holdout = rateOf(members, aside, left);
      const p = binomialTail(holdout.churned, holdout.n, base);
      return { id, p, rule, members, holdout, all: rateOf(members, known, left) };
    },
  );
  const q = benjaminiHochberg(finalists.map(({ p }) => p));
  return new Map(
    finalists.map(({ id, p: _, ...rule }, at) => {
      const { holdout, all } = rule;
      const stands =
        holdout.n >= leastAside &&
        holdout.lower > leastLift * base &&
        all.lower > surelyLift * base &&
        q[at]! < mostFalse;
      return [id, { ...rule, q: q[at]!, stands }];
    }),
  );
}

function idOf({ parts }: Rule): string {
  return parts.map(({ axis, from, to }) => `${axis}:${from}-${to}`).join(' ');
}

/** The smallest group that is ever shown: 100 customers, or 2 % of them. */
export function leastMembers(customers: number): number {
  return Math.max(100, Math.ceil(0.02 * customers));
}

function shareLeft(rows: Int32Array, left: Uint8Array): number {
  return rows.reduce((sum, row) => sum + left[row]!, 0) / rows.length;
}
