import type { Chosen, RuleSet, RuleSetSearch } from './chosen-rules.ts';
import { chosenRule, ruleSetOf, strengthTest } from './chosen-rules.ts';

/**
 * Which conditions, and which rules, say nothing? A condition goes when the rules together then gather no less within
 * the share, and a rule goes when others hold all of its customers. Rules stand on the coarse axes.
 */
export function simplifyRules(search: RuleSetSearch, start: RuleSet): RuleSet {
  const accept = strengthTest(search);
  let best = start;
  for (let better: RuleSet | null = best; better !== null; ) {
    best = better;
    better =
      shorterSets(search, best.chosen).find(
        ({ chosen, share, gathered }) =>
          share <= search.maxShare &&
          gathered >= best.gathered &&
          chosen.every(({ members }) => accept(...countsOf(members, search.left))),
      ) ?? null;
  }
  return best;
}

/** The same rules with one condition less, for each condition. */
function shorterSets(search: RuleSetSearch, chosen: readonly Chosen[]): RuleSet[] {
  return chosen.flatMap(({ rule }, at) =>
    rule.parts.length < 2
      ? []
      : rule.parts.map((part) => {
          const shorter = { parts: rule.parts.filter((other) => other !== part) };
          const changedRule = chosenRule(shorter, search.axes, search.left.length);
          const changed = chosen.map((other, k) => (k === at ? changedRule : other));
          return ruleSetOf(withoutIdle(changed), search);
        }),
  );
}

function withoutIdle(chosen: readonly Chosen[]): Chosen[] {
  const kept = [...chosen];
  for (let at = kept.length - 1; at >= 0; at--) {
    const others = kept.filter((_, k) => k !== at);
    const idle = kept[at]!.members.every(
      (member, i) => member === 0 || others.some(({ members }) => members[i] === 1),
    );
    if (idle) kept.splice(at, 1);
  }
  return kept;
}

function countsOf(members: Uint8Array, left: Uint8Array): [number, number] {
  let n = 0;
  let churned = 0;
  for (let i = 0; i < members.length; i++) {
    if (members[i] !== 1) continue;
    n++;
    if (left[i] === 1) churned++;
  }
  return [n, churned];
}
