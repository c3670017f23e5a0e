import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retentionReport } from '../../fixtures/report-retention.ts';
import { axeViolations } from '../axe.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard } from './open-dashboard.ts';

describe('the page Retention', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it.each(['en', 'ru'] as const)(
    'shows lifecycle, cohorts and proof, and is open to everybody, in %s',
    async (locale) => {
      const report = retentionReport(locale);
      const page = await openDashboard(bench, { report, attributes: `page="retention" lang="${locale}"` });
      await drawn(page);
      for (const chart of ['lifecycle', 'cohorts']) await page.locator(`[data-chart=${chart}]`).waitFor();
      await page.getByText(report.retention!.verdict).waitFor();
      await page.locator('#proof-title').waitFor();
      expect(await page.locator('#tab-churn').count()).toBe(0);
      expect(await axeViolations(page, 'segment-dashboard')).toEqual([]);
      expect(await page.evaluate('window.violations')).toEqual([]);
      await page.close();
    },
  );

  it('is not there without such a section: the overview is shown', async () => {
    const { retention: _, ...report } = retentionReport();
    const page = await openDashboard(bench, { report, attributes: 'page="retention"' });
    await drawn(page);
    expect(await page.locator('#tab-retention').count()).toBe(0);
    expect(await page.locator('#tab-overview').getAttribute('aria-selected')).toBe('true');
    await page.close();
  });
});
