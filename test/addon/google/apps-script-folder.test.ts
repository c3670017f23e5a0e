/// <reference types="google-apps-script" />
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPage, checkServer } from '../../../addon/build/gates.mjs';
import { entryPoints } from '../../../addon/build/server.mjs';
import { addSheetOfCells, createHost, newWorkbook } from '../../../addon/local/host/index.ts';
import type { LockState } from '../../../addon/local/host/scope.ts';
import { serverCalls } from '../../../addon/server/api.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'dist/apps-script');
const source = `${readFileSync(join(folder, 'server.js'), 'utf8')}\n${readFileSync(join(folder, 'words.js'), 'utf8')}`;
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const files = [
  ...['appsscript.json', 'dashboard.html', 'licences.html', 'server.js', 'sidebar.html', 'words.js'],
];

/** What a page could ask for beside what is published. */
const pageCalls = serverCalls.filter((name) => name !== 'published').map((name) => ({ name }));

/** Google's own words when a web page asks for dialogs. */
const noInterface = 'Cannot call SpreadsheetApp.getUi() from this context.';

function opened({ locks, outside = false }: { locks?: LockState; outside?: boolean } = {}) {
  const workbook = newWorkbook({ name: 'Shop' });
  addSheetOfCells(workbook, { name: 'Customers', cells: [['ID'], ['A1']] });
  const calls: string[] = [];
  const host = createHost({
    bundle: outside
      ? `${source}\nSpreadsheetApp = { ...SpreadsheetApp, getUi: () => { throw new Error('${noInterface}') } };`
      : source,
    workbook,
    page: (name) => text(`${name}.html`),
    language: 'ru',
    ...(locks === undefined ? {} : { locks }),
    observe: (service, method) => void calls.push(`${service}.${method}`),
  });
  return { host, calls };
}

describe('the folder that is pushed to Apps Script', () => {
  it('holds the manifest, the server and its words, two pages and the licences of others', () => {
    expect(readdirSync(folder).sort()).toEqual(files);
    expect(text('appsscript.json')).toBe(readFileSync(join(root, 'appsscript.json'), 'utf8'));
  });

  it('is what clasp would push, file by file', () => {
    const project = mkdtempSync(join(tmpdir(), 'segmentry-clasp-'));
    try {
      cpSync(folder, join(project, 'dist'), { recursive: true });
      writeFileSync(
        join(project, '.clasp.json'),
        JSON.stringify({ scriptId: 'x'.repeat(57), rootDir: 'dist' }),
      );
      const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
      const answer = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, HOME: project },
      });
      const { filesToPush, untrackedFiles } = JSON.parse(answer) as Record<string, string[]>;
      expect(filesToPush!.sort()).toEqual(files.map((name) => `dist/${name}`));
      expect(untrackedFiles).toEqual([]);
    } finally {
      rmSync(project, { recursive: true });
    }
  });

  it('asks for the current document and its user interface, and nothing else', () => {
    expect(JSON.parse(text('appsscript.json'))).toMatchObject({
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
      webapp: { executeAs: 'USER_ACCESSING' },
    });
  });

  it('passes the gates', () => {
    expect(() => checkServer(text('server.js'), Object.keys(entryPoints), ['segmentryWords'])).not.toThrow();
    expect(() => checkServer(text('words.js'), [])).not.toThrow();
    expect(() => checkPage('sidebar.html', text('sidebar.html'))).not.toThrow();
    expect(() => checkPage('dashboard.html', text('dashboard.html'))).not.toThrow();
  });

  it('touches no service while it is loaded', () => {
    const { host, calls } = opened();
    expect([...host.functions()].sort()).toEqual(Object.keys(entryPoints).sort());
    expect(calls).toEqual([]);
  });

  it.each(['NONE', 'LIMITED', 'FULL'])(
    'builds the menu in AuthMode.%s and touches nothing else',
    (authMode) => {
      const { host, calls } = opened();
      host.run('onOpen', { authMode });
      const services = new Set(calls.map((call) => call.split('.')[0]));
      expect([...services].sort()).toEqual(['Menu', 'Session', 'SpreadsheetApp', 'Ui']);
      expect(calls).not.toContain('SpreadsheetApp.getActiveSpreadsheet');
      const items = host.ui.menus.flatMap((menu) =>
        menu.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.caption] : [])),
      );
      expect(items).toEqual([
        'Обновить сегменты',
        'Открыть дашборд',
        'Настройки',
        'Отменить последнее обновление',
      ]);
    },
  );

  it('opens each page in the reader’s language, with what it has to do first', () => {
    const { host } = opened();
    const start = (name: string) => {
      host.run(name);
      const panel = host.ui.sidebar ?? host.ui.dialog;
      return /<html[^>]*>/.exec(panel!.html)?.[0];
    };
    expect(start('refreshSegments')).toBe('<html lang="ru" data-start="refresh">');
    expect(start('openSettings')).toBe('<html lang="ru" data-start="settings">');
    expect(start('openSidebar')).toBe('<html lang="ru" data-start="home">');
  });

  it('tells progress in a handful of service calls, because pages ask every second', () => {
    const { host, calls } = opened();
    expect(host.call('progress')).toEqual({ ok: true, value: null });
    expect(calls.length).toBeLessThanOrEqual(5);
  });

  it('says by a toast that there is nothing to undo', () => {
    const { host } = opened();
    host.run('undoLastRefresh');
    expect(host.ui.toasts.map((toast) => toast.message)).toEqual([
      'Отменять нечего: обновлений ещё не было.',
    ]);
    expect(host.ui.alerts).toEqual([]);
  });

  it('says by a dialog that another refresh is under way', () => {
    const { host } = opened({ locks: { held: new Set(['document']) } });
    host.run('undoLastRefresh');
    expect(host.ui.alerts.map((alert) => alert.message)).toEqual([
      'Этот документ уже обновляется. Дождитесь окончания и повторите.',
    ]);
  });

  it('tells the owner of a schedule what is wrong', () => {
    const { host } = opened();
    expect(() => host.run('refreshOnSchedule')).toThrow(/лист/i);
  });

  it('serves the dashboard as a web page', () => {
    const { host } = opened();
    const page = host.run('doGet', { parameter: {} }) as GoogleAppsScript.HTML.HtmlOutput;
    expect(page.getContent()).toContain('<html lang="ru" data-start="published"');
    expect(page.getTitle()).toBe('Дашборд сегментов');
  });

  it('gives a web page, which has no user interface of the document, what is published and nothing else', () => {
    const { host } = opened({ outside: true });
    for (const { name } of pageCalls) {
      expect(host.call(name), name).toMatchObject({ ok: false, code: 'input.option-invalid' });
    }
    expect(host.call('published')).toEqual({ ok: true, value: null });
    expect(opened().host.call('report')).toEqual({ ok: true, value: null });
  });
});
