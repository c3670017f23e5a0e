import type { FrameOutline, VariableMeaning } from '../../customers/frame.ts';
import type { PurchasesOutline } from '../../customers/purchases/purchases.ts';
import type { AnswersTo, GivenGroups, PurchaseTotals, Sum } from '../../summaries/contract.ts';
import type { SalesAsks } from './ask-sales.ts';
import type { ProductGroup, SalesGroup, SalesResult, TopCustomer } from './sales-result.ts';

interface Known {
  readonly purchases: PurchasesOutline;
  readonly segments: GivenGroups;
  /** Of all purchases. */
  readonly amount: number;
}

/**
 * Which segments, products, cities and ages bring the money? Null without sales.
 *
 * Products, types, categories and cities come by amount, highest first; bands and segments in their own order.
 */
export function concludeSales(
  frame: FrameOutline,
  segments: GivenGroups,
  answers: AnswersTo<SalesAsks>,
): SalesResult | null {
  const { purchases } = frame;
  const all = answers.all?.[0];
  if (purchases === null || all === undefined) return null;
  const known = { purchases, segments, amount: all.amount.sum };
  const groups = (totals: readonly PurchaseTotals[] | null): SalesGroup[] =>
    (totals ?? []).map((one) => groupOf(one, known));
  const ranked = (totals: readonly PurchaseTotals[] | null) => groups(totals).sort(byAmount);
  return {
    amountName: purchases.names.amount,
    policies: all.purchases,
    amount: all.amount.sum,
    bySegment: groups(answers.bySegment),
    byProduct: withKinds(ranked(answers.byProduct), answers),
    byCategory: ranked(answers.byCategory),
    byType: ranked(answers.byType),
    byCity: ranked(answers.byCity),
    byAge: groups(answers.byAge),
    byTenure: groups(answers.byTenure),
    without: [
      { dimension: 'product', customers: answers.withoutProduct ?? 0 },
      { dimension: 'category', customers: answers.withoutCategory ?? 0 },
      { dimension: 'type', customers: answers.withoutType ?? 0 },
      { dimension: 'city', customers: answers.withoutCity ?? 0 },
      { dimension: 'age', customers: answers.withoutAge ?? 0 },
      { dimension: 'tenure', customers: answers.withoutTenure ?? 0 },
    ].filter(({ customers }) => customers > 0) as SalesResult['without'],
    topCustomers: topCustomers(frame, segments, answers.top ?? []),
  };
}

function groupOf(totals: PurchaseTotals, { purchases, segments, amount: whole }: Known): SalesGroup {
  const { key, customers, purchases: policies } = totals;
  const amount = totals.amount.sum;
  const { inLines, hasAmount, hasCoverage, hasDate } = purchases;
  return {
    key,
    customers,
    policies,
    amount,
    share: whole > 0 ? Math.min(1, Math.max(0, amount / whole)) : 0,
    averageAmount: hasAmount ? (inLines ? amount / policies : meanOf(totals.amount)) : null,
    averageCoverage: hasCoverage ? meanOf(totals.coverage) : null,
    averageRatio: hasCoverage ? meanOf(totals.ratio) : null,
    averageLifetimeValue: hasDate && hasAmount ? totals.lifetimeValue.sum / customers : null,
    bySegment: totals.across.map((part, index) => ({
      segment: segments.keys[index]!,
      customers: part.customers,
      policies: part.purchases,
      amount: part.amount,
    })),
  };
}

function meanOf({ n, sum }: Sum): number | null {
  return n === 0 ? null : sum / n;
}

function byAmount(a: SalesGroup, b: SalesGroup): number {
  return b.amount - a.amount || b.policies - a.policies || (a.key < b.key ? -1 : 1);
}

function withKinds(products: readonly SalesGroup[], { kinds }: AnswersTo<SalesAsks>): ProductGroup[] {
  const kindOf = new Map((kinds ?? []).map((kind) => [kind.product, kind]));
  return products.map((product) => {
    const { type = null, category = null } = kindOf.get(product.key) ?? {};
    return { ...product, type, category };
  });
}

function topCustomers(
  { meanings }: FrameOutline,
  { codes, keys }: GivenGroups,
  top: NonNullable<AnswersTo<SalesAsks>['top']>,
): TopCustomer[] {
  return top.map(({ place, key, value, told, purchases }, index) => {
    const of = (meaning: VariableMeaning) => told[meanings[meaning] ?? ''] ?? null;
    const number = (meaning: VariableMeaning) => {
      const found = of(meaning);
      return typeof found === 'number' ? found : null;
    };
    const occupation = of('occupation');
    return {
      rank: index + 1,
      id: key.split('\u001f').join(' · '),
      lifetimeValue: value,
      segment: keys[codes[place]!] ?? null,
      age: number('age'),
      income: number('income'),
      tenure: number('tenure'),
      occupation: typeof occupation === 'string' ? occupation : null,
      policies: purchases,
    };
  });
}
