import type { SalesGroup, SalesResult } from '../../analyses/sales/sales-result.ts';
import type { Sales, SalesRow } from '../../report/types.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** What does the report say of the sales? Segments under their names. */
export function salesInWords(
  sales: SalesResult,
  segments: readonly { readonly id: string; readonly name: string }[],
  locale: Locale,
): Sales {
  const { amountName, bySegment, byProduct, byCategory, byType, byCity, byAge, byTenure } = sales;
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  const rows = (groups: readonly SalesGroup[]) => groups.map((group) => rowOf(group, group.key));
  return {
    amountLabel: amountName ?? messages(locale).report.amount,
    policies: sales.policies,
    amount: sales.amount,
    bySegment: bySegment.map((group) => rowOf(group, names.get(group.key) ?? group.key)),
    byProduct: byProduct.map(({ type, category, ...group }) => ({
      ...rowOf(group, group.key),
      type,
      category,
    })),
    byCategory: rows(byCategory),
    byType: rows(byType),
    byCity: rows(byCity),
    byAge: rows(byAge),
    byTenure: rows(byTenure),
    without: [...sales.without],
    topCustomers: sales.topCustomers.map((top) => ({ ...top, policies: [...top.policies] })),
  };
}

function rowOf({ key, bySegment, ...figures }: SalesGroup, label: string): SalesRow {
  return { key, label, ...figures, bySegment: [...bySegment] };
}
