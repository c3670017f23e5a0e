import type { Purchases } from '../../../../customers/purchases/purchases.ts';

/** The entries of each customer in order of day, equal ones by amount: the same whatever the order of the rows. */
export interface EntriesByCustomer {
  /** By place, and one more: where their entries start. */
  readonly start: Int32Array;
  readonly entries: Int32Array;
}

/** Is this something that was bought? What was paid back is no purchase. */
export function isBought({ amount }: Pick<Purchases, 'amount'>, entry: number): boolean {
  return !((amount?.[entry] ?? 0) < 0);
}

/** Which purchases of the days `since` to `through` are whose? */
export function entriesByCustomer(
  { count, customer, day, amount }: Purchases & { readonly day: Float64Array },
  size: number,
  { since, through }: { readonly since: number; readonly through: number },
): EntriesByCustomer {
  const isIn = (entry: number) =>
    day[entry]! >= since && day[entry]! <= through && isBought({ amount }, entry);
  const start = new Int32Array(size + 1);
  for (let entry = 0; entry < count; entry++) if (isIn(entry)) start[customer[entry]! + 1]! += 1;
  for (let place = 0; place < size; place++) start[place + 1]! += start[place]!;
  const next = start.slice(0, size);
  const entries = new Int32Array(start[size]!);
  for (let entry = 0; entry < count; entry++) {
    if (!isIn(entry)) continue;
    const place = customer[entry]!;
    entries[next[place]!] = entry;
    next[place]! += 1;
  }
  const byDay = (a: number, b: number) => day[a]! - day[b]! || (amount?.[a] || 0) - (amount?.[b] || 0);
  for (let place = 0; place < size; place++) entries.subarray(start[place], start[place + 1]).sort(byDay);
  return { start, entries };
}
