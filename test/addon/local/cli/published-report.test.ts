import { describe, expect, it } from 'vitest';
import { publishedReport } from '../../../../addon/local/cli/published-report.ts';
import { sampleReport } from '../../../fixtures/report.ts';

const report = sampleReport();

describe('publishedReport', () => {
  it('names no customer by itself', () => {
    expect(publishedReport(report, false)).toMatchObject({
      sales: { topCustomers: [] },
      publication: { customers: false, threshold: 10 },
    });
  });

  it('names them when the person says so, and when the settings of the refresh do', () => {
    const open = { ...report, publishing: { customers: true, threshold: 25 } };
    expect(publishedReport(report, true).sales?.topCustomers).toEqual(report.sales?.topCustomers);
    expect(publishedReport(open, false)).toMatchObject({ publication: { customers: true, threshold: 25 } });
  });
});
