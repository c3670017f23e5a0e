import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import type { Condition } from '../../../summaries/contract.ts';
import { type Axis, cutOf } from './axis.ts';
import type { ChurnSample } from './churn-sample.ts';
import { crossFit } from './cross-fit/cross-fit.ts';
import type { HeldRule } from './cross-fit/distinct-rules.ts';
import { priceSets } from './price-sets/price-sets.ts';
import type { ProvenRule } from './price-sets/proven-rule.ts';
import type { RulePart } from './rule.ts';
import { placesOf } from './rule.ts';
import type { SearchLimits } from './search-limits.ts';

/** A group that is proven to leave more often, with who proved it. */
export interface FoundRule {
  readonly conditions: readonly Condition[];
  /** Larger than the share: a cause to know of, more than can be written to. */
  readonly large: boolean;
  /** Customers that this rule was not learned from: one half, or those kept aside. */
  readonly provenOn: { readonly half: 0 | 1 } | { readonly side: 0 };
  readonly q: number;
  /** What the rate of these must reach lest chance alone does. */
  readonly chance: number;
  /** Rows of the sample that it holds. */
  readonly held: Int32Array;
}

export interface FoundSegments {
  readonly segments: readonly FoundRule[];
  /** How many rules were looked at on customers that they were not learned from. */
  readonly looked: number;
}

const leastKnown = 1500;
/** Sharp rules say more of causes: where all of them fit in, sets for the share must gather so many times as much. */
const muchBetter = 1.25;
const mostOfAll = 0.6;
/** So much of a rule lies within a cause, and so surely it must leave more often than the rest of that. */
const mostOfPiece = 0.9;
const pieceLevel = 0.01;

/**
 * Which segments surely leave more often?
 *
 * Sharp rules, cross-fitted over two halves, as many as together fit into the share, and the large causes beside them. Where
 * customers are many, sets of rules that are chosen to fill the share may gather more: where not all sharp
 * rules fit in, or these gather much less, the sets are taken, without what is but a piece of a large cause.
 */
export function searchSegments(sample: ChurnSample, limits: SearchLimits): FoundSegments {
  const { rules, looked } = crossFit(sample, { ...limits, mostOfAll, maxRules: limits.maxSegments });
  const usable = rules.map((rule) => foundByHalves(rule, sample.finest));
  const sharp = usable.filter(({ large }) => !large);
  const fitting = withinShare(sharp, sample, limits);
  const large = usable.filter((rule) => rule.large);
  if (sharp.length > 0 && sample.known.length >= leastKnown) {
    const priced = priceSets(sample, limits)
      .map((rule) => foundAtAPrice(rule, sample.fine))
      .filter((rule) => large.every((cause) => isMoreThanPieceOf(cause, rule, sample)));
    const least = fitting.length < sharp.length ? 1 : muchBetter;
    if (gathered(priced, sample) > least * gathered(fitting, sample)) return { segments: priced, looked };
  }
  return { segments: [...fitting, ...large].slice(0, limits.maxSegments), looked };
}

function foundByHalves({ parts, large, half, p, chance, held }: HeldRule, axes: readonly Axis[]): FoundRule {
  return { conditions: conditionsOf(parts, axes), large, provenOn: { half }, q: p, chance, held };
}

function foundAtAPrice(
  { rule: { parts }, q, chance, members }: ProvenRule,
  axes: readonly Axis[],
): FoundRule {
  return {
    conditions: conditionsOf(parts, axes),
    large: false,
    provenOn: { side: 0 },
    q,
    chance,
    held: placesOf(members),
  };
}

/** Does a rule that lies within a cause surely leave more often than the rest of it, on customers kept aside? */
function isMoreThanPieceOf(
  { held: cause }: FoundRule,
  { held }: FoundRule,
  { left, searched }: ChurnSample,
): boolean {
  const inside = new Set(held);
  const within = new Set(cause);
  if (held.filter((row) => within.has(row)).length < mostOfPiece * held.length) return true;
  const counts = [0, 0, 0, 0];
  for (const row of cause) {
    if (searched[row] === 1 || left[row] === 255) continue;
    counts[2 * (inside.has(row) ? 0 : 1) + 1 - left[row]!]!++;
  }
  const [a = 0, b = 0, c = 0, d = 0] = counts;
  return fisherExact(a, b, c, d).greater < pieceLevel;
}

function conditionsOf(parts: readonly RulePart[], axes: readonly Axis[]): readonly Condition[] {
  return parts.map(({ axis, from, to }) => ({ cut: cutOf(axes[axis]!), from, to }));
}

/** Rules one after the other, as long as all together fit into the share. */
function withinShare(
  rules: readonly FoundRule[],
  { size }: ChurnSample,
  { maxShare, maxSegments }: SearchLimits,
): readonly FoundRule[] {
  const held = new Set<number>();
  const kept: FoundRule[] = [];
  for (const rule of rules) {
    const fresh = rule.held.filter((row) => !held.has(row));
    if (kept.length === maxSegments || held.size + fresh.length > maxShare * size) continue;
    for (const row of fresh) held.add(row);
    kept.push(rule);
  }
  return kept;
}

/** How many more leavers do these rules hold than as many customers at the base rate? */
function gathered(rules: readonly FoundRule[], { known, left }: ChurnSample): number {
  const base = known.reduce((sum, row) => sum + left[row]!, 0) / known.length;
  const held = new Set(rules.flatMap((rule) => Array.from(rule.held)));
  return known.reduce((sum, row) => sum + (held.has(row) ? left[row]! - base : 0), 0);
}
