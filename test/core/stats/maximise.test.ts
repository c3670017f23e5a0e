import { describe, expect, test } from 'vitest';
import { maximise } from '../../../core/stats/maximise.ts';

/** Rosenbrock's valley, upside down: highest, 0, at (1, 1). */
function valley([x = 0, y = 0]: readonly number[]) {
  return {
    value: -((1 - x) ** 2) - 100 * (y - x * x) ** 2,
    gradient: [2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)],
  };
}

describe('the highest point of a smooth function', () => {
  test('is found along a bent valley, and said to be one', () => {
    const { at, converged, iterations } = maximise(valley, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(iterations).toBeGreaterThan(5);
    at.forEach((one) => {
      expect(one).toBeCloseTo(1, 6);
    });
  });

  test('is not claimed where the function rises for ever', () => {
    const { at, converged } = maximise(([x = 0]) => ({ value: x, gradient: [1] }), [0], 4);
    expect(converged).toBe(false);
    expect(at[0]).toBeLessThanOrEqual(4);
  });

  test('is not looked for where the value is no number', () => {
    const bounded = ([x = 0]: readonly number[]) => ({ value: Math.log(x) - x, gradient: [1 / x - 1] });
    expect(maximise(bounded, [0.01]).at[0]).toBeCloseTo(1, 6);
  });
});
