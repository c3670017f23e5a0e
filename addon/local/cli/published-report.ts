import { publish, type Report } from '../../../core/index.ts';

const defaults = { customers: false, threshold: 10 };

/** What of a document's report goes into files: single customers only where the person, or the settings, say so. */
export function publishedReport(report: Report, includeCustomers: boolean): Report {
  const { customers, threshold } = report.publishing ?? defaults;
  return publish(report, {
    privacyThreshold: threshold,
    publish: { customers: customers || includeCustomers },
  });
}
