import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench, openDashboard, setProperty } from './open-dashboard.ts';

const chart = (page: Page, id: string) => page.locator(`segment-dashboard-chart[data-chart="${id}"]`);
const filtersOf = (page: Page) => page.evaluate(() => document.querySelector('segment-dashboard')!.filters);
const violationsOf = (page: Page) => page.evaluate('window.violations');

describe('<segment-dashboard> on who leaves', () => {
  let bench: Bench;
  const report = sampleReport();
  const leeds = report
    .churn!.breakdowns!.find(({ dimension }) => dimension === 'city')!
    .levels.find(({ level }) => level === 'Leeds')!;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it('narrows the base and the ranking by city, tells it by a chip, and widens them again', async () => {
    const page = await openDashboard(bench, { report, attributes: 'page="churn"' });
    await drawn(page);
    const base = page.locator('.base');
    const before = await base.locator('.big').textContent();
    await page.getByRole('combobox', { name: 'City' }).selectOption({ label: `Leeds (${leeds.n})` });
    await drawn(page);
    await expect.poll(() => filtersOf(page)).toEqual({ city: ['Leeds'] });
    await expect
      .poll(() => base.locator('.big').textContent())
      .toBe(`${Math.round(100 * leeds.rate)} of 100`);
    await expect.poll(() => base.textContent()).toContain(`${leeds.churned} of ${leeds.n} customers left`);
    await expect
      .poll(() => page.locator('.narrowing [role=status]').textContent())
      .toContain(`${leeds.n} of 1,200 customers are left.`);
    await expect
      .poll(() => chart(page, 'churn-ranked').locator('.mark-text').allTextContents())
      .not.toEqual([]);
    await expect
      .poll(() => chart(page, 'churn-ranked').locator('figcaption').textContent())
      .toContain('these customers alone');
    await page.getByRole('button', { name: 'Remove the filter City: Leeds' }).click();
    await expect.poll(() => base.locator('.big').textContent()).toBe(before);
    await expect.poll(() => page.getByRole('combobox', { name: 'City' }).inputValue()).toBe('');
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('takes two filters by keyboard, and a third in place of the first', async () => {
    const page = await openDashboard(bench, { report, attributes: 'page="churn"' });
    await drawn(page);
    await page.getByRole('combobox', { name: 'City' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => filtersOf(page)).toEqual({ city: ['London'] });
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => filtersOf(page)).toEqual({ city: ['London'], products: ['1'] });
    await expect.poll(() => page.locator('.narrowing [role=status]').textContent()).toContain('360 of 1,200');
    await expect
      .poll(() => page.locator('.base dt').allTextContents())
      .toEqual(['City: London', 'Number of products: 1', 'Everybody']);
    await page.getByRole('combobox', { name: 'Segment' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => Object.keys(await filtersOf(page))).toEqual(['segment', 'products']);
    await expect.poll(() => page.getByRole('combobox', { name: 'City' }).inputValue()).toBe('');
    await page.close();
  });

  it('says when a group is too small to be told', async () => {
    const page = await openDashboard(bench, { report, attributes: 'page="churn"' });
    await drawn(page);
    await setProperty(page, 'filters', { city: ['Ely'] });
    await page.getByText('Fewer than 10 customers: too few to tell.').waitFor();
    await setProperty(page, 'filters', { products: ['5+'] });
    await page.getByText('Small group, 24 customers').waitFor();
    await page.close();
  });

  it('shows on the overview how many leave in each segment, and nothing of it without churn', async () => {
    const page = await openDashboard(bench, { report });
    await drawn(page);
    const level = report.churn!.breakdowns![0]!.levels[0]!;
    const row = page.locator('table.segments tbody tr').first();
    await expect.poll(() => row.textContent()).toContain(`${Math.round(100 * level.rate)} of 100`);
    await setProperty(page, 'report', sampleReport({ churn: false }));
    await drawn(page);
    await expect.poll(() => page.locator('table.segments').textContent()).not.toContain('of 100');
    await page.close();
  });

  it('recomputes the plan at once from costs typed, and returns to the plan', async () => {
    const page = await openDashboard(bench, { report, attributes: 'page="churn"' });
    await drawn(page);
    const plan = chart(page, 'plan-letters');
    const answer = plan.locator('.answer');
    const planned = await answer.textContent();
    const cost = page.getByLabel(/^Cost of a letter/);
    await expect.poll(() => cost.inputValue()).toBe('300');
    await cost.fill('900');
    await page.getByLabel(/^Value of a kept customer/).fill('1000');
    await drawn(page);
    await expect.poll(() => answer.textContent()).toContain('Best at 0 letters: £0.');
    await expect.poll(() => plan.locator('figcaption').textContent()).toContain('Tried figures');
    await page.getByLabel(/^Leavers whom a letter keeps/).fill('40');
    await drawn(page);
    const twice = 2 * Number(/keep ([\d.]+)/.exec(planned!)![1]);
    await expect
      .poll(async () => Number(/keep ([\d.]+)/.exec((await answer.textContent())!)?.[1]))
      .toBeCloseTo(twice, 0);
    await page.getByRole('button', { name: 'As planned' }).click();
    await drawn(page);
    await expect.poll(() => answer.textContent()).toBe(planned);
    await expect.poll(() => cost.inputValue()).toBe('300');
    await expect.poll(() => page.getByRole('button', { name: 'As planned' }).isDisabled()).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('lets a chart fill the card that a taller neighbour makes, and shrink again', async () => {
    const page = await openDashboard(bench, { report, attributes: 'page="churn"' });
    await drawn(page);
    const gap = () =>
      chart(page, 'churn-curve').evaluate((host) => {
        const root = host.shadowRoot!;
        const plot = root.querySelector('.plot')!.getBoundingClientRect();
        return plot.height - root.querySelector('.canvas svg')!.getBoundingClientRect().height;
      });
    await expect.poll(gap).toBeLessThan(12);
    const wide = await chart(page, 'churn-curve').evaluate((host) => host.getBoundingClientRect().height);
    await page.setViewportSize({ width: 600, height: 900 });
    await drawn(page);
    await expect
      .poll(() => chart(page, 'churn-curve').evaluate((host) => host.getBoundingClientRect().height))
      .toBeLessThan(wide);
    await page.close();
  });
});
