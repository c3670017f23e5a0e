import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard } from './open-dashboard.ts';

describe('<segment-dashboard> on paper', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it('shows every page when it asks the browser to print, and its tabs again afterwards', async () => {
    const page = await openDashboard(bench, {
      report: sampleReport(),
      script: `window.print = () => {
        const root = document.querySelector('segment-dashboard').shadowRoot;
        window.printed = [...root.querySelectorAll('.sheet-of-paper > h2')].map((heading) => heading.textContent);
        window.drawings = [...root.querySelectorAll('segment-dashboard-chart')]
          .map((chart) => chart.shadowRoot.querySelectorAll('.canvas svg').length);
      };`,
    });
    await drawn(page);
    await page.getByRole('button', { name: 'Print' }).click();
    await page.waitForFunction('window.drawings');
    expect(await page.evaluate('window.printed')).toEqual(['Overview', 'Segments', 'Sales', 'Churn']);
    expect(new Set((await page.evaluate('window.drawings')) as number[])).toEqual(new Set([1]));
    await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'takes at most five sheets of A4 with sales and churn, %s on the screen',
    async (theme) => {
      const page = await openDashboard(bench, { report: sampleReport(), attributes: `theme="${theme}"` });
      await drawn(page);
      await page.evaluate(() => {
        const dashboard = document.querySelector('segment-dashboard')!;
        dashboard.toggleAttribute('data-printing', true);
        dashboard.requestUpdate();
      });
      await page.locator('segment-dashboard .sheet-of-paper').first().waitFor();
      await drawn(page);
      const labels = page.locator('segment-dashboard-chart .role-axis-label text');
      await expect
        .poll(() => labels.evaluateAll((all) => [...new Set(all.map((label) => label.getAttribute('fill')))]))
        .toEqual(['#1b1f24']);
      const margin = '10mm';
      const paper = await page.pdf({
        format: 'A4',
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      });
      const sheets = paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
      expect(sheets.length).toBeGreaterThan(2);
      expect(sheets.length).toBeLessThanOrEqual(5);
      await page.close();
    },
  );
});
