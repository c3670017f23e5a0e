import { describe, expect, test } from 'vitest';
import { type BgNbd, fitBgNbd, type Histories } from '../../../../core/stats/repeat/bg-nbd.ts';
import { chanceAlive, expectedPurchases } from '../../../../core/stats/repeat/expected-purchases.ts';
import { purchaseHistoryIn } from '../../../../core/summaries/in-memory/purchases/times/purchase-history.ts';
import { madeShop, shopEnd, shopFrame, shopStart } from '../../../fixtures/made-shop.ts';
import { referenceFigures } from '../../../fixtures/reference.ts';
import { sharedJson } from '../../../shared.ts';
import { itWithData } from '../../../with-data.ts';

const published = referenceFigures<{ bgnbd: { r: number; alpha: number; a: number; b: number } }>(
  'btyd_cdnow',
);
const cdnow: BgNbd = { ...published.bgnbd, afterFirst: 0 };

function historiesOf(seed: number): Histories {
  const frame = shopFrame(madeShop('random', 3000, seed), 3000);
  const ask = { summary: 'purchase-history', since: shopStart, until: shopEnd, through: shopEnd } as const;
  const { repeats, last, age, customers } = purchaseHistoryIn(frame, ask)!.distinct;
  const weeks = (days: Int32Array) => Float64Array.from(days, (one) => one / 7);
  return { repeats, last: weeks(last), age: weeks(age), customers };
}

describe('BG/NBD', () => {
  test('finds the rates and the leaving that a shop was made with', () => {
    const fits = [1, 2, 3, 4].map((seed) => fitBgNbd(historiesOf(seed))!);
    const mean = (of: (fit: BgNbd) => number) => fits.reduce((sum, { model }) => sum + of(model), 0) / 4;
    expect(fits.every(({ converged }) => converged)).toBe(true);
    expect(mean(({ r }) => r)).toBeCloseTo(0.8, 1);
    expect(mean(({ alpha }) => alpha) / 6).toBeCloseTo(1, 0);
    expect(mean(({ a, b }) => a / (a + b))).toBeCloseTo(0.8 / 3.3, 1);
  });

  test('does not care how histories are grouped, and counts all customers of a group', () => {
    const grouped = historiesOf(5);
    const each = Array.from(grouped.customers, (n, at) => Array<number>(n).fill(at)).flat();
    const pick = (list: ArrayLike<number>) => each.map((at) => list[at]!);
    const alone = fitBgNbd({
      repeats: pick(grouped.repeats),
      last: pick(grouped.last),
      age: pick(grouped.age),
      customers: each.map(() => 1),
    })!;
    const together = fitBgNbd(grouped)!;
    expect(alone.logLikelihood).toBeCloseTo(together.logLikelihood, 6);
    expect(alone.model.r).toBeCloseTo(together.model.r, 5);
  });

  test('has nothing to learn from where nobody bought again', () => {
    expect(fitBgNbd({ repeats: [0, 0], last: [0, 0], age: [3, 5], customers: [4, 4] })).toBeNull();
  });

  test('says nothing of leaving for who bought once, unless customers may leave after that', () => {
    const once = { repeats: 0, last: 0, age: 39 };
    expect(chanceAlive(cdnow, once)).toBe(1);
    const may = chanceAlive({ ...cdnow, afterFirst: 1 }, once);
    expect(may).toBeGreaterThan(0);
    expect(may).toBeLessThan(1);
  });

  test('expects nothing in no time, more in more, and about the rate of a customer who does not leave', () => {
    const history = { repeats: 5, last: 30, age: 32 };
    const times = [0, 1, 10, 50, 400].map((time) => expectedPurchases(cdnow, history, time));
    expect(times[0]).toBeCloseTo(0, 12);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    const faithful = { ...cdnow, a: 1e-5, b: 1 };
    const rate = (cdnow.r + 5) / (cdnow.alpha + 32);
    expect(expectedPurchases(faithful, history, 10)).toBeCloseTo(rate * 10, 2);
    expect(expectedPurchases({ ...cdnow, a: 1 }, history, 10)).toBeCloseTo(
      expectedPurchases({ ...cdnow, a: 1.0001 }, history, 10),
      3,
    );
  });

  itWithData(['reference'], 'tells 40 customers of CDNOW as published, to 1e-4', () => {
    interface Customer {
      readonly x: number;
      readonly tx: number;
      readonly T: number;
      readonly pAlive: number;
      readonly expected39Weeks: number;
    }
    const { customersSample } = sharedJson<{ customersSample: Customer[] }>(
      'reference/btyd_cdnow_sample.json',
    );
    expect(customersSample.length).toBe(40);
    for (const { x, tx, T, pAlive, expected39Weeks } of customersSample) {
      const history = { repeats: x, last: tx, age: T };
      expect(Math.abs(chanceAlive(cdnow, history) - pAlive)).toBeLessThan(1e-4);
      expect(Math.abs(expectedPurchases(cdnow, history, 39) - expected39Weeks)).toBeLessThan(1e-4);
    }
  });
});
