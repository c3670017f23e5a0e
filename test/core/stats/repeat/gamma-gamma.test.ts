import { describe, expect, test } from 'vitest';
import { expectedAmount, fitGammaGamma } from '../../../../core/stats/repeat/gamma-gamma.ts';
import { randomFrom } from '../../../fixtures/random.ts';
import { referenceFigures } from '../../../fixtures/reference.ts';
import { sharedJson } from '../../../shared.ts';
import { itWithData } from '../../../with-data.ts';

const { gammaGamma } = referenceFigures<{ gammaGamma: { p: number; q: number; v: number } }>('btyd_cdnow');

/** Customers who differ, with p = 4, q = 3 and v = 30: sums of exponential draws. */
function amounts(seed: number) {
  const { next } = randomFrom(seed);
  const erlang = (k: number) =>
    Array.from({ length: k }, () => -Math.log(1 - next())).reduce((a, b) => a + b, 0);
  const repeats = Array.from({ length: 4000 }, () => 1 + Math.floor(4 * next()));
  const mean = repeats.map((x) => erlang(4 * x) / (erlang(3) / 30) / x);
  return { repeats, mean };
}

describe('Gamma-Gamma', () => {
  test('finds what amounts were made with, and the same in another currency', () => {
    const { repeats, mean } = amounts(1);
    const { model, converged, logLikelihood } = fitGammaGamma({ repeats, mean });
    expect(converged).toBe(true);
    expect(model.p / 4).toBeCloseTo(1, 0.7);
    expect(model.q / 3).toBeCloseTo(1, 0.7);
    const other = fitGammaGamma({ repeats, mean: mean.map((one) => one * 100) });
    expect(other.model.q).toBeCloseTo(model.q, 4);
    expect(other.model.v / model.v).toBeCloseTo(100, 2);
    expect(other.logLikelihood).toBeCloseTo(logLikelihood - repeats.length * Math.log(100), 4);
  });

  test('draws a customer of one purchase to the mean of all, and one of many to their own', () => {
    const { p, q, v } = gammaGamma;
    const all = (p * v) / (q - 1);
    expect(expectedAmount(gammaGamma, 0, 0)).toBeCloseTo(all, 12);
    expect(expectedAmount(gammaGamma, 1, 100)).toBeGreaterThan(all);
    expect(expectedAmount(gammaGamma, 1, 100)).toBeLessThan(100);
    expect(expectedAmount(gammaGamma, 1000, 100)).toBeCloseTo(100, 0);
  });

  itWithData(['reference'], 'tells what the next purchase of 40 customers of CDNOW is worth, to 1e-4', () => {
    interface Customer {
      readonly x: number;
      readonly meanRepeatValue: number;
      readonly expectedValuePerPurchase: number;
    }
    const { customersSample } = sharedJson<{ customersSample: Customer[] }>(
      'reference/btyd_cdnow_sample.json',
    );
    for (const { x, meanRepeatValue, expectedValuePerPurchase } of customersSample) {
      expect(
        Math.abs(expectedAmount(gammaGamma, x, meanRepeatValue) - expectedValuePerPurchase),
      ).toBeLessThan(1e-4);
    }
  });
});
