import type { Frame } from '../../../../customers/frame.ts';
import type { PurchaseDaysAnswer } from '../../../contract/purchases/purchase-days.ts';
import { isBought } from './entries-by-customer.ts';

export function purchaseDaysIn({ purchases }: Frame): PurchaseDaysAnswer {
  const day = purchases?.day ?? null;
  if (purchases === null || day === null) return null;
  const { count, order } = purchases;
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  for (let entry = 0; entry < count; entry++) {
    const today = day[entry]!;
    if (Number.isNaN(today) || !isBought(purchases, entry)) continue;
    if (order !== null) {
      const known = seen.size;
      if (seen.add(`${order[entry]} ${today}`).size === known) continue;
    }
    counts.set(today, (counts.get(today) ?? 0) + 1);
  }
  const days = Int32Array.from(counts.keys()).sort();
  return { days, purchases: days.map((one) => counts.get(one)!) };
}
