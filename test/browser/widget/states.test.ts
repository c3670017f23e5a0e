import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard, setProperty } from './open-dashboard.ts';

interface Told {
  readonly name: string;
  readonly detail: Record<string, unknown>;
  readonly composed: boolean;
}

describe('<segment-dashboard> before and without a report', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  const told = (page: { evaluate: (text: string) => Promise<unknown> }) =>
    page.evaluate('window.events') as Promise<Told[]>;

  it('says that there is no report yet, and how to get one', async () => {
    const page = await openDashboard(bench);
    await page.getByText('No report yet').waitFor();
    await page.close();
  });

  it('shows status and cause of a failed request, and tries again when asked', async () => {
    const page = await openDashboard(bench, { attributes: 'src="/absent.json"' });
    await page.getByRole('alert').getByText('status 404').waitFor();
    await expect
      .poll(() => told(page))
      .toEqual([{ name: 'error', detail: { status: 404, cause: 'Not Found' }, composed: true }]);
    bench.pages.set('/absent.json', JSON.stringify(sampleReport()));
    await page.getByRole('button', { name: 'Try again' }).click();
    await drawn(page);
    bench.pages.delete('/absent.json');
    await page.close();
  });

  it('tells a text that is no JSON from JSON that is no report, naming the first wrong field', async () => {
    const text = await openDashboard(bench, { report: 'no report at all' });
    await text.getByText('is not JSON').waitFor();
    const other = await openDashboard(bench, {
      report: JSON.stringify({ ...sampleReport(), asOf: 'yesterday' }),
    });
    await other.getByText('not a Segmentry report').waitFor();
    await expect.poll(() => other.locator('segment-dashboard code').textContent()).toContain('asOf');
    await Promise.all([text.close(), other.close()]);
  });

  it('shows a report given as a property without any request', async () => {
    const page = await openDashboard(bench);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await setProperty(page, 'report', sampleReport());
    await drawn(page);
    expect(asked.filter((address) => address.endsWith('.json'))).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('segment-dashboard')!.report?.source.customers))
      .toBe(1200);
    await page.close();
  });

  it('tells the page when a report is on the screen', async () => {
    const page = await openDashboard(bench, { report: sampleReport() });
    await drawn(page);
    await expect
      .poll(() => told(page))
      .toEqual([
        { name: 'ready', detail: { asOf: '2026-04-28', customers: 1200, segments: 3 }, composed: true },
      ]);
    await page.close();
  });

  it('says what data would fill a page that has none', async () => {
    const page = await openDashboard(bench, {
      report: sampleReport({ sales: false, churn: false }),
      attributes: 'page="sales"',
    });
    await page.getByText('no sales in this workbook').waitFor();
    await page.getByRole('tab', { name: 'Churn' }).click();
    await page.getByText('No column says who left').waitFor();
    await page.close();
  });

  it('drops its charts when it leaves the page and draws them again when it comes back', async () => {
    const page = await openDashboard(bench, { report: sampleReport() });
    await drawn(page);
    const count = () => page.locator('segment-dashboard-chart .canvas svg').count();
    const before = await count();
    const left = await page.evaluate(async () => {
      const dashboard = document.querySelector('segment-dashboard')!;
      const charts = [...dashboard.shadowRoot!.querySelectorAll('segment-dashboard-chart')];
      dashboard.remove();
      await Promise.all(charts.map((chart) => (chart as HTMLElement & { drawn: Promise<void> }).drawn));
      const drawings = charts.flatMap((chart) => [...chart.shadowRoot!.querySelectorAll('.canvas svg')]);
      document.body.append(dashboard);
      return drawings.length;
    });
    expect(left).toBe(0);
    await drawn(page);
    expect(before).toBeGreaterThan(0);
    await expect.poll(() => count()).toBe(before);
    await page.close();
  });

  it('shows the last src when it changes while the first still loads', async () => {
    bench.pages.set('/second.json', JSON.stringify(sampleReport({ segments: 5 })));
    const page = await openDashboard(bench, { report: sampleReport() });
    await page.evaluate(() => {
      const dashboard = document.querySelector('segment-dashboard')!;
      dashboard.src = '/absent-first.json';
      dashboard.src = '/second.json';
    });
    await page.getByRole('button', { name: 'Busy parents' }).waitFor();
    expect((await told(page)).filter(({ name }) => name === 'error')).toEqual([]);
    await page.close();
  });
});
