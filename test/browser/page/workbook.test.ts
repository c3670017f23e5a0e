import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleWorkbook } from '../../../addon/local/sample/sample-workbook.ts';
import type { CellView } from '../../../addon/local/serve/host-port.ts';
import { type Served, serve, servePage } from '../../../addon/local/serve/index.ts';
import { liveRun } from '../../../addon/local/serve/live-run.ts';
import type { SessionView } from '../../../addon/local/serve/page-api.ts';
import type { WorkbookHostOptions } from '../../../addon/local/serve/workbook-host.ts';
import { type MadeCell, xlsxOf } from '../../fixtures/made-xlsx.ts';
import { axeViolations } from '../axe.ts';
import { launchBrowser } from '../chromium.ts';
import { bundleThread } from './bundle-thread.ts';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const customers = 600;

let browser: Browser;
let folder: string;
let served: Served;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'segmentry-page-'));
  for (const [name, bytes] of sampleWorkbook({ locale: 'en', customers })) {
    await writeFile(join(folder, name), name === 'customers.csv' ? withoutOutcome(bytes) : bytes);
  }
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => open(() => serve({ workbook: folder, dist })));
afterEach(close);

async function open(start: () => Promise<Served>, ready = '.rgCol .rgCell.header'): Promise<void> {
  served = await start();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  sidebar = page.frameLocator('#sidebar iframe');
  await page.goto(served.address);
  await page.waitForSelector(ready);
}

async function close(): Promise<void> {
  await page.close();
  await served.close();
}

/** The same workbook on a thread whose refresh waits for its cancellation. */
async function serveHeld(): Promise<Served> {
  const scripts = join(dist, 'apps-script');
  return servePage({
    page: join(dist, 'local/page'),
    thread: await bundleThread('held-thread'),
    document: { workbook: folder, scripts, locale: 'en' } satisfies WorkbookHostOptions,
    live: liveRun(scripts, 'en'),
  });
}

/** Without its last column, who cancelled: these tests are about segments, and quick. */
function withoutOutcome(bytes: Uint8Array): string {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.map((line) => line.replace(/,[^,]*$/, '')).join('\n');
}

const choose = async (item: string) => {
  await page.getByRole('menuitem', { name: 'Segments' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const selectRow = (row: number) =>
  page.locator(`.rgCol revogr-data[type="rgRow"] .rgCell[data-rgrow="${row}"]`).first().click();
const read = async <T>(path: string): Promise<T> => {
  const answer = (await (await fetch(served.address + path)).json()) as { value: T };
  return answer.value;
};
const customerCells = async (): Promise<CellView[][]> => {
  const { activeSheet } = await read<SessionView>('api/document');
  return read(`api/sheets/${activeSheet}`);
};

describe('the bundle on the local page', () => {
  it('refreshes from the menu, writes its columns, and shows the same numbers everywhere, and undoes it', async () => {
    const before = await customerCells();
    await choose('Refresh segments');
    const rows = sidebar.locator('summary.segment');
    await rows.first().waitFor();
    const segments = await rows.evaluateAll((lines) =>
      lines.map((line) => ({
        name: line.querySelector('.segment-name')?.textContent?.trim() ?? '',
        size: Number(line.querySelector('.figure')?.textContent?.replace(/\D/g, '')),
      })),
    );
    expect(segments.reduce((sum, { size }) => sum + size, 0)).toBe(customers);
    await expect.poll(() => sidebar.locator('h1').textContent()).toBe(`${customers} customers`);

    const header = page.locator('.rgCol [type="rowPinStart"] .rgCell.noted', { hasText: /^Segment$/ });
    await header.waitFor();
    await expect.poll(() => header.getAttribute('title')).toContain('Segmentry');
    const after = await customerCells();
    const column = after[0]?.indexOf('Segment') ?? -1;
    for (const { name, size } of segments) {
      expect(after.filter((row, index) => index > 0 && row[column] === name).length, name).toBe(size);
    }
    expect(after.map((row) => row.slice(0, before[0]?.length))).toEqual(before);

    expect(await axeViolations(page)).toEqual([]);

    await sidebar.getByRole('button', { name: 'Dashboard' }).click();
    const dashboard = page.frameLocator('#dialog iframe');
    for (const { name, size } of segments) {
      const line = dashboard.locator('tr', { hasText: name }).first();
      await line.waitFor();
      await expect.poll(() => line.textContent()).toContain(String(size));
    }
    await page.getByRole('button', { name: 'Close', exact: true }).click();

    const archive = unzipSync(
      new Uint8Array(await (await fetch(`${served.address}api/download`)).arrayBuffer()),
    );
    const table = strFromU8(archive['customers.csv'] ?? new Uint8Array());
    expect(table.split('\n')[0]).toContain('Preferred_Channel,Joined,Complaints,Segment');

    await sidebar.getByRole('button', { name: 'Undo' }).click();
    await sidebar
      .getByText(/^Undone/)
      .first()
      .waitFor();
    expect(await customerCells()).toEqual(before);
  });

  it('stops a refresh that is under way, and leaves the sheet as it was', async () => {
    await close();
    await open(serveHeld);
    const before = await customerCells();
    await choose('Refresh segments');
    await sidebar.getByRole('button', { name: 'Cancel' }).click();
    await sidebar.getByText('The refresh was stopped').first().waitFor();
    expect(await customerCells()).toEqual(before);
  });

  it('shows the customer in the selected row, and follows the selection', async () => {
    await choose('Refresh segments');
    await sidebar.locator('summary.segment').first().waitFor();
    await selectRow(1);
    await sidebar.getByRole('button', { name: 'This customer' }).click();
    await sidebar.getByRole('heading', { name: 'C00002' }).waitFor();
    await selectRow(4);
    await sidebar.getByRole('heading', { name: 'C00005' }).waitFor();
    await expect.poll(() => sidebar.locator('.dot').count()).toBe(1);
  });

  it('refreshes beside blank sheets and a chart, shows each for what it is, and undoes it', async () => {
    await close();
    const cities = ['London', 'Leeds', 'York'];
    const people = Array.from({ length: 90 }, (_, at): MadeCell[] => [
      `C${100 + at}`,
      20 + ((at * 7) % 50),
      cities[at % 3] ?? '',
    ]);
    const file = join(folder, 'blank.xlsx');
    await writeFile(
      file,
      xlsxOf([
        { name: 'Blank', rows: [] },
        { name: 'Chart1', rows: [], kind: 'chartsheet' },
        { name: 'Customers', rows: [['Customer ID', 'Age', 'City'], ...people] },
        { name: 'Sales', rows: [['Sale ID', 'Customer ID', 'Amount']] },
      ]),
    );
    await open(() => serve({ workbook: file, dist }), 'body[data-ready="true"]');
    const tabs = () => page.getByRole('tab').allTextContents();
    expect(await tabs()).toEqual(['Blank', 'Customers', 'Sales']);
    await choose('Refresh segments');
    await sidebar.locator('summary.segment').first().waitFor({ timeout: 30_000 });
    for (const name of ['Blank', 'Chart1', 'Sales']) {
      const line = sidebar.locator(`[data-opens="sheet:${name}"]`);
      expect(await line.textContent()).toMatch(/Something else\s*0 rows/);
    }
    await sidebar.locator('[data-opens="sheet:Chart1"]').click();
    await sidebar.getByText('It has no row of data, so it is set aside.').waitFor();
    await sidebar.getByRole('button', { name: 'Back' }).click();
    await expect.poll(tabs).toContain('Segments');
    await sidebar.getByRole('button', { name: 'Undo' }).click();
    await sidebar
      .getByText(/^Undone/)
      .first()
      .waitFor();
    await expect.poll(tabs).toEqual(['Blank', 'Customers', 'Sales']);
  });

  it('takes a corrected guess, and gives it back', async () => {
    await choose('Settings');
    await sidebar.getByRole('button', { name: 'Back' }).click();
    await sidebar.getByRole('button', { name: /Products/ }).click();
    await sidebar.getByLabel('This sheet holds').selectOption('other');
    await sidebar.getByText('Chosen by you').waitFor();
    await sidebar.getByRole('button', { name: 'Back' }).click();
    await sidebar.getByRole('button', { name: /Something else/ }).click();
    await sidebar.getByRole('button', { name: 'Guess again' }).click();
    await expect.poll(() => sidebar.getByLabel('This sheet holds').inputValue()).toBe('products');
  });
});
