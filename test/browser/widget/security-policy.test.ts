import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard } from './open-dashboard.ts';

describe('<segment-dashboard> under script-src and style-src self', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it('draws every page without a violation', async () => {
    const page = await openDashboard(bench, { report: sampleReport() });
    await drawn(page);
    const tabs = await page.getByRole('tab').all();
    expect(tabs).toHaveLength(5);
    for (const tab of tabs) {
      await tab.click();
      await drawn(page);
      await expect.poll(() => page.locator('segment-dashboard-chart .canvas svg').count()).toBeGreaterThan(0);
    }
    expect(await page.evaluate('window.violations')).toEqual([]);
    await page.close();
  });

  it('is tried in a page whose own scripts may neither evaluate text nor set a style attribute', async () => {
    const page = await openDashboard(bench, {
      report: sampleReport(),
      script: `try { window.evaluated = new Function('return 1')(); } catch (error) { window.evaluated = error.name; }
        document.documentElement.setAttribute('style', 'color: red');`,
    });
    await drawn(page);
    expect(await page.evaluate('window.evaluated')).toBe('EvalError');
    expect(await page.evaluate('window.violations.map((text) => text.split(" ")[0])')).toEqual([
      'script-src',
      'style-src-attr',
    ]);
    await expect.poll(() => page.locator('segment-dashboard-chart .canvas svg').count()).toBeGreaterThan(0);
    await page.close();
  });
});
