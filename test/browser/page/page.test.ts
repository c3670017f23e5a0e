import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../../addon/local/serve/index.ts';
import { launchBrowser } from '../chromium.ts';
import { axeViolations } from './axe.ts';
import { serveFake } from './serve-fake.ts';

interface Runner {
  withSuccessHandler(handler: (value: unknown, userObject: unknown) => void): Runner;
  withUserObject(object: unknown): Runner;
  call(name: string, args: string): void;
  withFailureHandler(handler: (error: Error) => void): Runner;
  returnDate(): void;
}

let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  served = await serveFake({ stepMs: 40 });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(served.address);
  await page.waitForSelector('.rgCol .rgCell.header');
});
afterEach(async () => {
  await page.close();
  await served.close();
});

const menu = async (item: string) => {
  await page.getByRole('menuitem', { name: 'Segments' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
/** At a person's pace: the grid moves its focus between two frames. */
const press = async (...keys: readonly string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
};
const sidebar = async (): Promise<Frame> => {
  const element = await page.waitForSelector('#sidebar iframe');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the sidebar has no frame');
  await frame.waitForSelector('main[aria-busy="false"]');
  return frame;
};
/** What stands in a row below the header, by column; 1 is the first. */
const cellTexts = (row: number) =>
  page.$$eval(`.rgCol revogr-data[type="rgRow"] .rgCell[data-rgrow="${row - 1}"]`, (cells) => {
    const texts: string[] = [];
    for (const cell of cells) texts[Number(cell.getAttribute('data-rgcol'))] = cell.textContent ?? '';
    return texts;
  });

describe('the grid', () => {
  it('shows letters above, numbers beside and the first row as a held header', async () => {
    const letters = await page.$$eval('.rgHeaderCell', (cells) =>
      cells.map((cell) => cell.textContent?.trim()),
    );
    expect(letters).toEqual(expect.arrayContaining(['A', 'B', 'C']));
    const header = await page.$$eval('.rgCol [type="rowPinStart"] .rgCell.header', (cells) =>
      cells.map((cell) => cell.textContent),
    );
    expect(header).toEqual(['Customer_ID', 'Age', 'City']);
    expect((await cellTexts(1)).slice(0, 3)).toEqual(['C1', '20', 'London']);
  });

  it('takes what a person types, and takes it back', async () => {
    await page.locator('.rgCol [type="rgRow"] .rgRow').first().locator('.rgCell').nth(2).click();
    await expect.poll(() => page.locator('#address').textContent()).toBe('C2');
    await page.keyboard.type('Paris');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cellTexts(1))[2]).toBe('Paris');
    await page.getByRole('button', { name: 'Undo edit' }).click();
    await expect.poll(async () => (await cellTexts(1))[2]).toBe('London');
  });

  it('copies, clears and pastes a range, and takes all of it back', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const cell = (row: number, column: number) =>
      page.locator(`.rgCol [type="rgRow"] .rgCell[data-rgrow="${row}"][data-rgcol="${column}"]`);
    await cell(2, 1).click();
    await press('Shift+ArrowDown', 'Shift+ArrowRight', 'ControlOrMeta+C', 'Delete');
    await expect.poll(() => cellTexts(3).then((texts) => texts.slice(1, 3))).toEqual(['', '']);
    await cell(6, 4).click();
    await press('ControlOrMeta+V');
    await expect.poll(() => cellTexts(8).then((texts) => texts.slice(4, 6))).toEqual(['23', 'London']);
    await press('ControlOrMeta+Z', 'ControlOrMeta+Z');
    await expect.poll(() => cellTexts(8).then((texts) => texts.slice(4, 6))).toEqual(['', '']);
    await expect.poll(() => cellTexts(3).then((texts) => texts.slice(1, 3))).toEqual(['22', 'Leeds']);
  });

  it('is entered and left by keyboard', async () => {
    await page.getByLabel('Content of the cell').focus();
    await press('Tab', 'ArrowDown', 'ArrowRight');
    await expect.poll(() => page.locator('#address').textContent()).toBe('B2');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('customers');
  });

  it('changes sheets by its tabs', async () => {
    await page.getByRole('tab', { name: 'sales' }).click();
    await expect
      .poll(() => page.locator('.rgCol .rgCell.header').allTextContents())
      .toContain('Purchase_Date');
  });
});

describe('a refresh', () => {
  it('moves through its stages while the script blocks its thread, and its column appears', async () => {
    await menu('Open sidebar');
    const frame = await sidebar();
    await frame.getByRole('button', { name: 'Refresh segments' }).click();
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          const bar = await frame.$('progress');
          if (bar) seen.add((await bar.getAttribute('aria-valuetext')) ?? '');
          return (await cellTexts(1))[3];
        },
        { timeout: 10_000, interval: 40 },
      )
      .toBe('Loyal families');
    expect([...seen].filter((text) => /, \d+%/.test(text)).length).toBeGreaterThanOrEqual(3);
    await frame.waitForSelector('text=Young starters');
    expect(await frame.locator('.segment').allTextContents()).toHaveLength(2);
  });

  it('stops when the person cancels, and changes nothing', async () => {
    await menu('Open sidebar');
    const frame = await sidebar();
    await frame.getByRole('button', { name: 'Refresh segments' }).click();
    await frame.waitForSelector('progress');
    await frame.getByRole('button', { name: 'Cancel' }).click();
    await frame.waitForSelector('text=The refresh was stopped');
    expect((await cellTexts(1))[3]).toBe('');
    expect(await frame.getByRole('button', { name: 'Refresh segments' }).isEnabled()).toBe(true);
  });

  it('starts from the menu, is followed in a second window, and is undone from the sidebar', async () => {
    const second = await browser.newPage();
    await menu('Refresh segments');
    await (await sidebar()).waitForSelector('progress');
    await second.goto(served.address);
    await second.frameLocator('#sidebar iframe').locator('progress').waitFor();
    await second.close();
    const frame = await sidebar();
    await frame.waitForSelector('text=Loyal families');
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.waitForSelector('text=1 column removed');
    await expect.poll(async () => (await cellTexts(1))[3]).toBe('');
  });
});

describe('google.script.run', () => {
  it('fails on a Date whichever way it goes', async () => {
    await menu('Open sidebar');
    const frame = await sidebar();
    const refused = await frame.evaluate(() => {
      const { run } = (
        globalThis as unknown as { google: { script: { run: { call: (value: unknown) => void } } } }
      ).google.script;
      try {
        run.call({ deep: [new Date(0)] });
        return 'sent';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refused).toContain('Date');
    const answered = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const { run } = (globalThis as unknown as { google: { script: { run: Runner } } }).google.script;
          run
            .withSuccessHandler(() => resolve('delivered'))
            .withFailureHandler((error) => resolve(error.message))
            .returnDate();
        }),
    );
    expect(answered).toContain('Date');
  });

  it('lets ten calls go at once, and hands each handler its user object', async () => {
    await menu('Open sidebar');
    const frame = await sidebar();
    let underway = 0;
    let most = 0;
    await page.route('**/api/run', async (route) => {
      underway += 1;
      most = Math.max(most, underway);
      await new Promise((resolve) => setTimeout(resolve, 150));
      underway -= 1;
      await route.continue();
    });
    const objects = await frame.evaluate(() => {
      const { run } = (globalThis as unknown as { google: { script: { run: Runner } } }).google.script;
      const calls = Array.from({ length: 14 }, (_, index) => {
        return new Promise<unknown>((resolve) => {
          run
            .withUserObject(index)
            .withSuccessHandler((_value, object) => resolve(object))
            .call('settings', '[]');
        });
      });
      return Promise.all(calls);
    });
    expect(objects).toEqual(Array.from({ length: 14 }, (_, index) => index));
    expect(most).toBe(10);
  });

  it('is all that a panel can reach the server by', async () => {
    await menu('Open sidebar');
    const frame = await sidebar();
    const outcome = await frame.evaluate(
      (address) =>
        fetch(`${address}api/document`).then(
          () => 'reached',
          () => 'refused',
        ),
      served.address,
    );
    expect(outcome).toBe('refused');
  });
});

describe('a dialog', () => {
  it('has the size it asked for, and Escape closes it', async () => {
    await menu('Open dashboard');
    const frame = page.locator('#dialog iframe');
    await frame.waitFor();
    expect(await frame.evaluate((element) => [element.clientWidth, element.clientHeight])).toEqual([
      900, 500,
    ]);
    await page.getByRole('button', { name: 'Close', exact: true }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#dialog').isVisible()).toBe(false);
  });
});

describe('accessibility', () => {
  it('has no axe violation on the page, light or dark, menu open', async () => {
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('menuitem', { name: 'Segments' }).click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('has no axe violation on any view of the sidebar, light or dark', async () => {
    await menu('Refresh segments');
    const frame = await sidebar();
    await frame.waitForSelector('text=Loyal families');
    const views = ['Settings', /Customers/, /thing to look at/, /Features/, 'This customer'];
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await axeViolations(frame), `home, ${scheme}`).toEqual([]);
      for (const name of views) {
        await frame.getByRole('button', { name }).first().click();
        await frame.waitForSelector('h1[tabindex]');
        expect(await axeViolations(frame), `${name}, ${scheme}`).toEqual([]);
        await frame.getByRole('button', { name: 'Back' }).click();
      }
    }
  });

  it('opens the menu, chooses and comes back by keyboard alone', async () => {
    await page.getByRole('menuitem', { name: 'Segments' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const frame = await sidebar();
    const gear = frame.getByRole('button', { name: 'Settings' });
    await gear.focus();
    await page.keyboard.press('Enter');
    await frame.waitForSelector('h1:focus');
    await frame.getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => gear.evaluate((element) => element.matches(':focus'))).toBe(true);
  });
});

describe('the evidence in the sidebar', () => {
  const open = async () => {
    await menu('Refresh segments');
    const frame = await sidebar();
    await frame.waitForSelector('text=Loyal families');
    return frame;
  };

  it('says in a line whether the measures agree, and the whole when it is asked by keyboard', async () => {
    const frame = await open();
    const question = frame.locator('summary', { hasText: 'Why 2 segments?' });
    expect(await question.textContent()).toContain('The two measures disagree');
    expect(await frame.getByText('clearest apart').isVisible()).toBe(false);
    await question.focus();
    await page.keyboard.press('Enter');
    expect(await frame.getByText('clearest apart').isVisible()).toBe(true);
    const curves = frame.locator('svg.curve');
    expect(await curves.first().getAttribute('aria-label')).toBe(
      'Silhouette by number of segments: 2: 0.41, 3: 0.38, 4: 0.30.',
    );
    expect(await curves.last().getAttribute('aria-label')).toContain('bends at 3');
    const rows = await frame.locator('.figures tbody tr').allTextContents();
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      '2 in use 0.41 0.93 40%',
      '3 0.38 0.90 20%',
      '4 0.30 – 5%',
    ]);
  });

  it('draws customers in the colours of their segments, those near a border as rings', async () => {
    const frame = await open();
    await frame.locator('summary', { hasText: 'How far apart' }).click();
    expect(await frame.locator('svg.map circle').count()).toBe(60);
    expect(await frame.locator('svg.map circle.near').count()).toBe(5);
    expect(await frame.locator('svg.map circle.near.color-0').count()).toBe(5);
    expect(await frame.locator('svg.map').getAttribute('aria-label')).toBe(
      'Map of customers. Near a border: Loyal families 17%, Young starters 0%.',
    );
    const edges = await frame.locator('svg.map').evaluate((map) => {
      const box = map.getBoundingClientRect();
      return [...map.querySelectorAll('circle')].every((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
      });
    });
    expect(edges).toBe(true);
  });

  it('says the rule of each segment, or that it has none', async () => {
    const frame = await open();
    await frame.locator('summary.segment').first().click();
    await frame.getByText('88% of those are theirs').waitFor();
    await frame.locator('summary.segment').last().click();
    await frame.getByText('No short rule').waitFor();
  });

  it('fits 300 pixels, and has no axe violation, light or dark, all of it open', async () => {
    const frame = await open();
    for (const summary of await frame.locator('summary').all()) await summary.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(frame), colorScheme).toEqual([]);
    }
    const spill = await frame.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(spill).toBe(0);
  });
});

describe('another language', () => {
  it('changes the page, the menu and the sidebar that is opened next', async () => {
    await page.getByLabel('Language').selectOption('ru');
    await page.getByRole('menuitem', { name: 'Сегменты' }).click();
    await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
    const frame = await sidebar();
    await frame.waitForSelector('text=Обновить сегменты');
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  });
});
