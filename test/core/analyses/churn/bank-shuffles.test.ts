import { expect, it } from 'vitest';
import { cohortOf } from '../../../../core/analyses/churn/cohort.ts';
import { proveSegments } from '../../../../core/analyses/churn/search/prove-segments.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { describeWithData } from '../../../with-data.ts';
import { bankCustomers } from './bank.ts';
import { askedOf, portraitsOf } from './evidence/told.ts';
import { randomFrom, withShuffledOutcome } from './generated-bank.ts';

describeWithData(['data/bank'], 'the bank with its outcome shuffled', () => {
  it('gives no segment and no portrait in at least 95 of 100 shuffles', () => {
    const shuffled = { customers: bankCustomers(), random: randomFrom(7) };
    let withSegment = 0;
    let withPortrait = 0;
    for (let shuffle = 0; shuffle < 100; shuffle++) {
      const customers = withShuffledOutcome(shuffled);
      const cohort = cohortOf(customers, '2026-04-28', 'en')!;
      if (proveSegments(cohort, cohort.predictors, readSettings({}).churn).length > 0) withSegment++;
      if (portraitsOf(askedOf(customers)).some(({ q }) => q !== null && q < 0.05)) withPortrait++;
    }
    expect(withSegment).toBeLessThanOrEqual(5);
    expect(withPortrait).toBeLessThanOrEqual(5);
  });
});
