import type { Condition, FirstRuleCount, GivenGroups, RuleCount } from '../../../summaries/contract.ts';
import { asked, askedEach, type Dialogue } from '../../../summaries/dialogue.ts';

/** What a customer is worth: a number of the frame, and above what it counts no more. */
export interface Worth {
  readonly variable: string;
  readonly ceiling: number;
}

export interface Counted {
  readonly counts: RuleCount;
  /** Mean worth inside over that of everybody, 1 where none is known. */
  readonly value: number;
}

/** How many customers does each rule hold, and what are they worth? Of everybody, not of the sample alone. */
export function* countSegments(
  outcome: string,
  rules: readonly (readonly Condition[])[],
  across: GivenGroups,
  worth: Worth | null,
): Dialogue<readonly Counted[]> {
  const { counts } = yield* asked({ counts: { summary: 'rule-counts', outcome, rules, across } });
  if (worth === null) return counts.map((count) => ({ counts: count, value: 1 }));
  const moments = { summary: 'moments', ...worth } as const;
  const means = yield* askedEach([moments, ...rules.map((rule) => ({ ...moments, among: { rule } }))]);
  const all = means[0]![0]!.mean;
  return counts.map((count, at) => {
    const ratio = means[at + 1]![0]!.mean / all;
    return { counts: count, value: Number.isFinite(ratio) && ratio > 0 ? ratio : 1 };
  });
}

/** How many customers does each of these rules hold that none before it holds? */
export function* countFirst(
  outcome: string,
  rules: readonly (readonly Condition[])[],
): Dialogue<readonly FirstRuleCount[]> {
  const { first } = yield* asked({ first: { summary: 'first-rule-counts', outcome, rules } });
  return first;
}

/** How many customers does each two of these rules hold both? Row by row, above the diagonal. */
export function* countBoth(
  outcome: string,
  rules: readonly (readonly Condition[])[],
): Dialogue<ReadonlyMap<string, number>> {
  const pairs = rules.flatMap((_, a) => rules.slice(a + 1).map((__, b) => [a, a + 1 + b] as const));
  const { both } = yield* asked({
    both: {
      ...{ summary: 'rule-counts', outcome },
      rules: pairs.map(([a, b]) => [...rules[a]!, ...rules[b]!]),
    },
  });
  return new Map(
    pairs.flatMap(([a, b], at) => [
      [`${a} ${b}`, both[at]!.customers] as const,
      [`${b} ${a}`, both[at]!.customers] as const,
    ]),
  );
}
