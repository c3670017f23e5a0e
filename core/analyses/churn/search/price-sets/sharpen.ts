import { onFiner } from '../on-finer.ts';
import { ruleSearcher } from './best-rule.ts';
import type { Chosen, RuleSet, RuleSetSearch } from './chosen-rules.ts';
import {
  chosenRule,
  leastStrong,
  reviseInTurn,
  ruleSetOf,
  strengthTest,
  weigh,
  worthOf,
} from './chosen-rules.ts';

const priceSteps = 7;

/**
 * Where exactly should the ranges of these rules end, so that together they fill the share?
 *
 * Each rule keeps its predictors; its ranges are searched anew on the fine cuts, at a price that is lowered until
 * the rules fill the share that can be approached.
 *
 * @returns the set that gathers most within the share, and all that were found at one price or another.
 */
export function sharpenRules(
  search: RuleSetSearch,
  coarse: RuleSet,
): { readonly best: RuleSet; readonly tried: RuleSet[] } {
  const { maxShare, base } = search;
  const start = onFineAxes(coarse, search);
  const atPrice = sharpener(search, start.chosen);
  const tried = [start];
  let best = start;
  let low = base;
  let high = 0.9;
  for (let step = 0; step < priceSteps; step++) {
    const price = (low + high) / 2;
    const found = atPrice(price);
    tried.push(found);
    if (found.share <= maxShare) {
      high = price;
      if (found.gathered > best.gathered) best = found;
    } else low = price;
  }
  return { best, tried };
}

/** Finds the best ranges of these rules at a price. */
function sharpener(search: RuleSetSearch, start: readonly Chosen[]): (price: number) => RuleSet {
  const { fineAxes, belief, left } = search;
  const accept = strengthTest(search);
  const least = leastStrong(search);
  const searchers = start.map(({ rule }) => {
    const own = rule.parts.map(({ axis }) => axis);
    const axes = own.map((axis) => fineAxes[axis]!);
    return { own, find: ruleSearcher({ axes, left, least, maxConditions: own.length }) };
  });
  const weights = new Float64Array(belief.length);
  return (price) => {
    const worth = belief.map((value) => value - price);
    return ruleSetOf(
      reviseInTurn(start, (all, at) => {
        weigh(weights, worth, all, at);
        const { own, find } = searchers[at]!;
        const better = find(weights, worthOf(all[at]!, weights), accept);
        if (better === null) return null;
        const parts = better.rule.parts.map((part) => ({ ...part, axis: own[part.axis]! }));
        return chosenRule({ parts }, fineAxes, belief.length);
      }),
      search,
    );
  };
}

/** The same rules on the fine axes: the bins whose customers they hold. */
export function onFineAxes({ chosen }: RuleSet, search: RuleSetSearch): RuleSet {
  const { axes, fineAxes, belief } = search;
  return ruleSetOf(
    chosen.map(({ rule }) => {
      const parts = rule.parts.map((part) => onFiner(part, axes[part.axis]!, fineAxes[part.axis]!));
      return chosenRule({ parts }, fineAxes, belief.length);
    }),
    search,
  );
}
