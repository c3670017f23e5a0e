import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../core/publish/publish.ts';
import type { Report } from '../../../core/report/types.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { type Bench, drawn, openBench, openDashboard } from './open-dashboard.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const report = sampleReport();
const settings = { privacyThreshold: 10, publish: { customers: false } };
const published = publish(report, settings);

/** A dashboard of the whole report, whose page hands out this one for what leaves, or nothing. */
async function openInside(told: Report | null, page = 'sales'): Promise<Page> {
  const script = `addEventListener('DOMContentLoaded', () => {
    document.querySelector('segment-dashboard').published = () => Promise.resolve(${JSON.stringify(told)});
  });`;
  const opened = await openDashboard(bench, { report, script, attributes: `page="${page}"` });
  await drawn(opened);
  return opened;
}

async function downloaded(page: Page, start: () => Promise<unknown>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await start();
  return readFileSync(await (await waiting).path(), 'utf8');
}

const downloadReport = (page: Page) =>
  page.getByRole('button', { name: 'Download the report as JSON' }).click();

async function fromMenu(page: Page, chart: string, item: string): Promise<void> {
  const card = page.locator(`segment-dashboard-chart[data-chart="${chart}"]`);
  await card.getByRole('button', { name: 'Chart menu' }).click();
  await card.getByRole('menuitem', { name: item }).click();
}

describe('a published report', () => {
  it('says under the dashboard what is not shown, in both languages', async () => {
    for (const [lang, words] of [
      ['en', 'Published: neither single customers nor groups of fewer than 10 are shown.'],
      ['ru', 'Опубликовано: ни отдельные клиенты, ни группы меньше 10 не показаны.'],
    ]) {
      const page = await openDashboard(bench, { report: published, attributes: `lang="${lang}"` });
      await drawn(page);
      expect(await page.locator('.publication').innerText()).toContain(words);
      await page.close();
    }
  });

  it('shows that customers are not published instead of an empty table', async () => {
    const page = await openDashboard(bench, { report: published, attributes: 'page="sales"' });
    await drawn(page);
    await page.getByRole('heading', { name: 'Customers are not published' }).waitFor();
    expect(await page.locator('#top-customers-title').count()).toBe(0);
    await page.close();
  });

  it('does not say that nobody left where it does not tell how few did', async () => {
    const few = { ...report.churn!, base: { ...report.churn!.base, churned: 4, rate: 0.01 } };
    const told = publish({ ...report, churn: few }, settings);
    const page = await openDashboard(bench, { report: told, attributes: 'page="churn"' });
    await drawn(page);
    const base = await page.locator('.card.base').innerText();
    expect(base).toContain('Fewer than 10 customers are known to have left');
    expect(base).not.toMatch(/\b0 of\b/);
    await page.close();
  });

  it('says nothing of publishing under a whole report', async () => {
    const page = await openDashboard(bench, { report });
    await drawn(page);
    expect(await page.locator('.publication').count()).toBe(0);
    await page.close();
  });
});

describe('a dashboard inside the document', () => {
  it('shows the customers and downloads the report without them', async () => {
    const page = await openInside(published);
    const first = report.sales!.topCustomers[0]!.id;
    expect(await page.getByText(first).count()).toBeGreaterThan(0);
    const text = await downloaded(page, () => downloadReport(page));
    expect(JSON.parse(text)).toEqual(published);
    expect(text).not.toContain(first);
    await page.close();
  });

  it('downloads the figures and the picture of a chart as they are published', async () => {
    const [city, ...cities] = published.sales!.byCity;
    const told = { ...published, sales: { ...published.sales!, byCity: cities } };
    const page = await openInside(told);
    const csv = await downloaded(page, () => fromMenu(page, 'sales-by-city', 'Download CSV'));
    expect(csv).toContain(cities[0]!.label);
    expect(csv).not.toContain(city!.label);
    const svg = await downloaded(page, () => fromMenu(page, 'sales-by-city', 'Download SVG'));
    expect(svg).toContain(cities[0]!.label);
    expect(svg).not.toContain(city!.label);
    expect(await page.locator('[data-chart="sales-by-city"]').getByText(city!.label).count()).toBeGreaterThan(
      0,
    );
    await page.close();
  });

  it('lets nothing leave that is not published', async () => {
    const page = await openInside({ ...published, sales: null });
    await fromMenu(page, 'sales-by-city', 'Download CSV');
    await page.getByText('This chart is not published').waitFor();
    await page.close();
    const without = await openInside(null);
    await downloadReport(without);
    await without.getByText('Nothing can leave now').waitFor();
    await without.close();
  });

  it('prints what is published', async () => {
    const page = await openInside(published);
    await page.evaluate(() => {
      window.print = () => {
        const text = document.querySelector('segment-dashboard')!.shadowRoot!.textContent;
        Object.assign(window, { printed: text });
      };
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.waitForFunction(() => 'printed' in window);
    const printed = await page.evaluate(() => (window as unknown as { printed: string }).printed);
    expect(printed).toContain('Customers are not published');
    expect(printed).not.toContain(report.sales!.topCustomers[0]!.id);
    expect(await page.getByText(report.sales!.topCustomers[0]!.id).count()).toBeGreaterThan(0);
    await page.close();
  });
});
