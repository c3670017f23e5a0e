import { kaplanMeier } from '../../stats/survival/kaplan-meier.ts';
import type { PurchaseHistory } from '../../summaries/contract.ts';
import type { SecondPurchase } from './repeat-result.ts';

const marks = [7, 30, 60, 90, 180, 365, 730] as const;

/** Which share buys a second time within so many days, when the first was too late to know of some? */
export function secondPurchases({ distinct, of, second }: PurchaseHistory): SecondPurchase[] {
  const times = new Map<number, { time: number; events: number; censored: number }>();
  let longest = 0;
  of.forEach((one, place) => {
    if (one < 0) return;
    const age = distinct.age[one]!;
    const happened = second[place]! > 0;
    const time = happened ? second[place]! : age;
    const known = times.get(time) ?? { time, events: 0, censored: 0 };
    if (happened) known.events++;
    else known.censored++;
    times.set(time, known);
    longest = Math.max(longest, age);
  });
  const curve = kaplanMeier([...times.values()]);
  return marks
    .filter((days) => days <= longest)
    .map((days) => {
      const point = curve.filter(({ time }) => time <= days).pop();
      return point === undefined
        ? { days, share: 0, lower: 0, upper: 0 }
        : { days, share: 1 - point.survival, lower: 1 - point.upper, upper: 1 - point.lower };
    });
}
