import { describe, expect, test } from 'vitest';
import { areaDifference } from '../../../core/stats/area-difference.ts';
import { areaUnderCurve } from '../../../core/stats/area-under-curve.ts';
import { randomFrom } from '../../fixtures/random.ts';

function drawn(seed: number, lead: number) {
  const { next, normal } = randomFrom(seed);
  const happened = Uint8Array.from({ length: 400 }, () => (next() < 0.3 ? 1 : 0));
  const shared = Array.from(happened, (one) => one + normal());
  const score = (noise: number, more: number) =>
    Float64Array.from(
      shared,
      (one, row) => Math.round(4 * (one + noise * normal() + more * happened[row]!)) / 4,
    );
  return { happened, first: score(0.5, lead), second: score(0.5, 0), rows: Int32Array.from(happened.keys()) };
}

describe('the difference of two areas', () => {
  test('is that of the areas, ties and all, and turns its sign with the order', () => {
    const { happened, first, second, rows } = drawn(1, 0.4);
    const { difference, error } = areaDifference(first, second, happened, rows);
    const apart = areaUnderCurve(first, happened, rows) - areaUnderCurve(second, happened, rows);
    expect(difference).toBeCloseTo(apart, 12);
    const turned = areaDifference(second, first, happened, rows);
    expect(turned.difference).toBeCloseTo(-difference, 12);
    expect(turned.error).toBeCloseTo(error, 12);
  });

  test('is within two standard errors of none in nearly all draws of two equal scores', () => {
    const far = Array.from({ length: 200 }, (_, seed) => drawn(seed, 0)).filter((one) => {
      const { difference, error } = areaDifference(one.first, one.second, one.happened, one.rows);
      return Math.abs(difference) > 1.96 * error;
    });
    expect(far.length).toBeGreaterThan(1);
    expect(far.length).toBeLessThan(22);
  });

  test('is unknown where nobody is on one side', () => {
    const nobody = new Uint8Array(3);
    expect(areaDifference([1, 2, 3], [3, 2, 1], nobody, Int32Array.of(0, 1, 2)).error).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
