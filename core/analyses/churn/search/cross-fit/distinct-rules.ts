import { fisherExact } from '../../../../stats/hypothesis/fisher-exact.ts';
import type { Axis } from '../axis.ts';
import { fittingRows } from '../rule.ts';
import { likelihoodRatio } from './likelihood-ratio.ts';
import { familyLevel, type Looked, type ProvenHere } from './prove-rules.ts';

const mostShared = 0.4;
const nearlySame = 0.8;
const mostOfCause = 0.9;
const enoughOfCause = 0.75;

/** A rule with everybody whom it holds, whether looked at or not. */
export interface HeldRule extends ProvenHere {
  readonly held: Int32Array;
  /** It holds more than the share. */
  readonly large: boolean;
}

/**
 * Which of the proven rules say something of their own? By surely extra leavers, most first: a rule that shares two fifths of the
 * smaller with one already taken is the same again, and one that no longer holds outside of those taken is explained by them.
 * A large cause goes when it does not hold outside of the sharp rules, or when one of these inside of it has most of what it has.
 *
 * @param everybody all rows of the sample. @param maxShare above this share of them a rule is a large cause, and above `mostOfAll` none.
 */
export function distinctRules(
  { proven, looked }: Looked,
  axes: readonly Axis[],
  left: Uint8Array,
  everybody: Int32Array,
  { maxShare, mostOfAll }: { readonly maxShare: number; readonly mostOfAll: number },
): readonly HeldRule[] {
  const order = proven
    .map((rule): HeldRule => {
      const held = fittingRows(rule.parts, axes, everybody);
      return { ...rule, held, large: held.length > maxShare * everybody.length };
    })
    .filter(({ held }) => held.length <= mostOfAll * everybody.length)
    .sort((a, b) => extraOf(b) - extraOf(a));
  const taken: HeldRule[] = [];
  for (const first of order) {
    if (taken.includes(first)) continue;
    const rule = plainest(first, order, (one) => surelyOf(one.held, everybody, left));
    const alike = taken.filter(({ large }) => large === rule.large);
    const isSame = alike.some(({ held }) => shared(held, rule.held) >= mostShared);
    if (!taken.includes(rule) && !isSame && holdsOutside(rule, alike, left, familyLevel / looked))
      taken.push(rule);
  }
  const sharp = taken.filter(({ large }) => !large);
  const stands = (cause: HeldRule) =>
    holdsOutside(cause, sharp, left, familyLevel / looked) && !sharp.some((rule) => explains(rule, cause));
  return taken.filter((rule) => !rule.large || stands(rule));
}

/** Of rules that hold nearly the same customers, found on either half: the one of fewest conditions, then the surest. */
function plainest(rule: HeldRule, all: readonly HeldRule[], surely: (rule: HeldRule) => number): HeldRule {
  return all
    .filter(({ large, held }) => {
      const both = common(held, rule.held);
      return large === rule.large && both >= nearlySame * (held.length + rule.held.length - both);
    })
    .map((one) => ({ one, conditions: one.parts.length, surely: surely(one) }))
    .sort((a, b) => a.conditions - b.conditions || b.surely - a.surely)[0]!.one;
}

/** G² of those whose outcome is known, inside against all others: on both halves. */
function surelyOf(held: Int32Array, everybody: Int32Array, left: Uint8Array): number {
  const known = (rows: Int32Array) => rows.filter((row) => left[row] !== 255);
  const count = (rows: Int32Array) => rows.reduce((sum, row) => sum + left[row]!, 0);
  const all = known(everybody);
  const inside = known(held);
  return likelihoodRatio(count(all), all.length)(count(inside), inside.length);
}

function extraOf({ held, lower, rest }: HeldRule): number {
  return held.length * Math.max(0, lower - rest);
}

/** What both hold, as a share of the smaller. Rows ascend. */
function shared(a: Int32Array, b: Int32Array): number {
  return common(a, b) / Math.max(1, Math.min(a.length, b.length));
}

function common(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) count++;
    if (a[i]! <= b[j]!) i++;
    else j++;
  }
  return count;
}

function holdsOutside(
  { among, members }: HeldRule,
  taken: readonly HeldRule[],
  left: Uint8Array,
  level: number,
): boolean {
  if (taken.length === 0) return true;
  const out = new Set(taken.flatMap(({ held }) => Array.from(held)));
  const inside = new Set(members);
  const counts = [0, 0, 0, 0];
  for (const row of among) {
    if (!out.has(row)) counts[2 * (inside.has(row) ? 0 : 1) + 1 - left[row]!]!++;
  }
  const [a = 0, b = 0, c = 0, d = 0] = counts;
  return fisherExact(a, b, c, d).greater < level;
}

function explains(rule: HeldRule, cause: HeldRule): boolean {
  const inside = common(rule.held, cause.held);
  return inside >= mostOfCause * rule.held.length && extraOf(rule) >= enoughOfCause * extraOf(cause);
}
