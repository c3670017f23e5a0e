import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Report } from '../../../core/report/index.ts';
import { buildWidget } from '../../../widget/build.mjs';
import type { SegmentDashboard } from '../../../widget/segment-dashboard.ts';
import { launchBrowser } from '../chromium.ts';
import { serveFolder, type TestServer } from '../serve.ts';

const dist = fileURLToPath(new URL('../../../dist/widget/', import.meta.url));

/** What a page may do where the dashboard is shown: nothing but its own files. */
const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

export interface Bench {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly pages: Map<string, string>;
  readonly close: () => Promise<void>;
}

/** A browser and a server of the built widget under the strict policy. */
export async function openBench(): Promise<Bench> {
  if (!existsSync(`${dist}segment-dashboard.js`)) await buildWidget();
  const pages = new Map<string, string>([['/page.css', 'body { margin: 0; }']]);
  const [browser, server] = await Promise.all([launchBrowser(), serveFolder(dist, pages, strictPolicy)]);
  return {
    browser,
    server,
    pages,
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}

export interface OpenOptions {
  readonly report?: Report | string | null;
  readonly attributes?: string;
  readonly width?: number;
  /** A script of the page, served as a file because the policy allows no other. */
  readonly script?: string;
  readonly dark?: boolean;
}

let opened = 0;

/**
 * A real page with the element on it. A script of the page gathers every policy violation in
 * `window.violations` and every event of the element in `window.events`.
 */
export async function openDashboard(bench: Bench, options: OpenOptions = {}): Promise<Page> {
  opened += 1;
  const { report, attributes = '', script = '', width = 1280, dark = false } = options;
  const name = `page-${opened}`;
  if (report !== null && report !== undefined) {
    bench.pages.set(`/${name}.json`, typeof report === 'string' ? report : JSON.stringify(report));
  }
  bench.pages.set(
    `/${name}.js`,
    `window.violations = [];
    window.events = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
    for (const name of ['ready', 'filter-change', 'select', 'error'])
      document.addEventListener('segment-dashboard-' + name, (event) =>
        window.events.push({ name, detail: event.detail, composed: event.composed }));
    ${script}`,
  );
  const source = report === undefined || report === null ? '' : `src="/${name}.json"`;
  bench.pages.set(
    `/${name}.html`,
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="stylesheet" href="/page.css">
    <script src="/${name}.js"></script><script type="module" src="/segment-dashboard.js"></script></head>
    <body><segment-dashboard ${source} ${attributes}></segment-dashboard></body></html>`,
  );
  const page = await bench.browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.goto(`${bench.server.address}/${name}.html`);
  return page;
}

/** Waits until every chart of the page shown is drawn, and two more frames change nothing. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('segment-dashboard .frame').waitFor();
  await page.evaluate(async () => {
    type Chart = HTMLElement & { readonly drawn: Promise<void> };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const charts = () => [
      ...(document
        .querySelector('segment-dashboard')
        ?.shadowRoot?.querySelectorAll<Chart>('segment-dashboard-chart') ?? []),
    ];
    const look = async () => {
      await Promise.all(charts().map((chart) => chart.drawn));
      return charts().map((chart) => [
        chart.getBoundingClientRect(),
        chart.shadowRoot?.querySelector('.canvas')?.innerHTML,
      ]);
    };
    let before: string;
    let now = JSON.stringify(await look());
    do {
      before = now;
      await frame();
      await frame();
      now = JSON.stringify(await look());
    } while (now !== before);
  });
}

/** Sets one of the element's properties as a script of the page would. */
export async function setProperty<K extends 'src' | 'lang' | 'theme' | 'page' | 'report' | 'filters'>(
  page: Page,
  name: K,
  value: SegmentDashboard[K],
): Promise<void> {
  await page.evaluate(
    (given) => {
      const dashboard = document.querySelector('segment-dashboard')!;
      Object.assign(dashboard, { [given.name]: given.value });
    },
    { name, value },
  );
}
