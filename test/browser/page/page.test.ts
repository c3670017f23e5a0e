import type { Browser, Frame, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../axe.ts';
import { launchBrowser } from '../chromium.ts';
import { type FakeServed, serveFake } from './serve-fake.ts';

interface Runner {
  withSuccessHandler(handler: (value: unknown, userObject: unknown) => void): Runner;
  withUserObject(object: unknown): Runner;
  call(name: string, args: string): void;
  withFailureHandler(handler: (error: Error) => void): Runner;
  returnDate(): void;
}

let browser: Browser;
let served: FakeServed;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  served = await serveFake();
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
/** The address of the cell that takes what is typed, once the page tells the same one. */
const address = () =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLElement>('.rgCell');
    const column = String.fromCharCode(64 + Number(cell?.ariaColIndex));
    const own = `${column}${Number(cell?.ariaRowIndex) - 1}`;
    return document.querySelector('#address')?.textContent === own ? own : null;
  });
/** Width and height of the selected range. */
const range = () =>
  page
    .locator('.rgCol .selection-border-range')
    .evaluate((box) => [box.clientWidth, box.clientHeight] as const);
const gridCell = (row: number, column: number) =>
  page.locator(`.rgCol [type="rgRow"] .rgCell[data-rgrow="${row}"][data-rgcol="${column}"]`);
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
    await expect
      .poll(() => page.locator('.rgHeaderCell').allTextContents())
      .toEqual(expect.arrayContaining(['A', 'B', 'C'].map((letter) => expect.stringContaining(letter))));
    await expect
      .poll(() => page.locator('.rgCol [type="rowPinStart"] .rgCell.header').allTextContents())
      .toEqual(['Customer_ID', 'Age', 'City']);
    await expect.poll(async () => (await cellTexts(1)).slice(0, 3)).toEqual(['C1', '20', 'London']);
  });

  it('takes what a person types, and takes it back', async () => {
    await gridCell(0, 2).click();
    await expect.poll(address).toBe('C2');
    await page.keyboard.type('Paris');
    await expect.poll(() => page.locator('revogr-edit input:focus').inputValue()).toBe('Paris');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cellTexts(1))[2]).toBe('Paris');
    await page.getByRole('button', { name: 'Undo edit' }).click();
    await expect.poll(async () => (await cellTexts(1))[2]).toBe('London');
  });

  it('copies, clears and pastes a range, and takes all of it back', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const texts = (row: number, from: number) => cellTexts(row).then((all) => all.slice(from, from + 2));
    await gridCell(2, 1).click();
    await expect.poll(address).toBe('B4');
    await expect.poll(range).toEqual([expect.any(Number), 26]);
    const [width] = await range();
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(range).toEqual([width, 52]);
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await range())[0]).toBeGreaterThan(width);
    await page.keyboard.press('ControlOrMeta+C');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('22\tLeeds\n23\tLondon');
    await page.keyboard.press('Delete');
    await expect.poll(() => texts(3, 1)).toEqual(['', '']);
    await gridCell(6, 4).click();
    await expect.poll(address).toBe('E8');
    await page.keyboard.press('ControlOrMeta+V');
    await expect.poll(() => texts(8, 4)).toEqual(['23', 'London']);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => texts(8, 4)).toEqual(['', '']);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => texts(3, 1)).toEqual(['22', 'Leeds']);
  });

  it('is entered and left by keyboard', async () => {
    await page.getByLabel('Content of the cell').focus();
    for (const [key, reached] of [
      ['Tab', 'A1'],
      ['ArrowDown', 'A2'],
      ['ArrowRight', 'B2'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(address).toBe(reached);
    }
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
    served.setPace('followed');
    await menu('Open sidebar');
    const frame = await sidebar();
    const seen = await frame.evaluateHandle(() => {
      const texts: string[] = [];
      const root = document.querySelector('segmentry-sidebar')!.shadowRoot!;
      new MutationObserver(() => {
        const text = root.querySelector('progress')?.getAttribute('aria-valuetext');
        if (text && text !== texts.at(-1)) texts.push(text);
      }).observe(root, { subtree: true, childList: true, attributes: true });
      return texts;
    });
    await frame.getByRole('button', { name: 'Refresh segments' }).click();
    await expect.poll(async () => (await cellTexts(1))[3]).toBe('Loyal families');
    await frame.waitForSelector('text=Young starters');
    await expect.poll(() => frame.locator('.segment').count()).toBe(2);
    const shares = (await seen.jsonValue()).filter((text) => /, \d+%/.test(text));
    expect(shares.length).toBeGreaterThanOrEqual(5);
  });

  it('stops when the person cancels, and changes nothing', async () => {
    served.setPace('held');
    await menu('Open sidebar');
    const frame = await sidebar();
    await frame.getByRole('button', { name: 'Refresh segments' }).click();
    await frame.waitForSelector('progress');
    await frame.getByRole('button', { name: 'Cancel' }).click();
    await frame.waitForSelector('text=The refresh was stopped');
    await expect.poll(() => frame.getByRole('button', { name: 'Refresh segments' }).isEnabled()).toBe(true);
    await expect.poll(async () => (await cellTexts(1))[3]).toBe('');
  });

  it('starts from the menu, is followed in a second window, and is undone from the sidebar', async () => {
    served.setPace('held');
    const second = await browser.newPage();
    await menu('Refresh segments');
    await (await sidebar()).waitForSelector('progress');
    await second.goto(served.address);
    await second.frameLocator('#sidebar iframe').locator('progress').waitFor();
    await second.close();
    served.setPace('at once');
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
    const waiting: Route[] = [];
    let held = true;
    await page.route('**/api/run', (route) => (held ? void waiting.push(route) : route.continue()));
    const answered = frame.evaluate(() => {
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
    await expect.poll(() => waiting.length).toBe(10);
    await waiting.shift()!.continue();
    await expect.poll(() => waiting.length).toBe(10);
    held = false;
    for (const route of waiting) await route.continue();
    expect(await answered).toEqual(Array.from({ length: 14 }, (_, index) => index));
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
    await expect
      .poll(() => frame.evaluate((element) => [element.clientWidth, element.clientHeight]))
      .toEqual([900, 500]);
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
    await expect.poll(() => question.textContent()).toContain('The two measures disagree');
    await expect.poll(() => frame.getByText('clearest apart').isVisible()).toBe(false);
    await question.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => frame.getByText('clearest apart').isVisible()).toBe(true);
    const curves = frame.locator('svg.curve');
    await expect
      .poll(() => curves.first().getAttribute('aria-label'))
      .toBe('Silhouette by number of segments: 2: 0.41, 3: 0.38, 4: 0.30.');
    await expect.poll(() => curves.last().getAttribute('aria-label')).toContain('bends at 3');
    const rows = () => frame.locator('.figures tbody tr').allTextContents();
    await expect
      .poll(async () => (await rows()).map((row) => row.replace(/\s+/g, ' ').trim()))
      .toEqual(['2 in use 0.41 0.93 40%', '3 0.38 0.90 20%', '4 0.30 — 5%']);
  });

  it('draws customers in the colours of their segments, those near a border as rings', async () => {
    const frame = await open();
    await frame.locator('summary', { hasText: 'How far apart' }).click();
    await expect.poll(() => frame.locator('svg.map circle').count()).toBe(60);
    await expect.poll(() => frame.locator('svg.map circle.near').count()).toBe(5);
    await expect.poll(() => frame.locator('svg.map circle.near.color-0').count()).toBe(5);
    await expect
      .poll(() => frame.locator('svg.map').getAttribute('aria-label'))
      .toBe('Map of customers. Near a border: Loyal families 17%, Young starters 0%.');
    const inside = () =>
      frame.locator('svg.map').evaluate((map) => {
        const box = map.getBoundingClientRect();
        return [...map.querySelectorAll('circle')].every((mark) => {
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
        });
      });
    await expect.poll(inside).toBe(true);
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
    const main = frame.locator('main');
    await expect.poll(() => main.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });
});

describe('another language', () => {
  it('changes the page, the menu and the sidebar that is opened next', async () => {
    await page.getByLabel('Language').selectOption('ru');
    await page.getByRole('menuitem', { name: 'Сегменты' }).click();
    await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
    const frame = await sidebar();
    await frame.waitForSelector('text=Обновить сегменты');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ru');
  });
});
