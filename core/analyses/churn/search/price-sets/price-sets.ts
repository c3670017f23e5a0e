import { binomialTail } from '../../../../stats/distributions/binomial.ts';
import { benjaminiHochberg } from '../../../../stats/multiplicity.ts';
import { scoutRisk } from '../../risk/scout.ts';
import type { ChurnSample } from '../churn-sample.ts';
import { leastByChance } from '../cross-fit/least-by-chance.ts';
import { earnedParts } from '../earned-parts.ts';
import type { Rule } from '../rule.ts';
import { membersOf } from '../rule.ts';
import type { SearchLimits } from '../search-limits.ts';
import { chooseProven } from './choose-proven.ts';
import type { Chosen } from './chosen-rules.ts';
import type { ProvenRule } from './proven-rule.ts';
import { rateOf } from './proven-rule.ts';
import { findRuleSets } from './rule-set.ts';
import { shortlist } from './shortlist.ts';

const outcomeWeight = 0.5;
/** In base rates: what the lower bound of a rule must exceed on the customers kept aside. */
const leastLift = 1.4;
/** Over all known customers, so that the group stands up at the next look too. */
const surelyLift = 1.65;
/** In base rates: a customer who is believed to leave less often than this is not worth a place. */
const leastWorth = 0.8;
const mostFalse = 0.05;
/** So many customers kept aside must be in a group before its rate among them proves anything. */
const leastAside = 60;
/** The smallest group that is searched for: 100 customers, or 2 % of them. */
const least = { members: 100, share: 0.02 };
/** Several draws of the smoother are averaged, so that rules lean less on the chance of one. */
const seeds = [1, 102, 203, 304];

/**
 * Which rules together gather most of the leavers within the share of customers who can be approached, where more is proven
 * than fits in?
 *
 * The outcome is smoothed by a risk learned from the searched customers; among these, sets of rules are found at several prices, and
 * sets to take should a rule fall. Only when all of them stand are the customers kept aside looked at, once: conditions that add
 * nothing there go, the lower bound must be above 1.4 × base over at least 60 of them, the share of false findings among
 * all rules of all sets below .05, and those told to belong to a rule must surely leave by all known outcomes. Of what passes,
 * the rules are taken that promise most together within the share, by what was learned from the searched customers.
 *
 * @returns rules on the fine axes, by surely extra leavers.
 */
export function priceSets(
  sample: ChurnSample,
  { maxShare, maxSegments, maxConditions }: SearchLimits,
): readonly ProvenRule[] {
  const { known, left, searched, size } = sample;
  const rows = known.filter((row) => searched[row] === 1);
  const aside = known.filter((row) => searched[row] === 0);
  const base = shareLeft(rows, left);
  if (!(base > 0) || aside.length === 0) return [];
  const views = seeds.map((seed) => scoutRisk(sample.fine, rows, left, seed));
  const risk = views[0]!.map((_, i) => views.reduce((sum, view) => sum + view[i]!, 0) / views.length);
  const chosen = shortlist(sample.fine, rows, left);
  const axes = chosen.map((at) => sample.coarse[at]!);
  const fineAxes = chosen.map((at) => sample.fine[at]!);
  const seen = left.map((value, row) => (searched[row] === 1 ? value : 255));
  const belief = risk.map((value, row) =>
    seen[row] === 255 ? value : outcomeWeight * seen[row]! + (1 - outcomeWeight) * value,
  );
  const { main, tried } = findRuleSets({
    ...{ axes, fineAxes, left: seen, belief, base, maxShare, maxConditions },
    ...{ leastMembers: Math.max(least.members, Math.ceil(least.share * size)), maxRules: maxSegments },
  });
  const asideBase = shareLeft(aside, left);
  const mostHeld = maxShare * size;
  const onAside = { sample, axes: fineAxes, rows: aside, mostHeld };
  const looked = lookAt(
    [...main, ...tried].flatMap((set) => set.chosen),
    onAside,
  );
  const standing = new Set([...looked.values()].filter(({ stands }) => stands));
  const starts = [...main, ...tried]
    .map((set) => [
      ...new Set(set.chosen.map(({ rule }) => looked.get(idOf(rule))!).filter((rule) => standing.has(rule))),
    ])
    .filter((rules) => countOf(union(rules, size)) <= mostHeld);
  return chooseProven([...standing], starts, {
    ...{ worth: belief.map((value) => value - leastWorth * base), left, least: surelyLift * asideBase },
    ...{ maxShare, maxRules: maxSegments },
  })
    .sort((a, b) => b.all.n * (b.all.lower - asideBase) - a.all.n * (a.all.lower - asideBase))
    .map((rule) => ({
      ...rule,
      rule: { parts: rule.rule.parts.map((part) => ({ ...part, axis: chosen[part.axis]! })) },
    }));
}

interface Aside {
  readonly sample: ChurnSample;
  readonly axes: ChurnSample['fine'];
  readonly rows: Int32Array;
  /** A rule may hold no more customers: without a condition it may have grown beyond the share. */
  readonly mostHeld: number;
}

type LookedAt = ProvenRule & { readonly stands: boolean };

/** How do these rules, by their conditions, do on the customers kept aside, and which stand up there? */
function lookAt(
  rules: readonly Chosen[],
  { sample, axes, rows, mostHeld }: Aside,
): ReadonlyMap<string, LookedAt> {
  const { left, known, size } = sample;
  const base = shareLeft(rows, left);
  const earned = new Map(
    rules.map(({ rule }) => [
      idOf(rule),
      { parts: earnedParts(rule.parts, [], { axes, rows, left, ends: false }) },
    ]),
  );
  const finalists = [...new Map([...earned.values()].map((rule) => [idOf(rule), rule]))].map(([id, rule]) => {
    const members = membersOf(rule, axes, size);
    const holdout = rateOf(members, rows, left);
    const p = binomialTail(holdout.churned, holdout.n, base);
    return { id, p, rule, members, holdout, all: rateOf(members, known, left) };
  });
  const q = benjaminiHochberg(finalists.map(({ p }) => p));
  const leavers = rows.reduce((sum, row) => sum + left[row]!, 0);
  const judged = new Map(
    finalists.map(({ id, p: _, ...rule }, at): [string, LookedAt] => {
      const { holdout, all } = rule;
      const stands =
        countOf(rule.members) <= mostHeld &&
        holdout.n >= leastAside &&
        holdout.lower > leastLift * base &&
        all.lower > surelyLift * base &&
        q[at]! < mostFalse;
      const chance = leastByChance(holdout.n, leavers, rows.length, mostFalse / finalists.length);
      return [id, { ...rule, q: q[at]!, chance, stands }];
    }),
  );
  return new Map([...earned].map(([id, rule]) => [id, judged.get(idOf(rule))!]));
}

function union(rules: readonly ProvenRule[], size: number): Uint8Array {
  const held = new Uint8Array(size);
  for (const { members } of rules) for (let row = 0; row < size; row++) held[row]! |= members[row]!;
  return held;
}

function countOf(members: Uint8Array): number {
  return members.reduce((sum, member) => sum + member, 0);
}

function idOf({ parts }: Rule): string {
  return parts.map(({ axis, from, to }) => `${axis}:${from}-${to}`).join(' ');
}

function shareLeft(rows: Int32Array, left: Uint8Array): number {
  return rows.reduce((sum, row) => sum + left[row]!, 0) / rows.length;
}
