import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../core/publish/publish.ts';
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

  /**
   * Opens the page as Apps Script serves it, over a server that answers `report` with this text, or fails.
   *
   * @param published what it answers to `published`.
   */
  async function open(
    language: 'en' | 'ru',
    answer: string | Error | null,
    { start = 'home', published = '' }: { start?: 'home' | 'published'; published?: string } = {},
  ): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1180, height: 760 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (entry) => void (entry.type() === 'error' && complaints.push(entry.text())));
    const html = readFileSync(file, 'utf8').replace(
      '<html lang="en"',
      `<html lang="${language}" data-start="${start}"`,
    );
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    const failed = answer instanceof Error ? answer.message : null;
    if (answer !== null) {
      await page.addInitScript(
        ([text, reason, told]) => {
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
              const known = name === 'report' ? text : name === 'published' ? told : '';
              if ((known === '' && reason === null) || args !== '[]') throw new Error(`${name} ${args}`);
              const [done, failed] = [succeed, fail];
              setTimeout(() => (reason === null ? done(known) : failed(new Error(reason))), 20);
            },
          };
          Object.assign(globalThis, { google: { script: { run } } });
        },
        [failed === null ? String(answer) : '', failed, published] as const,
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

  it('shows the whole report in the dialog and downloads what may leave', async () => {
    const report = sampleReport();
    const told = publish(report, { privacyThreshold: 10, publish: { customers: false } });
    const answer = (value: unknown) => JSON.stringify({ ok: true, value });
    const page = await open('en', answer(report), { published: answer(told) });
    const dashboard = page.locator('segment-dashboard');
    await dashboard.getByText(report.findings[0]!.text).first().waitFor({ timeout: 20_000 });
    const waiting = page.waitForEvent('download');
    await dashboard.getByRole('button', { name: 'Download the report as JSON' }).click();
    expect(JSON.parse(readFileSync(await (await waiting).path(), 'utf8'))).toEqual(told);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('asks for nothing but what is published where it is a web page of its own', async () => {
    const told = publish(sampleReport(), { privacyThreshold: 10, publish: { customers: false } });
    const page = await open('en', '', {
      start: 'published',
      published: JSON.stringify({ ok: true, value: told }),
    });
    const line = 'neither single customers nor groups of fewer than 10 are shown';
    await page.locator('segment-dashboard').getByText(line).waitFor({ timeout: 20_000 });
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
