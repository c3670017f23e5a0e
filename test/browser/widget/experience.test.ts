import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import { sampleExperience } from '../../fixtures/report-experience.ts';
import { axeViolations } from '../axe.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard } from './open-dashboard.ts';

describe('the page of experience', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it.each(['en', 'ru'] as const)(
    'draws drivers and map, and tells by kind, for every reader (%s)',
    async (lang) => {
      const page = await openDashboard(bench, {
        report: { ...sampleReport({ locale: lang }), experience: sampleExperience() },
        attributes: `page="experience" lang="${lang}"`,
      });
      await drawn(page);
      const charts = await page
        .locator('segment-dashboard-chart')
        .evaluateAll((found) => found.map((chart) => chart.getAttribute('data-chart')));
      expect(charts).toEqual(['drivers', 'priorities']);
      const map = page.locator('segment-dashboard-chart[data-chart="priorities"] .canvas');
      expect(await map.locator('text', { hasText: 'Food' }).count()).toBe(1);
      const cells = await page.locator('[aria-labelledby="kinds-title"] tbody tr').first().allInnerTexts();
      expect(cells.join()).toMatch(/Work\s+Desk · 70/);
      expect(await axeViolations(page, 'segment-dashboard')).toEqual([]);
      await page.close();
    },
  );

  it('is not there where nothing is told of it', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), attributes: 'page="experience"' });
    await drawn(page);
    const tabs = await page.getByRole('tab').allTextContents();
    expect(tabs).not.toContain('Experience');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Overview');
    await page.close();
  });
});
