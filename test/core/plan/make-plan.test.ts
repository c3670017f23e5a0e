import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../../core/plan/make-plan.ts';
import { playNames } from '../../../core/plan/playbook.ts';
import { binomialTail } from '../../../core/stats/distributions/binomial.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { planned, worded } from './planned.ts';

const size = 2000;

/**
 * Customers who leave at about `base`, some gone already. Of those in segments a few leave often, and nearly half of all hardly
 * more often than the rest; the dearest are among those who hardly leave.
 */
function world(base: number, seed: number, isValued: boolean): Pick<PlanInput, 'risk'> & Partial<PlanInput> {
  const { next } = randomFrom(seed);
  const places = Array.from({ length: size }, (_, place) => place);
  const assigned = Int32Array.from(places, (place) => (place < 160 ? 0 : place < 1080 ? 1 : -1));
  const odds = base / (1 - base);
  const risk = Float64Array.from(places, (place) => {
    const lifted = odds * (place < 160 ? 6 : place < 1080 ? 1.2 : 0.7) * Math.exp(2 * next() - 1);
    return lifted / (1 + lifted);
  });
  const value = Float64Array.from(places, (place) =>
    next() < 0.1 ? Number.NaN : next() < 0.05 ? -300 : Math.exp(3 + 3 * next()) / risk[place]!,
  );
  return {
    ...{ risk, assigned, value: isValued ? value : null },
    here: Uint8Array.from(places, () => (next() < base ? 0 : 1)),
    base: risk.reduce((sum, one) => sum + one, 0) / size,
    segments: ['h1', 'h2'].map((id, at) => ({ id, priority: 100 - at, play: { built: playNames[at]! } })),
  };
}

const worlds = [0.05, 0.3, 0.6].flatMap((base) =>
  [false, true].map((isValued, seed) => ({ base, isValued, given: world(base, 7 + seed, isValued) })),
);

describe.each(worlds)('a plan where $base leave, values known: $isValued', ({ given }) => {
  const plans = [null, 0, 7, 300, 5000].map((capacity) => planned({ ...given, capacity }));

  it('writes only to customers who are there and leave at least as often as all do', () => {
    for (const { contacts, capacity } of plans) {
      expect(contacts.length).toBeLessThanOrEqual(capacity);
      for (const { customer, risk, net } of contacts) {
        expect(given.here![customer]).toBe(1);
        expect(risk).toBeGreaterThanOrEqual(given.base!);
        expect(net ?? 1).toBeGreaterThan(0);
      }
    }
    const below = given.risk.filter((risk, at) => given.here![at] === 1 && risk < given.base!);
    expect(below.length).toBeGreaterThan(0);
    expect(plans[4]!.contacts.length).toBeGreaterThan(0);
  });

  it('adds the letters of its rows up to the contacts', () => {
    for (const { contacts, rows } of plans) {
      expect(rows.reduce((sum, { letters }) => sum + letters, 0)).toBe(contacts.length);
    }
  });

  it('divides the letters of a row by the customers whom they are expected to save', () => {
    for (const { letters, expectedSaved, lettersPerSaved } of plans.flatMap(({ rows }) => rows)) {
      expect(lettersPerSaved).toBe(letters === 0 ? null : letters / expectedSaved);
    }
  });

  it('sets a target that doing nothing would miss, in every row, outside the segments too', () => {
    const rows = plans.flatMap(({ rows }) => rows);
    expect(rows.some(({ segment }) => segment === null)).toBe(true);
    for (const { letters, precision, target } of rows) {
      if (letters === 0) expect(target).toBeNull();
      if (target === null) continue;
      expect(target).toBeLessThan(100 * precision);
      expect(1 - binomialTail(Math.ceil((target * letters) / 100), letters, precision)).toBeLessThanOrEqual(
        0.2,
      );
    }
    expect(rows.some(({ target }) => target !== null)).toBe(true);
  });

  it('says so in words, and nothing where nobody is written to', () => {
    for (const plan of plans) {
      worded(plan).rows.forEach(({ kpi, letters, precision }) => {
        if (letters === 0) expect(kpi).toBe('');
        if (kpi === '') return;
        expect(Number(/fewer than ([\d.]+) of 100/.exec(kpi)![1])).toBeLessThan(100 * precision);
      });
    }
  });

  it('tells a break-even risk only where there is one', () => {
    for (const offer of [0, 10, 500, 1e6]) {
      const { breakEven } = planned({ ...given, costs: { contact: 1, offer } }).assumptions;
      if (breakEven !== null) expect(breakEven).toBeLessThanOrEqual(1);
    }
  });

  it('draws the curve of the letters that it writes', () => {
    const { curve } = plans[0]!;
    const written = given.risk.filter((risk, at) => given.here![at] === 1 && risk >= given.base!);
    expect(curve.at(-1)!.letters).toBe(written.length);
    const full = planned({ ...given, value: null, capacity: curve[1]!.letters });
    const saved = full.rows.reduce((sum, { expectedSaved }) => sum + expectedSaved, 0);
    if (given.value === null) expect(curve[1]!.saved).toBeCloseTo(saved, 9);
  });

  it.each([0.01, 0.2, 0.25, 0.9])('writes without a capacity to at most %f of all', (maxShare) => {
    const { capacity } = planned({ ...given, maxShare });
    const inSegments = given.here!.filter((here, at) => here === 1 && given.assigned![at]! >= 0).length;
    expect(capacity).toBe(Math.min(inSegments, Math.round(maxShare * size)));
    const alone = planned({ ...given, maxShare, segments: [], assigned: new Int32Array(size).fill(-1) });
    const tenth = Math.round(0.1 * given.here!.reduce((sum, here) => sum + here, 0));
    expect(alone.capacity).toBe(Math.min(tenth, Math.round(maxShare * size)));
  });
});
