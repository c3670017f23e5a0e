import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../core/churn/analyse-churn.ts';
import { churn } from '../../../core/report/schema/churn.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { hasShared } from '../../shared.ts';
import { bankCustomers, oneSegment } from './bank.ts';

describe.skipIf(!hasShared)('churn of the bank', () => {
  const customers = bankCustomers();
  const result = analyseChurn({
    customers,
    segmentation: oneSegment(10_000),
    settings: readSettings({}),
    asOf: '2026-04-28',
    locale: 'en',
  })!;

  it('fits the schema of the report', () => {
    expect(v.safeParse(churn, result.section).issues).toBeUndefined();
  });

  it('counts 1,820 leavers of 10,000', () => {
    expect(result.section.base).toMatchObject({ customers: 10_000, churned: 1820, rate: 0.182, unknown: 0 });
  });
});
