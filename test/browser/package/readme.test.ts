import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/report.ts';
import { snippetsIn } from '../../package/snippets.ts';
import type { Bench } from '../widget/open-dashboard.ts';
import { drawn, openBench } from '../widget/open-dashboard.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the README’s way to show a report', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it('works through a bundler: the report is checked, narrowed and drawn', async () => {
    const snippet = snippetsIn(await readFile(`${root}README.md`, 'utf8')).find((code) =>
      code.includes('segmentry/widget'),
    );
    const { outputFiles } = await build({
      stdin: {
        contents: `${snippet}\nawait showReport('/april.json', document.body);`,
        loader: 'ts',
        resolveDir: root,
      },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
    });
    bench.pages.set('/april.json', JSON.stringify(sampleReport()));
    bench.pages.set('/readme.js', outputFiles[0]!.text);
    bench.pages.set(
      '/readme.html',
      '<!doctype html><html lang="en"><title>A page</title><body><script type="module" src="/readme.js"></script></body></html>',
    );
    const page = await bench.browser.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${bench.server.address}/readme.html`);
    await drawn(page);
    const filters = await page.evaluate(() => document.querySelector('segment-dashboard')?.filters);
    expect(filters).toEqual({ city: ['Leeds'] });
    expect(said).toEqual([]);
    await page.close();
  });
});
