import type { ChurnSegmentResult } from '../../analyses/churn/segments/segments-result.ts';
import type { VariableOutline } from '../../customers/frame.ts';
import type { ChurnSegment } from '../../report/types.ts';
import { wilsonInterval } from '../../stats/intervals/wilson.ts';
import type { Condition } from '../../summaries/contract.ts';
import { labelInWords } from '../customers/label.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { binLabel, rangeOf } from './labels.ts';
import { conditionPhrase, type PlainCondition, segmentTitle } from './phrases.ts';

export interface SegmentWords {
  /** Variables by id, as the conditions see them. */
  readonly variables: ReadonlyMap<string, VariableOutline>;
  /** The share of leavers among all. */
  readonly base: number;
  /** Ids of the customer segments. */
  readonly groups: readonly string[];
  readonly locale: Locale;
}

const shrinkage = 50;

/** A proven segment as the report tells it, without what to do about it. */
export function segmentInWords(
  found: ChurnSegmentResult,
  words: SegmentWords,
): Omit<ChurnSegment, 'actions'> {
  const { base, groups, locale } = words;
  const { all, holdout, homogeneity, across } = found;
  const rate = shareOf(all);
  const text = ruleInWords(found.conditions, words);
  const proof = wilsonInterval(holdout.churned, holdout.n);
  return {
    id: found.id,
    conditions: found.conditions.map((condition) => conditionInWords(condition, words)),
    text,
    sentence: sentenceOf({ text, n: all.n, rate, lower: proof.lower, large: found.large }, locale),
    ...{ ...all, rate, lower: found.lower, upper: found.upper },
    ...(found.large ? { large: true } : {}),
    smoothed: (all.churned + shrinkage * base) / (all.n + shrinkage),
    lift: rate / base,
    holdout: { ...holdout, rate: shareOf(holdout), lower: proof.lower },
    q: found.q,
    noise: Math.min(1, found.chance),
    fresh: found.fresh,
    named: found.named,
    overlaps: [...found.overlaps],
    homogeneity: { ...homogeneity, split: splitInWords(homogeneity.split, words) },
    priority: found.priority,
    bySegment: groups.flatMap((segment, at) =>
      (across[at] ?? 0) === 0 ? [] : [{ segment, customers: across[at]! }],
    ),
  };
}

/** One sentence on a segment: who, how many, how many of them leave, and how many surely do. */
export function sentenceOf(
  told: {
    readonly text: string;
    readonly n: number;
    readonly rate: number;
    readonly lower: number;
    readonly large: boolean;
  },
  locale: Locale,
): string {
  const { text, n, rate, lower, large } = told;
  return messages(locale).churn.sentence({
    ...{ text, large },
    n: formatNumber(n, locale),
    leave: String(Math.round(rate * 100)),
    sure: String(Math.floor(lower * 100)),
  });
}

/** A rule as one phrase: "Active men with a balance over 750,000". */
export function ruleInWords(
  conditions: readonly Condition[],
  words: Pick<SegmentWords, 'variables' | 'locale'>,
): string {
  const { variables, locale } = words;
  return segmentTitle(
    conditions.map((condition) => {
      const variable = variables.get(condition.cut.variable)!;
      return {
        named: { id: variable.id, label: labelInWords(variable.label, locale) },
        condition: plainCondition(condition, variable),
      };
    }),
    locale,
  );
}

function conditionInWords(
  condition: Condition,
  { variables, locale }: SegmentWords,
): ChurnSegment['conditions'][number] {
  const variable = variables.get(condition.cut.variable)!;
  const plain = plainCondition(condition, variable);
  const named = { id: variable.id, label: labelInWords(variable.label, locale) };
  return { ...plain, text: conditionPhrase(named, plain, locale) };
}

function plainCondition({ cut, from, to }: Condition, variable: VariableOutline): PlainCondition {
  const feature = variable.id;
  if (from === cut.missing) return { kind: 'missing', feature };
  return variable.kind === 'category'
    ? { kind: 'level', feature, level: variable.levels[from]! }
    : { kind: 'range', feature, ...rangeOf(cut, variable, from, to) };
}

function splitInWords(
  split: ChurnSegmentResult['homogeneity']['split'],
  { variables, locale }: SegmentWords,
): ChurnSegment['homogeneity']['split'] {
  if (split === null) return null;
  const { cut, from } = split.condition;
  const variable = variables.get(cut.variable)!;
  const text = messages(locale).churn.split({
    feature: labelInWords(variable.label, locale),
    level: binLabel(cut, variable, from, locale),
    leave: String(Math.round(split.highest * 100)),
    other: String(Math.round(split.others * 100)),
  });
  return { feature: variable.id, text, effect: split.effect };
}

function shareOf({ n, churned }: { readonly n: number; readonly churned: number }): number {
  return n === 0 ? 0 : churned / n;
}
