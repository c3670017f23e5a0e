import type { ProxyFeature } from '../../analyses/churn/evidence/proxies.ts';
import type { RiskResult } from '../../analyses/churn/risk/churn-risk.ts';
import type { Churn } from '../../report/types.ts';
import { formatNumber, formatShare } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import type { ToldLeak } from './leaks-in-words.ts';
import type { Wording } from './wording.ts';

/** What is found, in one sentence: how many segments, and how much of whom they hold. */
export function verdictOf(n: number, coverage: NonNullable<Churn['coverage']>, locale: Locale): string {
  return messages(locale).churn.verdict.found({
    n,
    share: formatShare(coverage.share, locale, 0),
    coverage: formatShare(coverage.coverage, locale, 0),
    lift: formatNumber(coverage.coverage / coverage.share, locale, { decimals: 1 }),
  });
}

/** Why no risk is told: the area under the curve and its interval, with two decimals. */
export function noRiskNote({ auc, lower, upper }: RiskResult['discrimination'], locale: Locale): string {
  const two = (value: number) => formatNumber(value, locale, { decimals: 2 });
  return messages(locale).churn.verdict.noRisk({ auc: two(auc), lower: two(lower), upper: two(upper) });
}

export function leakNote(leaks: readonly ToldLeak[], locale: Locale): string {
  if (leaks.length === 0) return '';
  const words = messages(locale).churn.verdict;
  return words.leaks({ features: leaks.map(words.leak).join(', ') });
}

/** What it costs to leave protected attributes out, in shares of leavers reached. */
export function protectionNote(without: number, withThem: number, locale: Locale): string {
  const words = messages(locale).churn.verdict;
  const told = { without: formatShare(without, locale, 0), with: formatShare(withThem, locale, 0) };
  return told.without === told.with
    ? words.protectedCostsNothing({ coverage: told.with })
    : words.protectedLeftOut(told);
}

export function proxyNote(
  proxies: readonly ProxyFeature[],
  { labelOf, locale }: Pick<Wording, 'labelOf' | 'locale'>,
): string {
  if (proxies.length === 0) return '';
  const words = messages(locale).churn.verdict;
  const told = proxies.map(({ feature, tells, phik }) =>
    words.proxy({
      ...{ feature: labelOf(feature), tells: labelOf(tells) },
      phik: formatNumber(phik, locale, { decimals: 2 }),
    }),
  );
  return words.proxies({ proxies: told.join(', ') });
}
