import type { Axis } from './axis.ts';
import type { RulePart } from './rule.ts';

/** The same condition on finer cuts of the same variable: the bins whose customers it holds. */
export function onFiner(part: RulePart, coarse: Axis, fine: Axis): RulePart {
  if (coarse.ordered === 0) return part;
  if (part.from >= coarse.ordered) return { ...part, from: fine.missing, to: fine.missing };
  const lower = part.from > 0 ? coarse.cuts[part.from - 1]! : Number.NEGATIVE_INFINITY;
  const upper = part.to < coarse.ordered - 1 ? coarse.cuts[part.to]! : Number.POSITIVE_INFINITY;
  const from = fine.cuts.filter((cut) => cut <= lower).length;
  const to = fine.cuts.filter((cut) => cut < upper).length;
  return { axis: part.axis, from, to: part.to >= coarse.ordered ? fine.size - 1 : to };
}
