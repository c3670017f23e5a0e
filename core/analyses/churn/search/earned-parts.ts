import { fisherExact } from '../../../stats/hypothesis/fisher-exact.ts';
import type { Axis } from './axis.ts';
import type { RulePart } from './rule.ts';
import { fittingRows } from './rule.ts';

/** A condition whose absence is as good as this adds nothing that can be seen. */
const mostIdle = 0.25;

interface On {
  readonly axes: readonly Axis[];
  readonly rows: Int32Array;
  readonly left: Uint8Array;
  /** Ends of ranges are asked too. */
  readonly ends: boolean;
}

/**
 * Which conditions of a rule earn their place on rows that the search did not see? As long as the rule leaves no more often than
 * the customers that it would hold beside without a condition, or, where that is asked, without one of the two ends of a range, the
 * idlest of these goes.
 *
 * @param kept conditions that are not asked (those of the cause that a rule was found within). At least one other stays.
 */
export function earnedParts(
  parts: readonly RulePart[],
  kept: readonly RulePart[],
  on: On,
): readonly RulePart[] {
  let earned = parts;
  for (;;) {
    const idlest = simpler(earned, kept, on)
      .map((wider) => ({ wider, chance: chanceAgainst(wider, earned, on) }))
      .filter(({ chance }) => chance > mostIdle)
      .reduce<{ wider: readonly RulePart[]; chance: number } | null>(
        (most, one) => (most === null || one.chance > most.chance ? one : most),
        null,
      );
    if (idlest === null) return earned;
    earned = idlest.wider;
  }
}

/** The rule without one of its conditions, or with one end of a range opened. */
function simpler(
  parts: readonly RulePart[],
  kept: readonly RulePart[],
  { axes, ends }: On,
): readonly (readonly RulePart[])[] {
  const asked = parts.filter((part) => !kept.some((same) => isSame(same, part)));
  const replaced = (part: RulePart, by: readonly RulePart[]) =>
    parts.flatMap((other) => (other === part ? by : [other]));
  return asked.flatMap((part) => {
    const last = axes[part.axis]!.ordered - 1;
    const isClosed = ends && part.from > 0 && part.to < last;
    return [
      ...(asked.length > 1 ? [replaced(part, [])] : []),
      ...(isClosed ? [replaced(part, [{ ...part, to: last }]), replaced(part, [{ ...part, from: 0 }])] : []),
    ];
  });
}

/** How probable is a rule so much better than those whom only the wider one holds, when they leave alike? */
function chanceAgainst(
  wider: readonly RulePart[],
  parts: readonly RulePart[],
  { axes, rows, left }: On,
): number {
  const all = fittingRows(wider, axes, rows);
  const inside = fittingRows(parts, axes, all);
  const count = (those: Int32Array) => those.reduce((sum, row) => sum + left[row]!, 0);
  const k = count(inside);
  const rest = count(all) - k;
  return fisherExact(k, inside.length - k, rest, all.length - inside.length - rest).greater;
}

function isSame(a: RulePart, b: RulePart): boolean {
  return a.axis === b.axis && a.from === b.from && a.to === b.to;
}
