import { describe, expect, it } from 'vitest';
import { publishMetrics } from '../../../core/publish/segments/publish-metrics.ts';
import type { Report } from '../../../core/report/types.ts';
import { sampleReport } from '../../fixtures/report.ts';

const report = (joined: number, left: number): Report => {
  const sample = sampleReport();
  const changes = { ...sample.segmentation.changes!, joined, left };
  return { ...sample, segmentation: { ...sample.segmentation, changes } };
};
const previous = (of: Report) =>
  publishMetrics(of, of.churn, 10)
    .filter((metric) => metric.previous !== undefined)
    .map(({ id }) => id);

describe('publishMetrics', () => {
  it('compares with the last refresh where many customers joined or left', () => {
    expect(previous(report(30, 0))).toEqual(['customers', 'policies', 'total-amount']);
  });

  it('does not where few did: the difference of two totals is theirs', () => {
    expect(previous(report(3, 40))).toEqual(['policies']);
    expect(previous(report(0, 0))).toEqual(['policies']);
  });

  it('tells the share of leavers as the section does, and not where that tells none', () => {
    const sample = report(30, 0);
    const rate = (churned: number) =>
      publishMetrics(sample, { ...sample.churn!, base: { ...sample.churn!.base, rate: churned } }, 10).find(
        ({ id }) => id === 'churn-rate',
      )?.value;
    expect(rate(0.25)).toBe(25);
    expect(rate(0)).toBeUndefined();
  });
});
