import { Adder } from 'd3-array';
import { ageBand, ageBands, tenureBand, tenureBands } from '../../customers/bands.ts';
import type { Sales, SalesRow } from '../../report/types.ts';
import type { SegmentationResult } from '../../segments/types.ts';
import { columnNamed, numbersOf } from '../../table/access.ts';
import type { Customers } from '../../understand/types.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';
import type { Labelled, Policies } from './policies.ts';
import { labelled, purchasesIn } from './policies.ts';
import { summariseBy } from './summarise-by.ts';
import { topCustomers } from './top-customers.ts';

export interface SalesInput {
  readonly customers: Customers;
  readonly policies: Policies | null;
  readonly segmentation: SegmentationResult;
  readonly locale: Locale;
}

/**
 * Which segments, products, cities and ages bring the money? Null when the workbook has no sales.
 *
 * Products, types, categories and cities come by amount, highest first; bands in their own order. Cost O(sales).
 */
export function summariseSales({ customers, policies, segmentation, locale }: SalesInput): Sales | null {
  if (policies === null || policies.count === 0) return null;
  const { segments } = segmentation.section;
  const amount = total(policies.amount);
  const ofCustomer = { labels: segmentation.labels, ids: segments.map((segment) => segment.id) };
  const by = (grouping: Labelled | null): SalesRow[] =>
    grouping === null ? [] : summariseBy(policies, grouping, ofCustomer, amount);
  const ranked = (grouping: Labelled | null): SalesRow[] => by(grouping).sort(byAmount);
  return {
    amountLabel: customers.transactions?.amount ?? messages(locale).report.amount,
    policies: purchasesIn(policies),
    amount,
    bySegment: segmentRows(by(policySegments(policies, segmentation)), segmentation),
    byProduct: withTypes(ranked(policies.product), policies),
    byCategory: ranked(policies.productCategory),
    byType: ranked(policies.productType),
    byCity: ranked(policyColumn(customers, policies, customers.city)),
    byAge: by(policyAges(customers, policies)),
    byTenure: by(policyTenures(policies)),
    topCustomers: topCustomers(customers, policies, segments, segmentation.labels),
  };
}

function total(values: Float64Array | null): number {
  const sum = new Adder();
  for (const value of values ?? []) if (!Number.isNaN(value)) sum.add(value);
  return +sum;
}

function byAmount(a: SalesRow, b: SalesRow): number {
  return b.amount - a.amount || b.policies - a.policies || (a.key < b.key ? -1 : 1);
}

function policySegments(policies: Policies, { labels, section }: SegmentationResult): Labelled {
  return {
    codes: policies.customer.map((customer) => labels[customer] ?? -1),
    labels: section.segments.map((segment) => segment.id),
  };
}

function segmentRows(rows: readonly SalesRow[], { section }: SegmentationResult): SalesRow[] {
  const names = new Map(section.segments.map((segment) => [segment.id, segment.name]));
  return rows.map((row) => ({ ...row, label: names.get(row.key) ?? row.key }));
}

function policyColumn(customers: Customers, policies: Policies, name: string | null): Labelled | null {
  return labelled(columnNamed(customers.table, name), [...policies.customer]);
}

function policyAges(customers: Customers, policies: Policies): Labelled | null {
  const ages = numbersOf(customers.table, customers.age);
  if (ages === null) return null;
  return {
    codes: policies.customer.map((customer) => ageBand(ages[customer] ?? Number.NaN)),
    labels: ageBands.map((band) => band.key),
  };
}

function policyTenures(policies: Policies): Labelled | null {
  if (policies.tenure === null) return null;
  return { codes: Int32Array.from(policies.tenure, tenureBand), labels: tenureBands.map((band) => band.key) };
}

function withTypes(rows: readonly SalesRow[], policies: Policies): Sales['byProduct'] {
  const { product, productType, productCategory } = policies;
  const first = new Map<string, number>();
  product?.codes.forEach((code, policy) => {
    const label = product.labels[code];
    if (label !== undefined && !first.has(label)) first.set(label, policy);
  });
  const labelOf = (grouping: Labelled | null, key: string): string | null =>
    grouping?.labels[grouping.codes[first.get(key) ?? -1] ?? -1] ?? null;
  return rows.map((row) => ({
    ...row,
    type: labelOf(productType, row.key),
    category: labelOf(productCategory, row.key),
  }));
}
