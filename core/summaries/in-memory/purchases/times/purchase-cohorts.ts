import { monthOf } from '../../../../customers/day.ts';
import type { Frame } from '../../../../customers/frame.ts';
import type {
  PurchaseCohort,
  PurchaseCohortsAnswer,
  PurchaseCohortsAsk,
} from '../../../contract/purchases/purchase-cohorts.ts';
import { entriesByCustomer } from './entries-by-customer.ts';

export function purchaseCohortsIn(
  { size, purchases }: Frame,
  { since, until }: PurchaseCohortsAsk,
): PurchaseCohortsAnswer {
  const day = purchases?.day ?? null;
  if (purchases === null || day === null) return null;
  const { start, entries } = entriesByCustomer({ ...purchases, day }, size, { since, through: until });
  const months = monthsFrom(since, until);
  const cells = new Map<number, { customers: number; amount: number }>();
  for (let place = 0; place < size; place++) {
    let first = -1;
    let current = -1;
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const entry = entries[at]!;
      const month = months[day[entry]! - since]!;
      if (first < 0) first = month;
      const key = first * monthsAtMost + month;
      const cell = cells.get(key) ?? { customers: 0, amount: 0 };
      if (month !== current) cell.customers++;
      cell.amount += purchases.amount?.[entry] || 0;
      current = month;
      cells.set(key, cell);
    }
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(
      ([key, cell]): PurchaseCohort => ({
        first: Math.floor(key / monthsAtMost),
        month: key % monthsAtMost,
        ...cell,
      }),
    );
}

const monthsAtMost = 1_000_000;

function monthsFrom(since: number, until: number): Int32Array {
  return Int32Array.from({ length: Math.max(0, until - since + 1) }, (_, at) => monthOf(since + at));
}
