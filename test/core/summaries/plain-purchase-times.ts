import { isoDay } from '../../../core/customers/day.ts';
import type { Frame } from '../../../core/customers/frame.ts';
import type { AskOf } from '../../../core/summaries/contract.ts';

type Asked = AskOf<'purchase-cohorts' | 'purchase-days' | 'purchase-history'>;

interface Sale {
  readonly place: number;
  readonly day: number;
  readonly order: string;
  readonly amount: number;
}

/** Days, cohorts and histories of purchases, one customer at a time. */
export function purchaseTimes(frame: Frame, ask: Asked): unknown {
  const { purchases } = frame;
  if (!purchases?.day) return null;
  const { day, customer, amount, order } = purchases;
  const sales = Array.from(day, (one, entry) => ({
    place: customer[entry] as number,
    day: one,
    order: `${order?.[entry] ?? `entry ${entry}`}`,
    amount: Number.isNaN(amount?.[entry] ?? Number.NaN) ? 0 : (amount?.[entry] as number),
  })).filter((sale) => !Number.isNaN(sale.day) && sale.amount >= 0);
  if (ask.summary === 'purchase-days') {
    const days = unique(sales.map((sale) => sale.day));
    const on = (one: number) => new Set(sales.filter((sale) => sale.day === one).map((sale) => sale.order));
    return { days, purchases: days.map((one) => on(one).size) };
  }
  const from = sales.filter((sale) => sale.day >= ask.since);
  const places = frame.keys.map((_, place) => place);
  const past = from.filter((sale) => sale.day <= ask.until);
  const daysOf = (place: number, among: readonly Sale[]) =>
    unique(among.filter((sale) => sale.place === place).map((sale) => sale.day));
  if (ask.summary === 'purchase-cohorts') {
    const month = (one: number) => {
      const [year, number] = (isoDay(one) as string).split('-').map(Number) as [number, number];
      return year * 12 + number - 1;
    };
    const cells = past.map((sale) => ({
      ...sale,
      first: month(daysOf(sale.place, past)[0] as number),
      month: month(sale.day),
    }));
    const pairs = [...new Set(cells.map((cell) => `${cell.first} ${cell.month}`))].sort();
    return pairs.map((pair) => {
      const within = cells.filter((cell) => `${cell.first} ${cell.month}` === pair);
      return {
        first: within[0]?.first,
        month: within[0]?.month,
        customers: new Set(within.map((cell) => cell.place)).size,
        amount: total(within),
      };
    });
  }
  const histories = places.map((place) => {
    const days = daysOf(place, past);
    const first = days[0] ?? Number.NaN;
    const own = past.filter((sale) => sale.place === place);
    return {
      name: [days.length - 1, (days.at(-1) ?? 0) - first, ask.until - first],
      days,
      second: days.length > 1 ? (days[1] as number) - first : -1,
      before: days.length > 1 ? (days.at(-2) as number) - first : -1,
      firstAmount: total(own.filter((sale) => sale.day === first)),
      repeatAmount: total(own.filter((sale) => sale.day !== first)),
      logGaps: days.slice(1).reduce((sum, one, at) => sum + Math.log(one - (days[at] as number)), 0),
      later:
        days.length === 0
          ? 0
          : daysOf(place, from).filter((one) => one > ask.until && one <= ask.through).length,
    };
  });
  const buyers = histories.filter(({ days }) => days.length > 0);
  const names = [...new Map(buyers.map(({ name }) => [name.join(), name])).values()].sort(
    (a, b) =>
      (a[0] as number) - (b[0] as number) ||
      (a[1] as number) - (b[1] as number) ||
      (a[2] as number) - (b[2] as number),
  );
  const counted = (name: readonly number[]) => buyers.filter((one) => one.name.join() === name.join()).length;
  const each = (field: 'second' | 'before' | 'firstAmount' | 'repeatAmount' | 'logGaps' | 'later') =>
    histories.map((one) => one[field]);
  return {
    distinct: {
      repeats: names.map((name) => name[0]),
      last: names.map((name) => name[1]),
      age: names.map((name) => name[2]),
      customers: names.map(counted),
    },
    of: histories.map(({ name }) => names.findIndex((one) => one.join() === name.join())),
    second: each('second'),
    before: each('before'),
    logGaps: each('logGaps'),
    later: each('later'),
    firstAmount: each('firstAmount'),
    repeatAmount: each('repeatAmount'),
  };
}

const unique = (days: readonly number[]) => [...new Set(days)].sort((a, b) => a - b);
const total = (sales: readonly Sale[]) => sales.reduce((sum, { amount }) => sum + amount, 0);
