import type { RulePart } from '../rule.ts';
import { fittingRows } from '../rule.ts';
import type { Ground, RuleLimits } from './sharpest-rule.ts';
import { sharpestRule } from './sharpest-rule.ts';

export interface LearnLimits extends RuleLimits {
  /** A rule of more of the rows is a large cause: it is kept whole and searched within. */
  readonly mostRows: number;
  readonly maxRules: number;
}

/** A conjunction, and among whom it was found. */
export interface LearnedRule {
  /** All conditions, those of the cause too. */
  readonly parts: readonly RulePart[];
  /** Conditions of the large cause that it was found within; empty for everybody. */
  readonly within: readonly RulePart[];
  /** Rules that were found before it among the same: it was sought outside of them. */
  readonly after: readonly (readonly RulePart[])[];
}

const mostCauses = 6;

/**
 * Which rules tell leavers from stayers among these rows, one after the other? What a rule explains leaves before the next is
 * sought, so that nothing is found twice. Large causes do not count as rules.
 */
export function learnRules(ground: Ground, rows: Int32Array, limits: LearnLimits): readonly LearnedRule[] {
  const found: LearnedRule[] = [];
  const regions: { readonly within: readonly RulePart[]; readonly rows: Int32Array }[] = [
    { within: [], rows },
  ];
  for (const { within, rows: all } of regions) {
    const after: (readonly RulePart[])[] = [];
    let open = all;
    while (found.length - (regions.length - 1) < limits.maxRules) {
      const maxConditions = limits.maxConditions - within.length;
      const own = maxConditions < 1 ? null : sharpestRule(ground, open, { ...limits, maxConditions });
      if (own === null) break;
      const members = fittingRows(own, ground.fine, open);
      const large = members.length > limits.mostRows;
      if (large && regions.length > mostCauses) break;
      const parts = both(within, own);
      found.push({ parts, within, after: [...after] });
      after.push(parts);
      if (large) regions.push({ within: parts, rows: members });
      const inside = new Set(members);
      open = open.filter((row) => !inside.has(row));
    }
  }
  return found;
}

/** Conditions of both, on one axis at most once: what lies in both ranges. */
function both(first: readonly RulePart[], second: readonly RulePart[]): readonly RulePart[] {
  const alone = first.filter(({ axis }) => second.every((part) => part.axis !== axis));
  const joined = second.map((part) => {
    const other = first.find(({ axis }) => axis === part.axis);
    return other === undefined
      ? part
      : { ...part, from: Math.max(part.from, other.from), to: Math.min(part.to, other.to) };
  });
  return [...alone, ...joined].sort((a, b) => a.axis - b.axis);
}
