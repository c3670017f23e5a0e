import { type BgNbd, type BgNbdFit, fitBgNbd } from '../../stats/repeat/bg-nbd.ts';
import { chanceAlive, expectedPurchases, type History } from '../../stats/repeat/expected-purchases.ts';
import { expectedAmount, fitGammaGamma } from '../../stats/repeat/gamma-gamma.ts';
import type { DistinctHistories, PurchaseHistory } from '../../summaries/contract.ts';
import type { AmountModel } from './repeat-result.ts';

export const daysPerWeek = 7;
/** From here on amounts go with how often a customer buys, and their model does not hold. */
const mostCorrelation = 0.3;
const leastAmounts = 30;

/** The model of these histories, in weeks. */
export function modelOf(distinct: DistinctHistories, afterFirst: BgNbd['afterFirst'] = 0): BgNbdFit | null {
  const weeks = (days: Int32Array) => Float64Array.from(days, (one) => one / daysPerWeek);
  const { repeats, last, age, customers } = distinct;
  return fitBgNbd({ repeats, last: weeks(last), age: weeks(age), customers }, afterFirst);
}

export function historyAt({ repeats, last, age }: DistinctHistories, at: number): History {
  return { repeats: repeats[at]!, last: last[at]! / daysPerWeek, age: age[at]! / daysPerWeek };
}

/** For each distinct history: how many purchases within so many days? */
export function expectedBy(model: BgNbd, distinct: DistinctHistories, days: number): Float64Array {
  return Float64Array.from(distinct.repeats, (_, at) =>
    expectedPurchases(model, historyAt(distinct, at), days / daysPerWeek),
  );
}

/** For each distinct history: how likely is it that the customer has not left? */
export function aliveBy(model: BgNbd, distinct: DistinctHistories): Float64Array {
  return Float64Array.from(distinct.repeats, (_, at) => chanceAlive(model, historyAt(distinct, at)));
}

/** How do amounts differ? Null without amounts of enough customers who bought again. */
export function amountsOf(history: PurchaseHistory): AmountModel | null {
  const { distinct, of, repeatAmount } = history;
  if (repeatAmount === null) return null;
  const places = Int32Array.from(of.keys()).filter((place) => of[place]! >= 0 && repeatAmount[place]! > 0);
  if (places.length < leastAmounts) return null;
  const repeats = Float64Array.from(places, (place) => distinct.repeats[of[place]!]!);
  const mean = Float64Array.from(places, (place, at) => repeatAmount[place]! / repeats[at]!);
  const fit = fitGammaGamma({ repeats, mean });
  const correlation = correlationOf(repeats, mean);
  const used = fit.converged && fit.model.q > 1 && Math.abs(correlation) <= mostCorrelation;
  return { fit, customers: places.length, correlation, used };
}

/** By place: what is the customer's next purchase worth? NaN for who bought nothing. Null without amounts. */
export function nextAmounts(history: PurchaseHistory, amounts: AmountModel | null): Float64Array | null {
  const { distinct, of, firstAmount, repeatAmount } = history;
  if (firstAmount === null || repeatAmount === null) return null;
  return Float64Array.from(of, (one, place) => {
    if (one < 0) return Number.NaN;
    const repeats = distinct.repeats[one]!;
    if (amounts?.used) {
      const mean = repeats > 0 ? repeatAmount[place]! / repeats : 0;
      return expectedAmount(amounts.fit.model, repeats, mean);
    }
    return (firstAmount[place]! + repeatAmount[place]!) / (repeats + 1);
  });
}

function correlationOf(a: Float64Array, b: Float64Array): number {
  const mean = (list: Float64Array) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((one, at) => {
    const [x, y] = [one - meanA, b[at]! - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  });
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
