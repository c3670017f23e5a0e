import type { Frame } from '../../../../customers/frame.ts';
import type {
  DistinctHistories,
  PurchaseHistoryAnswer,
  PurchaseHistoryAsk,
} from '../../../contract/purchases/purchase-history.ts';
import { entriesByCustomer } from './entries-by-customer.ts';

export function purchaseHistoryIn(
  { size, purchases }: Frame,
  { since, until, through }: PurchaseHistoryAsk,
): PurchaseHistoryAnswer {
  const day = purchases?.day ?? null;
  if (purchases === null || day === null) return null;
  const { start, entries } = entriesByCustomer({ ...purchases, day }, size, { since, through });
  const { amount } = purchases;
  const firsts = new Int32Array(size);
  const lasts = new Int32Array(size);
  const bought = new Int32Array(size);
  const second = new Int32Array(size).fill(-1);
  const before = new Int32Array(size).fill(-1);
  const firstAmount = new Float64Array(size);
  const repeatAmount = new Float64Array(size);
  const logGaps = new Float64Array(size);
  const later = new Int32Array(size);
  for (let place = 0; place < size; place++) {
    let previous = Number.NaN;
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const entry = entries[at]!;
      const today = day[entry]!;
      const isNew = today !== previous;
      previous = today;
      if (today > until) {
        if (isNew && bought[place]! > 0) later[place]! += 1;
        continue;
      }
      if (isNew) {
        if (bought[place] === 0) firsts[place] = today;
        else {
          if (bought[place] === 1) second[place] = today - firsts[place]!;
          before[place] = lasts[place]! - firsts[place]!;
          logGaps[place]! += Math.log(today - lasts[place]!);
        }
        lasts[place] = today;
        bought[place]! += 1;
      }
      const paid = amount?.[entry] || 0;
      if (today === firsts[place]) firstAmount[place]! += paid;
      else repeatAmount[place]! += paid;
    }
  }
  const known = amount !== null;
  return {
    ...distinctOf({ firsts, lasts, bought, until }),
    ...{ second, before, logGaps, later },
    firstAmount: known ? firstAmount : null,
    repeatAmount: known ? repeatAmount : null,
  };
}

/** Histories are told apart by one number each: repeats, last and age in 2^16 steps. */
const step = 65_536;

function distinctOf(of: {
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly bought: Int32Array;
  readonly until: number;
}): { readonly distinct: DistinctHistories; readonly of: Int32Array } {
  const { firsts, lasts, bought, until } = of;
  const packed = Float64Array.from(bought, (days, place) => {
    if (days === 0) return -1;
    return ((days - 1) * step + lasts[place]! - firsts[place]!) * step + until - firsts[place]!;
  });
  const sorted = packed.filter((one) => one >= 0).sort();
  const index = new Map<number, number>();
  const counts: number[] = [];
  for (const one of sorted) {
    if (!index.has(one)) index.set(one, counts.push(0) - 1);
    counts[index.get(one)!]! += 1;
  }
  const keys = [...index.keys()];
  const told = (value: (key: number) => number) => Int32Array.from(keys, value);
  return {
    distinct: {
      repeats: told((key) => Math.floor(key / step / step)),
      last: told((key) => Math.floor(key / step) % step),
      age: told((key) => key % step),
      customers: Int32Array.from(counts),
    },
    of: Int32Array.from(packed, (one) => index.get(one) ?? -1),
  };
}
