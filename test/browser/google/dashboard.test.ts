import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import { launchBrowser } from '../chromium.ts';

const file = fileURLToPath(new URL('../../../dist/apps-script/dashboard.html', import.meta.url));

describe('the dashboard page in a dialog of the spreadsheet', () => {
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  /** Opens the page as Apps Script serves it, over a server that answers `report` with this text, or fails. */
  async function open(language: 'en' | 'ru', answer: string | Error | null): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1180, height: 760 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (entry) => void (entry.type() === 'error' && complaints.push(entry.text())));
    const html = readFileSync(file, 'utf8').replace('<html lang="en"', `<html lang="${language}"`);
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    const failed = answer instanceof Error ? answer.message : null;
    if (answer !== null) {
      await page.addInitScript(
        ([text, reason]) => {
          let succeed: (text: string) => void = () => undefined;
          let fail: (error: Error) => void = () => undefined;
          const run = {
            withSuccessHandler(handler: typeof succeed) {
              succeed = handler;
              return run;
            },
            withFailureHandler(handler: typeof fail) {
              fail = handler;
              return run;
            },
            call(name: string, args: string) {
              if (name !== 'report' || args !== '[]') throw new Error(`${name} ${args}`);
              setTimeout(() => (reason === null ? succeed(text) : fail(new Error(reason))), 20);
            },
          };
          Object.assign(globalThis, { google: { script: { run } } });
        },
        [failed === null ? String(answer) : '', failed] as const,
      );
    }
    await page.goto('http://dialog.test/');
    return page;
  }

  it('shows the report that the server has, in the reader’s language, without a complaint', async () => {
    const report = sampleReport({ locale: 'ru' });
    const page = await open('ru', JSON.stringify({ ok: true, value: report }));
    const dashboard = page.locator('segment-dashboard');
    await dashboard.getByText(report.segmentation.segments[0]!.name).first().waitFor();
    await expect.poll(() => dashboard.getAttribute('lang')).toBe('ru');
    await expect.poll(() => page.locator('#message').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ['there is no result yet', JSON.stringify({ ok: true, value: null }), 'Choose Refresh segments'],
    [
      'the server refuses',
      JSON.stringify({ ok: false, code: 'host.busy', message: 'Wait a minute.' }),
      'Wait a minute.',
    ],
    ['several accounts are signed in', new Error('PERMISSION_DENIED'), 'one account only'],
    ['the call fails', new Error('timeout'), 'could not be loaded'],
    ['it was opened outside a spreadsheet', null, 'from the menu of a spreadsheet'],
  ])('says what to do when %s', async (_, answer, words) => {
    const page = await open('en', answer);
    await page.locator('#message').getByText(words).waitFor();
    await expect.poll(() => page.locator('segment-dashboard').isVisible()).toBe(false);
    await page.close();
  });
});
