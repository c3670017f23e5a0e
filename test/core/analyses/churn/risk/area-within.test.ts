import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaWithin } from '../../../../../core/analyses/churn/risk/area-within.ts';
import { areaUnderCurve } from '../../../../../core/stats/area-under-curve.ts';

const rowsUpTo = (n: number) => Int32Array.from({ length: n }, (_, row) => row);
const everybody = (n: number) => [rowsUpTo(n)];

/** Every leaver against every stayer. */
function slowSpread(score: readonly number[], left: readonly number[]): number {
  const leavers = score.filter((_, i) => left[i] === 1);
  const stayers = score.filter((_, i) => left[i] === 0);
  const win = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
  const above = leavers.map((a) => mean(stayers.map((b) => win(a, b))));
  const below = stayers.map((b) => mean(leavers.map((a) => win(a, b))));
  return 1.959963984540054 * Math.sqrt(variance(above) / leavers.length + variance(below) / stayers.length);
}

describe('areaWithin', () => {
  it('gives .75 ± 1.96 · √(.125/2 + .125/2) for leavers 2 and 4 among stayers 1 and 3', () => {
    const { lower, upper } = areaWithin([1, 2, 3, 4], Uint8Array.of(0, 1, 0, 1), everybody(4));
    expect(lower).toBeCloseTo(0.75 - 1.959963984540054 * Math.sqrt(0.125), 9);
    expect(upper).toBe(1);
  });

  it('agrees with the comparison of every leaver with every stayer, ties included', () => {
    const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 4,
      maxLength: 40,
    });
    fc.assert(
      fc.property(people, (rows) => {
        const score = rows.map(([value]) => value);
        const left = rows.map(([, gone]) => gone);
        const churned = left.reduce((sum, gone) => sum + gone, 0);
        fc.pre(churned >= 2 && left.length - churned >= 2);
        const spread = slowSpread(score, left);
        const codes = Uint8Array.from(left);
        const area = areaUnderCurve(score, codes, rowsUpTo(left.length));
        const { lower, upper } = areaWithin(score, codes, everybody(left.length));
        expect(lower).toBeCloseTo(Math.max(0, area - spread), 9);
        expect(upper).toBeCloseTo(Math.min(1, area + spread), 9);
      }),
    );
  });

  it('tells nothing of a single leaver', () => {
    expect(areaWithin([1, 2, 3], Uint8Array.of(0, 0, 1), everybody(3))).toEqual({
      ...{ area: 0.5, lower: 0, upper: 1 },
    });
  });

  it('compares nobody across groups: two perfect ones on other scales are perfect together', () => {
    const score = [1, 2, 1, 2, 11, 12, 11, 12];
    const left = Uint8Array.of(0, 1, 0, 1, 0, 1, 0, 1);
    const groups = [Int32Array.of(0, 1, 2, 3), Int32Array.of(4, 5, 6, 7)];
    expect(areaWithin(score, left, groups).area).toBe(1);
    expect(areaWithin(score, left, everybody(8)).area).toBe(0.75);
  });
});
