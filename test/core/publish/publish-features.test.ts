import { describe, expect, it } from 'vitest';
import { publishFeatures } from '../../../core/publish/segments/publish-features.ts';
import type { Report } from '../../../core/report/types.ts';
import { sampleReport } from '../../fixtures/report.ts';

const sample = sampleReport();
const feature = (reason: string): Report['features'][number] => ({
  ...sample.features[0]!,
  used: false,
  reason,
});
const reasons = (...said: readonly string[]) =>
  publishFeatures({ ...sample, features: said.map(feature) }, 10).map(({ reason }) => reason);

describe('publishFeatures', () => {
  it('does not say which share has no value where all but few have none', () => {
    expect(
      reasons('It is missing for 99.6% of the customers.', 'It is missing for 62% of the customers.'),
    ).toEqual(['It is missing for nearly all of the customers.', 'It is missing for 62% of the customers.']);
  });

  it('tells no column that is not used where its name may be a cell of somebody’s row', () => {
    const headerless = { ...sample.quality[0]!, code: 'header.data' };
    const told = publishFeatures({ ...sample, quality: [headerless] }, 10);
    expect(told).toEqual(sample.features.filter(({ used }) => used));
  });
});
