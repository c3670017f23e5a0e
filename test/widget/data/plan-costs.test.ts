import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/report/index.ts';
import { canTryCosts, curveAt, plannedCosts } from '../../../widget/data/plan-costs.ts';
import { bestOf, planAt } from '../../../widget/models/plan-letters.ts';
import { triedCosts } from '../../../widget/pages/what-if.ts';
import { planned, worded } from '../../core/plan/planned.ts';

const customers = 500;
const risk = Float64Array.from({ length: customers }, (_, at) => ((at * 137) % customers) / customers);
const value = Float64Array.from({ length: customers }, (_, at) => (at % 17 === 0 ? Number.NaN : 50 + at));

function planOf(worth: Float64Array | null, costs: { contact: number; offer: number }): Plan {
  return worded(planned({ risk, value: worth, costs, capacity: 50 }));
}

describe('the plan at other costs', () => {
  const plan = planOf(value, { contact: 1, offer: 10 });

  it('is at its own costs what the report says, to the last digit', () => {
    const curve = curveAt(plan, plannedCosts(plan));
    expect(curve).toEqual(
      plan.curve.map(({ letters, saved, net, precision }) => ({ letters, saved, net, precision })),
    );
    const without = planOf(null, { contact: 1, offer: 10 });
    expect(curveAt(without, plannedCosts(without)).map(({ net }) => net)).toEqual(
      without.curve.map(() => null),
    );
  });

  it('is what a plan made at those costs comes to over everybody', () => {
    const dear = planOf(value, { contact: 4, offer: 25 });
    const tried = curveAt(plan, { ...plannedCosts(plan), contact: 4, offer: 25 });
    expect(tried.at(-1)?.net).toBeCloseTo(dear.curve.at(-1)!.net!, 6);
    expect(tried[0]).toMatchObject({ letters: 0, saved: 0, net: 0 });
  });

  it('scales every customer’s value alike', () => {
    const doubled = planOf(
      value.map((one) => 2 * one),
      { contact: 1, offer: 10 },
    );
    const tried = curveAt(plan, { ...plannedCosts(plan), value: 2 * plan.assumptions.value! });
    expect(tried.at(-1)?.net).toBeCloseTo(doubled.curve.at(-1)!.net!, 6);
  });

  it('learns money from a value typed where the report has none', () => {
    const without = planOf(null, { contact: 1, offer: 10 });
    const same = planOf(new Float64Array(customers).fill(80), { contact: 1, offer: 10 });
    const tried = curveAt(without, { ...plannedCosts(without), value: 80 });
    expect(tried.at(-1)?.net).toBeCloseTo(same.curve.at(-1)!.net!, 6);
  });

  it('keeps customers in proportion to the share that a letter keeps', () => {
    const half = curveAt(plan, { ...plannedCosts(plan), saveRate: 0.15 });
    expect(half.map(({ saved }) => saved)).toEqual(
      plan.curve.map(({ saved }) => expect.closeTo(saved / 2, 9)),
    );
  });

  it('has its best capacity where the next letters cost more than they bring', () => {
    const curve = curveAt(plan, { ...plannedCosts(plan), offer: 60 });
    const best = bestOf(curve)!;
    expect(best.net).toBe(Math.max(...curve.map(({ net }) => net!)));
    expect(best.letters).toBeLessThan(customers);
    expect(
      bestOf(
        curveAt(planOf(null, { contact: 1, offer: 1 }), plannedCosts(planOf(null, { contact: 1, offer: 1 }))),
      ),
    ).toBeNull();
  });

  it('reads precision between points as leavers by letters', () => {
    const [, first, second] = plan.curve;
    const letters = (first!.letters + second!.letters) / 2;
    expect(planAt(plan.curve, letters)?.precision).toBeCloseTo(
      (first!.leavers! + second!.leavers!) / 2 / letters,
      12,
    );
  });

  it('stays as it is in reports that do not carry what other costs need', () => {
    const older: Plan = {
      ...plan,
      curve: plan.curve.map(({ leavers: _, valueAtRisk: __, ...point }) => point),
    };
    expect(canTryCosts(older)).toBe(false);
    expect(curveAt(older, { ...plannedCosts(older), contact: 99 })).toBe(older.curve);
  });
});

describe('what a reader types', () => {
  const plan = planOf(value, { contact: 1, offer: 10 });
  const typed = (entries: Record<string, string>) =>
    triedCosts({ choices: new Map(Object.entries(entries)) }, plan);

  it('holds where it is an amount, and the plan holds where it is none', () => {
    expect(typed({})).toEqual(plannedCosts(plan));
    expect(typed({ 'plan-contact': '2.5', 'plan-saveRate': '20' })).toEqual({
      ...plannedCosts(plan),
      contact: 2.5,
      saveRate: 0.2,
    });
    expect(typed({ 'plan-contact': '', 'plan-offer': '-3', 'plan-value': 'x' })).toEqual(plannedCosts(plan));
    expect(typed({ 'plan-saveRate': '250' }).saveRate).toBe(1);
  });
});
