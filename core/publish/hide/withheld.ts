import type { Report } from '../../report/types.ts';

/** The report of fewer customers than the threshold: what it is about, and nothing of them. */
export function withheld(report: Report): Report {
  const { nested: _nested, publishing: _publishing, retention: _retention, ...rest } = report;
  return {
    ...rest,
    source: { ...report.source, customers: 0, sheets: [] },
    quality: [],
    metrics: [],
    features: [],
    segmentation: {
      ...report.segmentation,
      candidates: [],
      segments: [],
      map: { axes: [], points: [] },
      changes: null,
    },
    sales: null,
    churn: null,
    experience: null,
    plan: null,
    findings: [],
  };
}
