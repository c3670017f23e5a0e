import type {
  ChurnSegmentsResult,
  Leavers,
  NoSegment,
} from '../../analyses/churn/segments/segments-result.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { ruleInWords, type SegmentWords } from './segments-in-words.ts';

/** Why is there no segment, in one sentence? Where customers are too few: how many it takes. */
export function whyNoSegment(none: NoSegment, locale: Locale): string {
  const words = messages(locale).churn.verdict;
  const count = (n: number) => formatNumber(n, locale);
  switch (none.kind) {
    case 'no-columns':
      return words.noColumns;
    case 'too-few': {
      const { churned, stayed, needed } = none;
      return words.tooFew({ churned: count(churned), stayed: count(stayed), needed: count(needed) });
    }
    case 'too-small':
      return words.tooSmall({ needed: count(none.needed), known: count(none.known) });
    case 'nothing-found':
      return words.nothingFound;
    case 'none-held':
      return words.none({ n: none.looked });
  }
}

/** Who stays, where more leave than stay: groups that surely do, and those outside of all segments. Else empty. */
export function whoStays(
  { stays, coverage }: Pick<ChurnSegmentsResult, 'stays' | 'coverage'>,
  base: Leavers,
  words: Pick<SegmentWords, 'variables' | 'locale'>,
): string {
  if (2 * base.churned <= base.n) return '';
  const staying = ({ n, churned }: Leavers) => String(Math.round((100 * (n - churned)) / n));
  const said = messages(words.locale).churn.verdict;
  const rest = coverage && { n: base.n - coverage.n, churned: base.churned - coverage.churned };
  return said.stays({
    all: staying(base),
    rest: rest === null || rest.n === 0 ? null : staying(rest),
    groups: stays.map(({ conditions, all, lower }) =>
      said.staying({
        text: ruleInWords(conditions, words),
        stay: staying(all),
        sure: String(Math.floor(100 * lower)),
      }),
    ),
  });
}
