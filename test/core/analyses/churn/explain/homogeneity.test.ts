import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../../../core/analyses/churn/axes.ts';
import { cohortOf } from '../../../../../core/analyses/churn/cohort.ts';
import { homogeneityOf } from '../../../../../core/analyses/churn/explain/homogeneity.ts';
import { randomFrom } from '../../../../fixtures/random.ts';
import { generatedBank } from '../generated-bank.ts';

describe('a hidden split', () => {
  /** A segment of everybody; `rate` says who leaves. */
  function splitsOf(rate: (active: boolean) => number, times: number): number {
    let named = 0;
    const random = randomFrom(5);
    for (let time = 0; time < times; time++) {
      const { customers } = generatedBank(500, 100 + time);
      const active = customers.table.columns.find(({ name }) => name === 'active')!;
      const codes = active.kind === 'category' ? active.codes : new Int32Array();
      const churned = Uint8Array.from(codes, (code) => (random.next() < rate(code === 1) ? 1 : 0));
      const cohort = cohortOf(
        { ...customers, outcome: { ...customers.outcome!, churned } },
        '2026-04-28',
        'en',
      )!;
      const axes = cohort.predictors.map((predictor) => axisOf(predictor, 4));
      const { split } = homogeneityOf(cohort, axes, new Uint8Array(cohort.size).fill(1));
      if (split !== null) named++;
    }
    return named;
  }

  it('is named in at most 5 of 100 groups that are of one piece', () => {
    expect(splitsOf(() => 0.5, 100)).toBeLessThanOrEqual(9);
  });

  it('is named where one part leaves twice as often', () => {
    expect(splitsOf((active) => (active ? 0.7 : 0.3), 20)).toBe(20);
  });
});
