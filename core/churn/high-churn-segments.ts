import { binomialTail } from '../stats/distributions/binomial.ts';
import { wilsonInterval } from '../stats/intervals/wilson.ts';
import { benjaminiHochberg } from '../stats/multiplicity.ts';
import type { Axis } from './axes.ts';
import type { Cohort } from './cohort.ts';
import type { Rule } from './rule.ts';
import { findRuleSet } from './rule-set.ts';

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

const outcomeWeight = 0.4;
const leastLift = 1.4;
const mostFalse = 0.05;

/**
 * Which large, compact groups of customers surely leave more often than the rest?
 *
 * Rules are found among the searched customers and proven on those kept aside: the lower bound there must be above
 * 1.4 × base, and the share of false findings among the finalists below .05.
 */
export function highChurnSegments(search: SegmentSearch): ProvenRule[] {
  const { cohort, axes, fineAxes, risk, maxShare, maxSegments, maxConditions } = search;
  const { known, left, searched, size } = cohort;
  const rows = known.filter((place) => searched[place] === 1);
  const aside = known.filter((place) => searched[place] === 0);
  const base = shareLeft(rows, left);
  if (!(base > 0)) return [];
  const looked = left.map((value, place) => (searched[place] === 1 ? value : 255));
  const { chosen } = findRuleSet({
    axes,
    fineAxes,
    left: looked,
    belief: risk.map((value, place) =>
      looked[place] === 255 ? value : outcomeWeight * looked[place]! + (1 - outcomeWeight) * value,
    ),
    base,
    leastMembers: leastMembers(size),
    maxShare,
    maxRules: maxSegments,
    maxConditions,
  });
  const asideBase = shareLeft(aside, left);
  const drafts = chosen.map(({ rule, members }) => {
    const holdout = rateOf(members, aside, left);
    const p = binomialTail(holdout.churned, holdout.n, asideBase);
    return { rule, members, all: rateOf(members, known, left), holdout, p };
  });
  const q = benjaminiHochberg(drafts.map(({ p }) => p));
  return drafts
    .map(({ p: _, ...draft }, index) => ({ ...draft, q: q[index]! }))
    .filter(({ holdout, q }) => holdout.lower > leastLift * asideBase && q < mostFalse);
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
