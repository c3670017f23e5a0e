import type { Axis } from './axes.ts';
import { ruleSearcher } from './best-rule.ts';
import type { Chosen, RuleSet, RuleSetSearch } from './chosen-rules.ts';
import { ruleSetOf, strengthTest, sumOver, weigh } from './chosen-rules.ts';
import type { Rule, RulePart } from './rule.ts';
import { membersOf } from './rule.ts';

const priceSteps = 9;
const rounds = 3;

/**
 * Where exactly should the ranges of these rules end, so that together they fill the share?
 *
 * Each rule keeps its predictors; its ranges are searched anew on the fine cuts, at a price that is lowered until
 * the rules fill the share that can be approached.
 */
export function sharpenRules(search: RuleSetSearch, coarse: RuleSet): RuleSet {
  return widenRules(
    search,
    coarse.chosen.map((chosen) => onFineAxes(chosen, search)),
  );
}

/** The same, from rules on the fine axes. */
function widenRules(search: RuleSetSearch, start: readonly Chosen[]): RuleSet {
  const { fineAxes, belief, left, maxShare, base } = search;
  const rows = Int32Array.from(left.keys());
  const accept = strengthTest(search);
  const searchers = start.map(({ rule }) => {
    const own = rule.parts.map(({ axis }) => axis);
    return {
      own,
      find: ruleSearcher({ axes: own.map((axis) => fineAxes[axis]!), rows, left, maxConditions: own.length }),
    };
  });
  const weights = new Float64Array(belief.length);
  const atPrice = (price: number): RuleSet => {
    const chosen = [...start];
    for (let round = 0; round < rounds; round++) {
      for (let at = 0; at < chosen.length; at++) {
        weigh(weights, search, chosen, at, price);
        const { own, find } = searchers[at]!;
        const now = sumOver(weights, chosen[at]!.members) + 1e-9;
        const better = find(weights, Math.max(0, now), accept);
        if (better === null) continue;
        const parts = better.rule.parts.map((part) => ({ ...part, axis: own[part.axis]! }));
        chosen[at] = { rule: { parts }, members: membersOf({ parts }, fineAxes, belief.length) };
      }
    }
    return ruleSetOf(chosen, search);
  };
  let best = ruleSetOf(start, search);
  let low = 0.5 * base;
  let high = 0.9;
  for (let step = 0; step < priceSteps; step++) {
    const price = (low + high) / 2;
    const found = atPrice(price);
    if (found.share <= maxShare) {
      high = price;
      if (found.gathered > best.gathered) best = found;
    } else low = price;
  }
  return best;
}

/** The same rule on the fine axes: the bins whose customers it holds. */
function onFineAxes({ rule, members }: Chosen, { axes, fineAxes }: RuleSetSearch): Chosen {
  const parts = rule.parts.map((part) => finePart(part, axes[part.axis]!, fineAxes[part.axis]!));
  const fine: Rule = { parts };
  return { rule: fine, members: membersOf(fine, fineAxes, members.length) };
}

function finePart(part: RulePart, coarse: Axis, fine: Axis): RulePart {
  if (coarse.ordered === 0) return part;
  if (part.from >= coarse.ordered) return { ...part, from: fine.missing, to: fine.missing };
  const lower = part.from > 0 ? coarse.cuts[part.from - 1]! : Number.NEGATIVE_INFINITY;
  const upper = part.to < coarse.ordered - 1 ? coarse.cuts[part.to]! : Number.POSITIVE_INFINITY;
  const from = fine.cuts.filter((cut) => cut <= lower).length;
  const to = fine.cuts.filter((cut) => cut < upper).length;
  return { axis: part.axis, from, to: part.to >= coarse.ordered ? fine.size - 1 : to };
}
