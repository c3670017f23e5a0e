import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import { axeViolations } from '../axe.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard, setProperty } from './open-dashboard.ts';

const pages = ['overview', 'segments', 'sales', 'churn', 'method'] as const;

describe('<segment-dashboard> for every reader', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it.each([
    ['light', 'en', pages],
    ['dark', 'ru', ['overview', 'churn']],
  ] as const)('has no accessibility violation in %s, %s', async (theme, locale, tried) => {
    const page = await openDashboard(bench, {
      report: sampleReport({ locale }),
      attributes: `theme="${theme}"`,
    });
    for (const name of tried) {
      await setProperty(page, 'page', name);
      await drawn(page);
      expect(await axeViolations(page, 'segment-dashboard'), name).toEqual([]);
    }
    await page
      .getByRole('button', { name: locale === 'ru' ? 'Показать таблицей' : 'Show as a table' })
      .first()
      .click();
    expect(await axeViolations(page, 'segment-dashboard')).toEqual([]);
    await page.evaluate(() => document.querySelector('segment-dashboard')!.shadowRoot!.append(new Image()));
    expect((await axeViolations(page, 'segment-dashboard')).join()).toContain('image-alt');
    await page.close();
  });

  it('shows in a chart’s table what its marks stand for', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), attributes: 'page="sales"' });
    await drawn(page);
    const chart = page.locator('segment-dashboard-chart[data-chart="sales-by-city"]');
    const marks = await chart.evaluate((host) => {
      type Mark = Element & { __data__?: { datum?: { key?: string; value?: number } } };
      const known = [...host.shadowRoot!.querySelectorAll<Mark>('.mark-rect path')].map(
        (mark) => mark.__data__?.datum,
      );
      return Object.fromEntries(
        known.filter((datum) => datum?.key).map((datum) => [datum!.key!, datum!.value ?? 0]),
      );
    });
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    await chart.locator('tbody tr').first().waitFor();
    const header = await chart.getByRole('columnheader').allTextContents();
    const rows = await chart
      .locator('tbody tr')
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
    const premium = header.indexOf('Premium');
    const table = Object.fromEntries(
      rows.map((cells) => [cells[0], Number(cells[premium]!.replaceAll(/[^\d]/g, ''))]),
    );
    expect(Object.keys(marks).length).toBe(8);
    for (const [key, value] of Object.entries(marks)) expect(table[key], key).toBe(Math.round(value));
    await page.close();
  });

  it('speaks the report’s language, or the one of its attribute', async () => {
    const page = await openDashboard(bench, { report: sampleReport({ locale: 'ru' }) });
    await drawn(page);
    await expect
      .poll(() => page.getByRole('tab').allTextContents())
      .toEqual(['Обзор', 'Сегменты', 'Продажи', 'Отток', 'Метод']);
    await setProperty(page, 'lang', 'en');
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    await page.close();
  });

  it('needs no sideways scrolling from 320 to 1920 pixels, with nine segments of the longest names', async () => {
    const page = await openDashboard(bench, {
      report: sampleReport({ locale: 'ru', longNames: true, segments: 9 }),
    });
    for (const name of pages) {
      await setProperty(page, 'page', name);
      for (const width of [320, 768, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await drawn(page);
        await expect
          .poll(() => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth - innerWidth]), {
            message: `${name} at ${width}`,
          })
          .toEqual([width, expect.toSatisfy((beyond: number) => beyond <= 0)]);
      }
    }
    await page.close();
  });

  it('follows the reader’s wish for a dark page, charts included, and the attribute over it', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), dark: true });
    await drawn(page);
    const ink = () =>
      page
        .locator('segment-dashboard-chart .role-axis-label text')
        .first()
        .evaluate((label) => label.getAttribute('fill'));
    await expect.poll(() => ink()).toBe('#e7eaee');
    await setProperty(page, 'theme', 'light');
    await drawn(page);
    await expect.poll(() => ink()).toBe('#1b1f24');
    await page.close();
  });
});
