import { describe, expect, it } from 'vitest';
import type { Column } from '../../../../core/table/types.ts';
import { customersOf, levelsOf, numbersOf } from '../../../fixtures/null-customers.ts';
import { askedOf, curvesOf } from '../../analyses/churn/evidence/told.ts';

const n = 400;
const outcome = Uint8Array.from({ length: n }, (_, at) => (at % 5 === 0 ? 1 : 0));
const labelsOf = (column: Column, locale: 'en' | 'ru' = 'en') => {
  const [curve] = curvesOf(askedOf(customersOf([column], outcome)), { locale });
  return { label: curve!.label, bins: curve!.bins.map(({ label }) => label) };
};

describe('the groups of a curve', () => {
  it('of whole numbers end at the last whole number, in either language', () => {
    const age = numbersOf('age', n, (at) => (at % 9 === 0 ? Number.NaN : 20 + (at % 40)));
    expect(labelsOf(age).bins).toEqual(
      expect.arrayContaining(['up to 24', '25–29', '55 or more', 'not stated']),
    );
    expect(labelsOf(age, 'ru').bins).toEqual(
      expect.arrayContaining(['до 24', '25–29', 'от 55', 'не указано']),
    );
  });

  it('of other numbers reach to the next cut', () => {
    const { bins } = labelsOf(numbersOf('load', n, (at) => 0.5 + (at % 40)));
    const [first, second] = bins.map((label) => label.match(/[\d.]+/g));
    expect(second?.[0]).toBe(first?.[0]);
  });

  it('are levels as they are, and two values of a number as levels too', () => {
    expect(labelsOf(levelsOf('plan', n, 3, (at) => (at % 4) - 1)).bins).toEqual([
      'l00',
      'l01',
      'l02',
      'not stated',
    ]);
    expect(labelsOf(numbersOf('kids', n, (at) => (at % 3 === 0 ? 2.5 : 1))).bins).toEqual(['1', '2.5']);
  });

  it('are of the days since a date', () => {
    const values = Float64Array.from({ length: n }, (_, at) => Date.UTC(2025, 0, 1 + (at % 300)));
    const joined = { kind: 'date', name: 'Joined', values } as Column;
    expect(labelsOf(joined).label).toBe('Joined (days ago)');
    expect(labelsOf(joined, 'ru').label).toBe('Joined (дней назад)');
    for (const bin of labelsOf(joined).bins) expect(bin).toMatch(/^(?:up to )?\d+(?:–\d+| or more)?$/);
  });
});
