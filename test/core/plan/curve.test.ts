import { describe, expect, it } from 'vitest';
import type { Costs } from '../../../core/plan/money.ts';
import { assumedSaveRate, expectedNet, netOfLetters } from '../../../core/plan/money.ts';
import { planned } from './planned.ts';

const risk = Float64Array.from({ length: 90 }, (_, at) => ((at * 37) % 90) / 100 + 0.05);
const value = Float64Array.from({ length: 90 }, (_, at) => (at % 11 === 0 ? Number.NaN : 100 + at));

function planOf(worth: Float64Array | null, costs: Costs) {
  return planned({ risk, value: worth, costs, capacity: 20 });
}

describe('the curve of the plan', () => {
  const costs = { contact: 2, offer: 15 };
  const { curve } = planOf(value, costs);

  const written = [...risk.keys()].filter((at) => risk[at]! >= 0.2);

  it('starts at no letters and ends with everybody who leaves at least as often as all', () => {
    expect(curve[0]).toMatchObject({ letters: 0, saved: 0, net: 0, leavers: 0, valueAtRisk: 0 });
    expect(written.length).toBeLessThan(90);
    expect(curve.at(-1)?.letters).toBe(written.length);
  });

  it('is the sum over the letters of what each is expected to bring', () => {
    const whole = written.reduce((sum, at) => sum + expectedNet(risk[at]!, value[at] || 0, costs), 0);
    expect(curve.at(-1)?.net).toBeCloseTo(whole, 9);
    expect(curve.at(-1)?.leavers).toBeCloseTo(
      written.reduce((sum, at) => sum + risk[at]!, 0),
      12,
    );
  });

  it('carries what other costs need, to the last digit at its own', () => {
    for (const { saved, net, letters, leavers, valueAtRisk } of curve) {
      const sums = { letters, leavers: leavers!, valueAtRisk: valueAtRisk! };
      expect(netOfLetters(sums, { ...costs, saveRate: assumedSaveRate })).toBe(net);
      expect(assumedSaveRate * leavers!).toBe(saved);
    }
    const dear = { contact: 5, offer: 40 };
    const last = curve.at(-1)!;
    const sums = { letters: written.length, leavers: last.leavers!, valueAtRisk: last.valueAtRisk! };
    expect(netOfLetters(sums, { ...dear, saveRate: assumedSaveRate })).toBeCloseTo(
      planOf(value, dear).curve.at(-1)!.net!,
      9,
    );
  });

  it('tells no money where customers carry no value', () => {
    const plain = planOf(null, costs).curve;
    expect(plain[0]).toMatchObject({ letters: 0, saved: 0, net: null, valueAtRisk: null });
    expect(plain.every(({ net, valueAtRisk }) => net === null && valueAtRisk === null)).toBe(true);
    expect(plain.at(-1)?.leavers).toBeGreaterThan(0);
  });
});
