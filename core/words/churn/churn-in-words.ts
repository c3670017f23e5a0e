import type { ChurnResult } from '../../analyses/churn/churn.ts';
import type { RiskResult } from '../../analyses/churn/risk/churn-risk.ts';
import type { Leavers } from '../../analyses/churn/segments/segments-result.ts';
import type { FrameOutline } from '../../customers/frame.ts';
import type { Churn } from '../../report/types.ts';
import type { Locale } from '../index.ts';
import type { Play } from '../plan/built-in-plays.ts';
import { breakdownsInWords } from './breakdowns-in-words.ts';
import { evidenceInWords } from './evidence-in-words.ts';
import { leaksInWords, type ToldLeak } from './leaks-in-words.ts';
import { segmentInWords } from './segments-in-words.ts';
import { leakNote, noRiskNote, protectionNote, proxyNote, verdictOf } from './verdict.ts';
import { whoStays, whyNoSegment } from './why-no-segment.ts';
import { type Wording, wordingOf } from './wording.ts';

export interface ChurnToWord {
  readonly churn: ChurnResult;
  readonly outline: FrameOutline;
  /** Names of the customer segments, by id in their order. */
  readonly names: ReadonlyMap<string, string>;
  /** What is tried with each churn segment. */
  readonly plays: readonly Play[];
  readonly locale: Locale;
}

/** How does the report tell who leaves and why? */
export function churnInWords({ churn, outline, names, plays, locale }: ChurnToWord): Churn {
  const { evidence, breakdowns, crossings, segments, risk } = churn;
  const wording = wordingOf(outline, evidence.base, locale);
  const leaks = leaksInWords(outline, locale);
  const coverage = coverageOf(segments.coverage, evidence.base);
  const words = {
    ...{ base: evidence.base.rate, groups: [...names.keys()], locale },
    variables: new Map(outline.explaining.map((variable) => [variable.id, variable])),
  };
  const told = {
    ...evidenceInWords(evidence, outline, wording),
    ...breakdownsInWords({ breakdowns, crossings }, names, wording),
  };
  return {
    ...told,
    noiseBar: segments.bar.map(({ n, rate }) => ({ n, conditions: 1, rate: Math.min(1, rate) })),
    segments: segments.segments.map((segment, at) => {
      const { cause, offer, channel } = plays[at]!;
      return { ...segmentInWords(segment, words), actions: [{ cause, offer, channel }] };
    }),
    verdict: [
      coverage === null
        ? whyNoSegment(segments.none!, locale)
        : verdictOf(segments.segments.length, coverage, locale),
      whoStays(segments, { n: evidence.base.customers, churned: evidence.base.churned }, words),
      risk === null || risk.discrimination.reliable ? '' : noRiskNote(risk.discrimination, locale),
      costOfProtection(churn, coverage, locale),
      proxyNote(churn.proxies ?? [], wording),
      leakNote(leaks, locale),
    ].join(''),
    coverage,
    ...(risk === null ? {} : { discrimination: { ...risk.discrimination } }),
    risk: risk?.discrimination.reliable ? riskInWords(risk, leaks, wording) : null,
  };
}

function riskInWords(
  { variables, importance, discrimination, quality }: RiskResult,
  leaks: readonly ToldLeak[],
  { labelOf }: Wording,
): NonNullable<Churn['risk']> {
  return {
    auc: discrimination.auc,
    brier: quality.brier,
    ece: quality.ece,
    calibration: [...quality.calibration],
    importance: variables
      .map((feature, at) => ({ feature, label: labelOf(feature), importance: importance[at]! }))
      .sort((a, b) => b.importance - a.importance || (a.feature < b.feature ? -1 : 1)),
    leaks: leaks.map(({ feature, reason }) => ({ feature, reason })),
  };
}

function coverageOf(
  held: Leavers | null,
  { customers, churned }: ChurnResult['evidence']['base'],
): Churn['coverage'] {
  return (
    held && {
      ...{ customers: held.n, churned: held.churned, share: held.n / customers },
      precision: held.n === 0 ? 0 : held.churned / held.n,
      coverage: held.churned / churned,
    }
  );
}

/** What do segments without protected attributes miss? Empty when none were left out. */
function costOfProtection(
  { withProtected, evidence }: ChurnResult,
  coverage: Churn['coverage'],
  locale: Locale,
): string {
  return withProtected === null
    ? ''
    : protectionNote(coverage?.coverage ?? 0, withProtected.churned / evidence.base.churned, locale);
}
