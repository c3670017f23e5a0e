import { describe, expect, it } from 'vitest';
import { readReport } from '../../../core/report/read.ts';
import { sampleReport } from '../../fixtures/report.ts';

const report = sampleReport();
const failure = (untrusted: unknown) => {
  try {
    readReport(untrusted);
  } catch (error) {
    return (error as { details?: unknown }).details;
  }
  return null;
};

describe('readReport', () => {
  it('names the first wrong path', () => {
    expect(failure({ ...report, source: { ...report.source, customers: -1 } })).toMatchObject({
      path: 'source.customers',
    });
    expect(failure(null)).toMatchObject({ path: '(root)' });
  });

  it('refuses a report that says it names no customer and names some', () => {
    const publication = { customers: false, threshold: 10, suppressed: 3 };
    expect(failure({ ...report, publication })).toMatchObject({ path: 'sales.topCustomers', value: '10' });
    expect(failure({ ...report, publication: { ...publication, customers: true } })).toBeNull();
    expect(failure({ ...report, sales: { ...report.sales!, topCustomers: [] }, publication })).toBeNull();
  });
});
