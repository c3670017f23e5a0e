import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import type { Bench } from './open-dashboard.ts';
import { drawn, openBench } from './open-dashboard.ts';

const template = fileURLToPath(new URL('../../../dist/widget/dashboard-template.html', import.meta.url));

describe('the dashboard as one file', () => {
  let bench: Bench;
  let folder: string;
  beforeAll(async () => {
    bench = await openBench();
    folder = await mkdtemp(join(tmpdir(), 'segmentry-'));
  });
  afterAll(async () => {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens from disk, asks the network for nothing and violates no policy of its own', async () => {
    const report = {
      ...sampleReport(),
      source: { ...sampleReport().source, workbook: '</script><b>Workbook' },
    };
    const json = JSON.stringify(report).replaceAll('<', '\\u003c');
    const path = join(folder, 'dashboard.html');
    await writeFile(
      path,
      (await readFile(template, 'utf8')).replace('/*REPORT*/', () => json),
    );
    const page = await bench.browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(pathToFileURL(path).href);
    await drawn(page);
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).textContent())
      .toBe('</script><b>Workbook');
    await expect.poll(() => page.locator('segment-dashboard-chart .canvas svg').count()).toBeGreaterThan(0);
    expect(asked.filter((address) => !address.startsWith('file:') && !address.startsWith('data:'))).toEqual(
      [],
    );
    expect(said).toEqual([]);
    await page.close();
  });
});
