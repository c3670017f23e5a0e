import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
const unpacked = join(cache, 'chromium-147');

/** How long anything in a browser may take: it costs nothing where the machine is fast. */
const patience = 120_000;

let unpacking: Promise<string> | null = null;

/**
 * Which headless browser do the tests run in? Chromium as the npm package carries it, with no flag that
 * weakens what a page may do. Its own system libraries are used only where the machine lacks them, its own
 * font always, so that pictures look the same everywhere.
 *
 * Unpacks once (2 s), into a folder of its own that is moved into place whole, so that runs at the same time do not meet; later
 * launches take about 0.3 s.
 */
export async function launchBrowser(): Promise<Browser> {
  unpacking ??= unpack();
  const home = await unpacking;
  const font = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const start = (more: Record<string, string>) =>
    playwright.launch({
      executablePath: join(home, 'chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
      env: { ...environment(), ...font, ...more },
      timeout: patience,
    });
  const browser = await start({}).catch((reason: unknown) => {
    if (!/shared librar|cannot open shared object/.test(String(reason))) throw reason;
    return start({ LD_LIBRARY_PATH: join(home, 'al2023', 'lib') });
  });
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
}

async function unpack(): Promise<string> {
  if (existsSync(unpacked)) return unpacked;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'chromium-'));
  const before = { ...process.env };
  process.env['TMPDIR'] = fresh;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
  await writeFile(join(fresh, 'fonts.conf'), fonts(unpacked));
  await rename(fresh, unpacked).catch(async (reason: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw reason;
  });
  return unpacked;
}

const fonts = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
  ${['system-ui', 'sans-serif']
    .map(
      (family) =>
        `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`;

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
