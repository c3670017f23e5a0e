import { Adder } from 'd3-array';
import type { SalesRow } from '../../report/types.ts';
import type { Labelled, Policies } from './policies.ts';

/** Segments of the customers: an index into `ids` per customer, −1 for none. */
export interface SegmentOfCustomer {
  readonly labels: Int32Array;
  readonly ids: readonly string[];
}

/**
 * What do the sales of each group amount to? One row per group that has sales, in the order of the labels. Sums
 * are correctly rounded, so the order of the sales does not matter.
 *
 * @param grouping one code per policy.
 */
export function summariseBy(
  policies: Policies,
  grouping: Labelled,
  segments: SegmentOfCustomer,
  totalAmount: number,
): SalesRow[] {
  const groups = grouping.labels.map(() => emptyGroup(segments.ids.length));
  for (let policy = 0; policy < policies.count; policy++) {
    const group = groups[grouping.codes[policy] ?? -1];
    if (group !== undefined) addPolicyInPlace(group, policies, policy, segments.labels);
  }
  return groups.flatMap((group, code) =>
    group.policies === 0
      ? []
      : [salesRow(grouping.labels[code] ?? '', group, segments.ids, totalAmount, policies)],
  );
}

interface Group {
  policies: number;
  /** The purchases counted so far, where several rows make one. */
  readonly orders: Set<number>;
  readonly customers: Set<number>;
  readonly amount: Mean;
  readonly coverage: Mean;
  readonly ratio: Mean;
  readonly lifetimeValue: Mean;
  readonly bySegment: readonly {
    policies: number;
    readonly orders: Set<number>;
    readonly customers: Set<number>;
    readonly amount: Adder;
  }[];
}

interface Mean {
  readonly sum: Adder;
  count: number;
}

function emptyGroup(segments: number): Group {
  const mean = (): Mean => ({ sum: new Adder(), count: 0 });
  return {
    policies: 0,
    orders: new Set(),
    customers: new Set(),
    amount: mean(),
    coverage: mean(),
    ratio: mean(),
    lifetimeValue: mean(),
    bySegment: Array.from({ length: segments }, () => ({
      policies: 0,
      orders: new Set(),
      customers: new Set(),
      amount: new Adder(),
    })),
  };
}

function addPolicyInPlace(group: Group, policies: Policies, policy: number, labels: Int32Array): void {
  const customer = policies.customer[policy] ?? -1;
  const amount = policies.amount?.[policy] ?? Number.NaN;
  const coverage = policies.coverage?.[policy] ?? Number.NaN;
  const tenure = policies.tenure?.[policy] ?? Number.NaN;
  if (isNew(group.orders, policies, policy)) group.policies++;
  group.customers.add(customer);
  addInPlace(group.amount, amount);
  addInPlace(group.coverage, coverage);
  if (coverage > 0) addInPlace(group.ratio, (amount / coverage) * 100);
  addInPlace(group.lifetimeValue, amount * tenure);
  const segment = group.bySegment[labels[customer] ?? -1];
  if (segment === undefined) return;
  if (isNew(segment.orders, policies, policy)) segment.policies++;
  segment.customers.add(customer);
  if (!Number.isNaN(amount)) segment.amount.add(amount);
}

/** Is this the first row of its purchase here? Remembers that it was seen. */
function isNew(orders: Set<number>, { order }: Policies, policy: number): boolean {
  if (order === null) return true;
  const known = orders.size;
  return orders.add(order[policy] as number).size > known;
}

function addInPlace(mean: Mean, value: number): void {
  if (Number.isNaN(value)) return;
  mean.sum.add(value);
  mean.count++;
}

function salesRow(
  label: string,
  group: Group,
  segmentIds: readonly string[],
  totalAmount: number,
  policies: Policies,
): SalesRow {
  const amount = +group.amount.sum;
  return {
    key: label,
    label,
    customers: group.customers.size,
    policies: group.policies,
    amount,
    share: totalAmount > 0 ? Math.min(1, Math.max(0, amount / totalAmount)) : 0,
    averageAmount: policies.amount && (policies.order ? amount / group.policies : average(group.amount)),
    averageCoverage: policies.coverage && average(group.coverage),
    averageRatio: policies.coverage && average(group.ratio),
    averageLifetimeValue:
      policies.tenure && policies.amount && +group.lifetimeValue.sum / group.customers.size,
    bySegment: group.bySegment.map((segment, index) => ({
      segment: segmentIds[index] ?? '',
      customers: segment.customers.size,
      policies: segment.policies,
      amount: +segment.amount,
    })),
  };
}

function average(mean: Mean): number | null {
  return mean.count === 0 ? null : +mean.sum / mean.count;
}
