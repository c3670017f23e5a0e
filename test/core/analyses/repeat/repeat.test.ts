import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { repeatOf } from '../../../../core/analyses/repeat/repeat.ts';
import type { RepeatResult, stages } from '../../../../core/analyses/repeat/repeat-result.ts';
import { dayOf } from '../../../../core/customers/day.ts';
import type { Frame } from '../../../../core/customers/frame.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import { conversed } from '../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { madeShop, type Order, shopEnd, shopFrame, shopStart } from '../../../fixtures/made-shop.ts';
import { referenceFigures } from '../../../fixtures/reference.ts';
import { sharedPath } from '../../../shared.ts';
import { describeWithData } from '../../../with-data.ts';

const horizon = { horizonDays: 91, valueMonths: 36, discount: 0.1 };

function repeatIn(frame: Frame, today: number): RepeatResult | null {
  return conversed(repeatOf({ outline: outlineOf(frame), today, horizon }), answerInMemory(frame));
}

const shop = (kind: Parameters<typeof madeShop>[0], seed = 1) =>
  repeatIn(shopFrame(madeShop(kind, 2500, seed), 2500), shopEnd)!;

const sizes = ({ lifecycle }: RepeatResult) => lifecycle.reduce((sum, { customers }) => sum + customers, 0);

describe('who is slipping away', () => {
  test('is told by the model where customers buy at random until they leave, and it expects what happens', () => {
    const found = shop('random');
    const proof = found.proof!;
    expect(found).toMatchObject({ basis: 'model', why: { kind: 'proven' } });
    expect(proof.expected / proof.actual).toBeGreaterThan(0.85);
    expect(proof.expected / proof.actual).toBeLessThan(1.15);
    expect(proof.area.model).toBeGreaterThan(0.7);
    expect(proof.topFifth).toBeGreaterThan(1.5 * proof.share);
    for (const groups of [proof.classes, proof.tenths]) {
      expect(groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(proof.customers);
      expect(groups.reduce((sum, { actual }) => sum + actual, 0)).toBe(proof.actual);
    }
    expect(sizes(found)).toBe(found.customers);
  });

  test('is told by each customer’s own rhythm where they buy by the clock', () => {
    const found = shop('clock');
    expect(found.regularity).toBeGreaterThan(10);
    expect(found).toMatchObject({ basis: 'rhythm', why: { kind: 'regular' }, value: null });
    expect(found.proof!.area.rhythm).toBeGreaterThan(found.proof!.area.model!);
  });

  test('is told by a simpler rule where a season makes the model miss how many purchases there are', () => {
    const found = shop('season');
    expect(found.why.kind).toBe('amount');
    expect(['recency', 'rfm']).toContain(found.basis);
    expect(found.proof!.actual / found.proof!.expected).toBeGreaterThan(1.5);
  });

  test('is told by a simpler rule where the data has a hole, wherever it lies', () => {
    const orders = madeShop('random', 2500, 8);
    for (const [first, last] of [
      [40, 50],
      [48, 62],
      [20, 26],
    ] as const) {
      const isIn = (day: number) => day < shopStart + first * 7 || day >= shopStart + last * 7;
      const found = repeatIn(
        shopFrame(
          orders.filter(({ day }) => isIn(day)),
          2500,
        ),
        shopEnd,
      )!;
      expect(found.why.kind).toBe('hole');
      expect(['recency', 'rfm']).toContain(found.basis);
      expect(found.window.hole).toEqual({ from: shopStart + first * 7 - 1, to: shopStart + last * 7 });
    }
    expect(shop('random', 8).window.hole).toBeNull();
  });

  test('is told of nobody where hardly anybody comes back', () => {
    const found = shop('tourists');
    expect(found).toMatchObject({ basis: 'none', told: null, proof: null, why: { kind: 'few' } });
    expect(found.cohorts.length).toBeGreaterThan(10);
  });

  test('is told of nobody after a few weeks, and in how many it may be', () => {
    const early = madeShop('random', 2500, 1).filter(({ day }) => day < shopStart + 60);
    const found = repeatIn(shopFrame(early, 2500), shopStart + 60)!;
    expect(found).toMatchObject({ basis: 'none', why: { kind: 'short', weeks: 8, needed: 12 } });
  });

  test('does not change with the order of rows, nor with several orders on a day', () => {
    const orders = madeShop('random', 800, 3);
    const plain = repeatIn(shopFrame(orders, 800), shopEnd)!;
    const split = orders.flatMap((one) => [
      { ...one, amount: one.amount / 4 },
      { ...one, amount: (one.amount * 3) / 4 },
    ]);
    const other = repeatIn(shopFrame(split.reverse(), 800), shopEnd)!;
    expect(other.model).toEqual(plain.model);
    expect(Array.from(other.told!.chance)).toEqual(Array.from(plain.told!.chance));
    expect(repeatIn(shopFrame(orders.slice().reverse(), 800), shopEnd)).toEqual(plain);
  });

  test('uses no purchase after the day that figures are counted to but for the proof, and counts them', () => {
    const orders = madeShop('random', 2500, 4);
    const today = shopStart + 52 * 7;
    const past = repeatIn(
      shopFrame(
        orders.filter(({ day }) => day <= today),
        2500,
      ),
      today,
    )!;
    const all = repeatIn(shopFrame(orders, 2500), today)!;
    expect(all.window.after).toBe(orders.filter(({ day }) => day > today).length);
    expect(all.model).toEqual(past.model);
    expect(all.cohorts).toEqual(past.cohorts);
    expect(Array.from(all.told!.chance)).toEqual(Array.from(past.told!.chance));
    expect(all.proof).toMatchObject({ from: today, to: shopEnd - 1 });
    expect(past.proof!.to).toBe(today);
  });

  test('counts to the last purchase where the data ended long before', () => {
    const orders = madeShop('random', 800, 5);
    const last = Math.max(...orders.map(({ day }) => day));
    const found = repeatIn(shopFrame(orders, 800), last + 3000)!;
    expect(found.window).toMatchObject({ until: last, through: last, ended: true });
    expect(found.basis).toBe('model');
  });

  test('leaves a purchase out that lies years before all others', () => {
    const orders: Order[] = [{ customer: 7, day: 2, amount: 5 }, ...madeShop('random', 800, 5)];
    const found = repeatIn(shopFrame(orders, 800), shopEnd)!;
    expect(found.window.before).toBe(1);
    expect(found.window.since).toBeGreaterThanOrEqual(shopStart);
  });

  test('says nothing of contracts, and nothing without dates', () => {
    const frame = shopFrame(madeShop('random', 300, 6), 300);
    const purchases = frame.purchases!;
    const covered = { ...purchases, coverage: new Float64Array(purchases.count).fill(9) };
    expect(repeatIn({ ...frame, purchases: covered }, shopEnd)).toBeNull();
    expect(repeatIn({ ...frame, purchases: { ...purchases, day: null, tenure: null } }, shopEnd)).toBeNull();
    expect(repeatIn({ ...frame, purchases: null }, shopEnd)).toBeNull();
  });

  test('takes amounts from the mean where they go with how often a customer buys', () => {
    const orders = madeShop('random', 2500, 7);
    const times = new Map<number, number>();
    for (const { customer } of orders) times.set(customer, (times.get(customer) ?? 0) + 1);
    const tied = orders.map((one) => ({ ...one, amount: 5 + 10 * times.get(one.customer)! }));
    expect(repeatIn(shopFrame(orders, 2500), shopEnd)!.amounts!.used).toBe(true);
    expect(repeatIn(shopFrame(tied, 2500), shopEnd)!.amounts).toMatchObject({ used: false });
  });

  test('calls those won back who bought of late after they had been more likely gone than not', () => {
    const found = shop('random');
    const stage = (name: (typeof stages)[number]) => found.lifecycle.find((one) => one.stage === name)!;
    expect(stage('won-back').customers).toBeGreaterThan(0);
    const mean = (name: (typeof stages)[number]) => stage(name).expected / stage(name).customers;
    expect(mean('active')).toBeGreaterThan(mean('at-risk'));
    expect(mean('at-risk')).toBeGreaterThan(mean('lapsed'));
  });
});

describe('RFM', () => {
  const found = shop('random');

  test('puts each customer in one of the familiar groups, equal ones in the same', () => {
    const { groups, names, scores } = found.rfm;
    expect(groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(found.customers);
    const byScore = new Map<number, Set<number>>();
    scores.forEach((score, place) => {
      byScore.set(score, (byScore.get(score) ?? new Set()).add(names[place]!));
    });
    expect([...byScore.values()].every(({ size }) => size === 1)).toBe(true);
  });

  test('states from which value on a score is given', () => {
    const { frequency, recency } = found.rfm.cuts;
    const told = (cuts: readonly (number | null)[]) => cuts.filter((one) => one !== null);
    expect(told(frequency)).toEqual([...told(frequency)].sort((a, b) => a! - b!));
    expect(told(recency)).toEqual([...told(recency)].sort((a, b) => b! - a!));
  });
});

describe('cohorts', () => {
  const { cohorts, second } = shop('random');

  test('start with everybody, hold each customer once, and mark the month that is not over', () => {
    expect(cohorts.reduce((sum, { customers }) => sum + customers, 0)).toBe(2500);
    for (const { customers, cells } of cohorts) {
      expect(cells[0]).toMatchObject({ after: 0, customers, share: 1 });
      expect(cells.slice(0, -1).every(({ ripe }) => ripe)).toBe(true);
      expect(cells.at(-1)!.ripe).toBe(false);
      expect(cells.every(({ share, lower, upper }) => lower <= share && share <= upper)).toBe(true);
    }
  });

  test('tell how many bought again in so many days, more in more', () => {
    const shares = second.map(({ share }) => share);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(second.every(({ share, lower, upper }) => lower <= share && share <= upper)).toBe(true);
  });
});

describeWithData(['data/cdnow'], 'repeat purchases of CDNOW as of 1997-09-30', () => {
  const published = referenceFigures<{
    bgnbd: Record<'r' | 'alpha' | 'a' | 'b' | 'logLikelihood', number>;
    gammaGamma: Record<'p' | 'q' | 'v' | 'correlationFrequencyValue', number> & {
      customersWithRepeat: number;
    };
    holdout: Record<
      'expectedPurchaseDays' | 'aucBoughtAgainByExpected' | 'aucByFrequencyAlone' | 'mae',
      number
    >;
  }>('btyd_cdnow');
  let found: RepeatResult;
  beforeAll(() => {
    const rows = parse(readFileSync(sharedPath('data/cdnow/orders.csv'), 'utf8'), {
      bom: true,
    }) as string[][];
    const ids = new Map<string, number>();
    const orders = rows.slice(1).map(([id = '', date = '', , amount]) => {
      if (!ids.has(id)) ids.set(id, ids.size);
      return { customer: ids.get(id)!, day: dayOf(date), amount: Number(amount) };
    });
    found = repeatIn(shopFrame(orders, ids.size), dayOf('1997-09-30'))!;
  });

  test('have the published parameters and log-likelihood', () => {
    const { model, logLikelihood } = found.model!;
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(model[name] - published.bgnbd[name])).toBeLessThan(5e-5);
    }
    expect(Math.abs(logLikelihood - published.bgnbd.logLikelihood)).toBeLessThan(1e-3);
    const amounts = found.amounts!;
    for (const name of ['p', 'q', 'v'] as const) {
      expect(Math.abs(amounts.fit.model[name] - published.gammaGamma[name])).toBeLessThan(5e-5);
    }
    expect(amounts).toMatchObject({ used: true, customers: published.gammaGamma.customersWithRepeat });
    expect(amounts.correlation).toBeCloseTo(published.gammaGamma.correlationFrequencyValue, 9);
  });

  test('are proven on the 39 weeks after, as published', () => {
    const { holdout } = published;
    expect(found.window.after).toBe(1959);
    const proof = found.proof!;
    expect(proof.actual).toBe(1882);
    expect(Math.abs(proof.expected - holdout.expectedPurchaseDays)).toBeLessThan(0.01);
    expect(proof.area.model!).toBeGreaterThanOrEqual(0.7725);
    expect(proof.area.model!).toBeCloseTo(holdout.aucBoughtAgainByExpected, 6);
    expect(proof.area.frequency!).toBeCloseTo(holdout.aucByFrequencyAlone, 6);
    expect(proof.error).toBeCloseTo(holdout.mae, 5);
    expect(found.basis).toBe('model');
  });
});
