import type { Sales, Segment } from '../../report/types.ts';
import { columnNamed, numbersOf, textAt } from '../../table/access.ts';
import type { Customers } from '../../understand/types.ts';
import type { Policies } from './policies.ts';

const length = 10;

/** Who are the customers of the highest lifetime value? Ties go to the lower key. Empty without money or dates. */
export function topCustomers(
  customers: Customers,
  policies: Policies,
  segments: readonly Segment[],
  labels: Int32Array,
): Sales['topCustomers'] {
  const lifetimeValue = numbersOf(customers.table, customers.lifetimeValue);
  if (lifetimeValue === null) return [];
  const { values: keys } = customers.key;
  const ranked = Array.from(lifetimeValue.keys())
    .filter((row) => !Number.isNaN(lifetimeValue[row] ?? Number.NaN))
    .sort((a, b) => {
      const difference = (lifetimeValue[b] ?? 0) - (lifetimeValue[a] ?? 0);
      return difference !== 0 ? difference : (keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1;
    })
    .slice(0, length);
  const rows = new Map(ranked.map((customer) => [customer, [] as number[]]));
  policies.customer.forEach((customer, policy) => {
    rows.get(customer)?.push(policy);
  });
  const occupation = columnNamed(customers.table, customers.occupation);
  const number = (name: string | null, row: number): number | null => {
    const value = numbersOf(customers.table, name)?.[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return ranked.map((customer, index) => ({
    rank: index + 1,
    id: (keys[customer] ?? '').split('\u001f').join(' · '),
    lifetimeValue: lifetimeValue[customer] ?? 0,
    segment: segments[labels[customer] ?? -1]?.id ?? null,
    age: number(customers.age, customer),
    income: number(customers.income, customer),
    tenure: number(customers.tenure, customer),
    occupation: occupation === null ? null : textAt(occupation, customer) || null,
    policies: policyList(policies, rows.get(customer) ?? []),
  }));
}

function policyList(policies: Policies, rows: readonly number[]): Sales['topCustomers'][number]['policies'] {
  const list = rows.map((policy) => {
    const amount = policies.amount?.[policy] ?? Number.NaN;
    return {
      product: policies.product?.labels[policies.product.codes[policy] ?? -1] ?? null,
      amount: Number.isNaN(amount) ? null : amount,
      date: policies.date?.[policy] ?? null,
    };
  });
  const order = ({ amount, date, product }: (typeof list)[number]): string =>
    `${date ?? ''}|${product ?? ''}|${amount ?? ''}`;
  return list.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (order(a) < order(b) ? -1 : 1));
}
