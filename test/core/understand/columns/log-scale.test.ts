import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import type { SettingsInput } from '../../../../core/settings/settings.ts';
import type { Column } from '../../../../core/table/types.ts';
import { helpsFromLog } from '../../../../core/understand/columns/log-scale.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { featuresInWords } from '../../../../core/words/customers/features.ts';
import { inputOf, sheetOf } from '../shop.ts';

const numbers = (values: readonly number[]): Column => ({
  name: 'x',
  kind: 'number',
  unit: '',
  values: Float64Array.from(values),
});
const helps = (values: readonly number[]) => helpsFromLog(numbers(values), values.length);
const steps = Array.from({ length: 200 }, (_, i) => i);

describe('a logarithm', () => {
  test('helps amounts that grow by a factor, missing ones aside', () => {
    expect(helps(steps.map((i) => Math.exp(i / 20)))).toBe(true);
    expect(helps([Number.NaN, ...steps.map((i) => Math.exp(i / 20)), Number.NaN])).toBe(true);
  });

  test('does not help an even spread, nor one that is skewed to the left', () => {
    expect(helps(steps)).toBe(false);
    expect(helps(steps.map((i) => 20_000 - Math.exp(i / 21)))).toBe(false);
  });

  test('does not help what goes below zero, a constant, or nothing', () => {
    expect(helps([-1, ...steps.map((i) => Math.exp(i / 20))])).toBe(false);
    expect(helps(steps.map(() => 7))).toBe(false);
    expect(helps([])).toBe(false);
  });

  test('does not help two values of which one is rare, for it leaves them as skewed', () => {
    expect(helps(steps.map((i) => (i < 5 ? 1 : 0)))).toBe(false);
  });
});

describe('a feature with a long tail', () => {
  const lines = steps.map(
    (i) => `C${1000 + i} | ${20 + ((i * 7) % 50)} | ${Math.exp(i / 20).toFixed(2)} | ${(i * 13) % 9}`,
  );
  const balance = (settings: SettingsInput, locale: 'en' | 'ru' = 'en') => {
    const sheet = sheetOf('Customers', 'Customer ID | Age | Balance | Visits', ...lines);
    const input = inputOf([sheet], settings, { locale });
    return featuresInWords(prepareCustomers(understand(input), input), locale).find(
      ({ id }) => id === 'Balance',
    );
  };

  test('is compared by its logarithm, and the reader is told', () => {
    expect(balance({})).toMatchObject({ used: true, log: true });
    expect(balance({})?.reason).toContain('logarithmic scale');
    expect(balance({}, 'ru')?.reason).toContain('логарифмической шкале');
  });

  test('is compared as it is where the person asked for a range', () => {
    expect(balance({ segmentation: { scaling: 'range' } })).toMatchObject({
      used: true,
      log: false,
      reason: null,
    });
  });

  test('has the reason of its absence where it is left out', () => {
    const left = balance({ segmentation: { features: ['Age', 'Visits'] } });
    expect(left).toMatchObject({ used: false, log: false });
    expect(left?.reason).toContain('not among the features chosen');
  });
});
