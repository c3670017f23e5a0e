import type { Churn, Experience, Finding, Retention, Sales, Segmentation } from '../report/types.ts';
import { experienceFindings } from './experience-findings.ts';
import { formatNumber, formatShare } from './format.ts';
import type { Locale } from './index.ts';
import { messages } from './index.ts';

export interface FindingsInput {
  readonly segmentation: Segmentation;
  readonly sales: Sales | null;
  readonly churn: Churn | null;
  readonly experience: Experience | null;
  readonly retention: Retention | null;
  readonly locale: Locale;
}

/** What should a person read first? One sentence each, changes and churn before plain description. */
export function findingsInWords(input: FindingsInput): Finding[] {
  return [
    ...changeFindings(input),
    ...churnFindings(input),
    ...(input.experience === null ? [] : experienceFindings(input.experience, input.locale)),
    ...retentionFindings(input),
    ...segmentFindings(input),
    ...salesFindings(input),
  ];
}

function changeFindings({ segmentation, locale }: FindingsInput): Finding[] {
  const { changes } = segmentation;
  if (changes === null) return [];
  const customers = segmentation.segments.reduce((total, segment) => total + segment.size, 0);
  const moved: Finding = {
    id: 'moved',
    kind: 'change',
    text: messages(locale).report.finding.moved({
      n: formatNumber(changes.moved, locale),
      share: formatShare(customers === 0 ? 0 : changes.moved / customers, locale),
    }),
    evidence: messages(locale).report.finding.evidence({ n: formatNumber(customers, locale) }),
  };
  const { because, drift } = changes;
  return [
    moved,
    ...(because == null ? [] : [{ id: 'found-anew', kind: 'change' as const, text: because, evidence: '' }]),
    ...(drift.reason === null
      ? []
      : [{ id: 'drift', kind: 'change' as const, text: drift.reason, evidence: '' }]),
  ];
}

function churnFindings({ churn, locale }: FindingsInput): Finding[] {
  if (churn === null) return [];
  const { discrimination } = churn;
  const counted = messages(locale).report.finding.evidence({
    n: formatNumber(churn.base.customers, locale),
  });
  const evidence = discrimination?.reliable === false ? counted + areaText(discrimination, locale) : counted;
  if (churn.segments.length === 0) return [{ id: 'churn', kind: 'churn', text: churn.verdict, evidence }];
  return churn.segments.slice(0, 3).map((segment) => ({
    id: `churn-${segment.id}`,
    kind: 'churn',
    text: segment.sentence,
    evidence,
  }));
}

/** Who is slipping away, with how that is known; or why it cannot be told. */
function retentionFindings({ retention, locale }: FindingsInput): Finding[] {
  if (retention === null) return [];
  const { verdict, lifecycle, customers } = retention;
  if (lifecycle.length === 0) return [{ id: 'retention', kind: 'retention', text: verdict, evidence: '' }];
  const count = (...stages: readonly string[]) =>
    formatNumber(
      lifecycle.reduce((sum, { id, customers: n }) => (stages.includes(id) ? sum + n : sum), 0),
      locale,
    );
  const text = messages(locale).retention.finding.stages({
    customers: formatNumber(customers, locale),
    ...{ active: count('new', 'active', 'won-back'), atRisk: count('at-risk'), lapsed: count('lapsed') },
  });
  return [{ id: 'retention', kind: 'retention', text, evidence: verdict }];
}

function areaText(
  { auc, lower, upper }: NonNullable<Churn['discrimination']>,
  locale: FindingsInput['locale'],
): string {
  const two = (value: number) => formatNumber(value, locale, { decimals: 2 });
  return messages(locale).churn.discrimination({ auc: two(auc), lower: two(lower), upper: two(upper) });
}

function segmentFindings({ segmentation, sales, locale }: FindingsInput): Finding[] {
  const amount = sales?.amountLabel;
  const ranked = segmentation.segments
    .filter((segment) => segment.value !== null)
    .sort((a, b) => (b.value?.share ?? 0) - (a.value?.share ?? 0));
  const best = ranked[0];
  if (best?.value == null || amount === undefined) return [];
  const text = messages(locale).report.finding.segmentValue({
    name: best.name,
    share: formatShare(best.share, locale),
    value: formatShare(best.value.share, locale),
    amount,
  });
  const evidence = messages(locale).report.finding.evidence({ n: formatNumber(best.size, locale) });
  return [{ id: 'segment-value', kind: 'segment', text, evidence }];
}

function salesFindings({ sales, locale }: FindingsInput): Finding[] {
  if (sales === null || sales.amount === 0) return [];
  const words = messages(locale).report;
  const evidence = words.finding.evidence({ n: formatNumber(sales.policies, locale) });
  const amount = sales.amountLabel;
  const findings: Finding[] = [];
  const products = sales.byProduct.slice(0, 2);
  if (sales.byProduct.length > 2) {
    const share = products.reduce((total, row) => total + row.share, 0);
    const text = words.finding.topProducts({
      products: words.and(products.map((row) => row.label)),
      share: formatShare(share, locale),
      amount,
    });
    findings.push({ id: 'top-products', kind: 'sales', text, evidence });
  }
  const city = sales.byCity[0];
  if (city !== undefined && sales.byCity.length > 1) {
    const text = words.finding.topCity({
      city: city.label,
      share: formatShare(city.share, locale),
      amount,
    });
    findings.push({ id: 'top-city', kind: 'sales', text, evidence });
  }
  return findings;
}
