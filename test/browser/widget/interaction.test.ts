import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard } from './open-dashboard.ts';

const chart = (page: Page, id: string) => page.locator(`segment-dashboard-chart[data-chart="${id}"]`);
const filtersOf = (page: Page) => page.evaluate(() => document.querySelector('segment-dashboard')!.filters);
const told = (page: Page) => page.evaluate('window.events') as Promise<{ name: string; detail: unknown }[]>;

/** Clicks into the mark that stands for this key, once it stands still. */
async function clickMark(page: Page, id: string, key: string): Promise<void> {
  await drawn(page);
  const marks = chart(page, id).locator('.mark-rect path');
  const at = await marks.evaluateAll((all, wanted) => {
    type Mark = Element & { __data__?: { datum?: { key?: string } } };
    return (all as Mark[]).findLastIndex((one) => one.__data__?.datum?.key === wanted);
  }, key);
  const { width, height } = (await marks.nth(at).boundingBox())!;
  await marks.nth(at).click({ position: { x: width / 3, y: height / 2 } });
}

describe('<segment-dashboard> in use', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it('moves between pages by arrow keys, Home and End', async () => {
    const page = await openDashboard(bench, { report: sampleReport() });
    await drawn(page);
    await page.getByRole('tab', { name: 'Overview' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Segments');
    await page.keyboard.press('End');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Method');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Overview');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('segment-dashboard')!.getAttribute('page')))
      .toBe('overview');
    await page.close();
  });

  it('filters by a click on a segment, and the same click again takes it back', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), attributes: 'page="segments"' });
    await clickMark(page, 'segment-sizes', 's2');
    await expect.poll(() => filtersOf(page)).toEqual({ segment: ['s2'] });
    await page.getByRole('button', { name: 'Remove the filter Segment: Loyal families' }).waitFor();
    await clickMark(page, 'segment-sizes', 's2');
    await expect.poll(() => filtersOf(page)).toEqual({});
    await expect
      .poll(async () => (await told(page)).map(({ name }) => name))
      .toEqual(['ready', 'filter-change', 'select', 'filter-change', 'select']);
    await page.close();
  });

  it('narrows the cards, the bars and their answers to the filter', async () => {
    const report = sampleReport();
    const page = await openDashboard(bench, { report });
    await drawn(page);
    await page.getByRole('button', { name: 'Loyal families' }).click();
    const row = report.sales!.bySegment.find(({ key }) => key === 's2')!;
    const card = page.locator('[data-metric="policies"] .value');
    await expect.poll(() => card.textContent()).toBe(new Intl.NumberFormat('en').format(row.policies));
    await page.getByRole('button', { name: 'City' }).click();
    await drawn(page);
    await expect
      .poll(() => chart(page, 'sales-by-city').locator('figcaption').textContent())
      .toContain('Filtered');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect
      .poll(() => card.textContent())
      .toBe(new Intl.NumberFormat('en').format(report.sales!.policies));
    await page.close();
  });

  it('takes report and filters given before it was defined, from the first paint, without echoing them', async () => {
    const page = await openDashboard(bench, {
      script: `const early = document.createElement('segment-dashboard');
        early.report = ${JSON.stringify(sampleReport())};
        early.filters = { segment: ['s1'], planet: ['Mars'] };
        document.addEventListener('segment-dashboard-ready', () => {
          window.firstChips = early.shadowRoot.querySelectorAll('.chip').length;
        });
        window.addEventListener('DOMContentLoaded', () => document.querySelector('segment-dashboard').replaceWith(early));`,
    });
    await drawn(page);
    await expect.poll(() => filtersOf(page)).toEqual({ segment: ['s1'] });
    expect(await page.evaluate('window.firstChips')).toBe(1);
    await expect.poll(async () => (await told(page)).map(({ name }) => name)).toEqual(['ready']);
    await page.close();
  });

  it('reads a chart mark by mark with the arrow keys, filters by Enter, leaves by Escape', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), attributes: 'page="segments"' });
    await drawn(page);
    const sizes = chart(page, 'segment-sizes');
    await sizes.locator('.plot').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => sizes.getByRole('status').textContent())
      .toBe('Loyal families, Customers 369, Share 30.8%');
    await expect.poll(() => sizes.locator('.ring').isVisible()).toBe(true);
    await expect.poll(() => sizes.locator('.tip').textContent()).toContain('Loyal families');
    await page.keyboard.press('Enter');
    await expect.poll(() => filtersOf(page)).toEqual({ segment: ['s2'] });
    await page.keyboard.press('Escape');
    await expect.poll(() => sizes.locator('.ring').isVisible()).toBe(false);
    await expect.poll(() => sizes.getByRole('status').textContent()).toBe('');
    await page.close();
  });

  it('keeps its tooltip inside itself', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), attributes: 'page="segments"' });
    await drawn(page);
    const before = await page.evaluate(() => document.body.children.length);
    await chart(page, 'segment-sizes').locator('.mark-rect path').last().hover();
    await chart(page, 'segment-sizes').locator('.tip').getByText('Discerning independents').waitFor();
    expect(await page.evaluate(() => document.body.children.length)).toBe(before);
    await page.close();
  });

  it('explains, copies and downloads from the chart’s menu, which the keyboard can walk', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), attributes: 'page="segments"' });
    await drawn(page);
    const sizes = chart(page, 'segment-sizes');
    await sizes.getByRole('button', { name: 'Chart menu' }).click();
    await expect
      .poll(() => sizes.getByRole('menuitem').allTextContents())
      .toEqual(['How do we know?', 'Copy the table', 'Download CSV', 'Download SVG', 'Download PNG']);
    const item = sizes.locator('[role=menuitem]:focus');
    await expect.poll(() => item.textContent()).toBe('How do we know?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => item.textContent()).toBe('Download CSV');
    const [csv] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(csv.suggestedFilename()).toBe('segment-sizes.csv');
    for (const [name, file] of [
      ['Download SVG', 'segment-sizes.svg'],
      ['Download PNG', 'segment-sizes.png'],
    ] as const) {
      await sizes.getByRole('button', { name: 'Chart menu' }).click();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        sizes.getByRole('menuitem', { name }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe(file);
    }
    await sizes.getByRole('button', { name: 'Chart menu' }).click();
    await sizes.getByRole('menuitem', { name: 'How do we know?' }).click();
    await sizes.getByText('exactly one segment').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await sizes.getByRole('button', { name: 'Chart menu' }).click();
    const copied = sizes.evaluate(
      (host) =>
        new Promise((resolve) => {
          const noted = host.shadowRoot!.querySelector('.noted')!;
          const look = () => noted.textContent === 'Copied' && resolve(noted.textContent);
          new MutationObserver(look).observe(noted, { subtree: true, childList: true, characterData: true });
        }),
    );
    await sizes.getByRole('menuitem', { name: 'Copy the table' }).click();
    await copied;
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Loyal families\t369\t30.8%');
    expect(await page.evaluate('window.violations')).toEqual([]);
    await page.close();
  });

  it('moves the capacity of the plan without a new report', async () => {
    const page = await openDashboard(bench, { report: sampleReport(), attributes: 'page="churn"' });
    await drawn(page);
    const plan = chart(page, 'plan-letters');
    const answer = plan.locator('.answer');
    const before = await answer.textContent();
    await plan.getByRole('slider').fill('20');
    await drawn(page);
    await expect.poll(() => answer.textContent()).toContain('20 letters');
    await expect.poll(() => answer.textContent()).not.toBe(before);
    await page.close();
  });
});
