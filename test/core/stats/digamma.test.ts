import { expect, test } from 'vitest';
import { digamma } from '../../../core/stats/distributions/digamma.ts';

test('digamma has its known values, and is the slope of ln Γ by its recurrence', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
  expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 13);
  expect(digamma(10)).toBeCloseTo(2.251752589066721, 13);
  for (const x of [1e-3, 0.2, 3.7, 9.99, 250]) {
    expect((digamma(x + 1) - digamma(x)) * x).toBeCloseTo(1, 11);
  }
});
