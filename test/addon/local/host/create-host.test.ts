import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../../addon/local/host/create-host.ts';
import type { CellValue } from '../../../../addon/local/host/index.ts';
import { addSheetOfCells, createHost, newWorkbook } from '../../../../addon/local/host/index.ts';
import { ServiceError } from '../../../../addon/local/host/service-error.ts';

function hostOf(bundle: string, cells: CellValue[][] = [['id']], options: Partial<HostOptions> = {}) {
  const workbook = newWorkbook({ name: 'book' });
  addSheetOfCells(workbook, { name: 'customers', cells });
  return createHost({ bundle, workbook, ...options });
}

/** Runs the body of a function inside the host and gives back what it returns. */
function evaluate(body: string, cells?: CellValue[][], options?: Partial<HostOptions>) {
  return hostOf(`function main() { ${body} }`, cells, options).run('main');
}

describe('the script’s world', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'URLSearchParams',
    'Blob',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'navigator',
    'structuredClone',
    'queueMicrotask',
    'process',
    'require',
    'Buffer',
    'WebAssembly',
  ])('has no %s', (name) => {
    expect(evaluate(`return typeof ${name}`)).toBe('undefined');
  });

  it('starts every run afresh, without the globals of the last', () => {
    const host = hostOf('var calls = 0; function count() { calls += 1; return calls; }');
    expect([host.run('count'), host.run('count')]).toEqual([1, 1]);
  });

  it('gives arrays, dates and errors of its own realm', () => {
    const body = `
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange(1, 1).setValue(new Date(2024, 0, 2));
      const values = sheet.getDataRange().getValues();
      let thrown;
      try { sheet.getRange(0, 1); } catch (error) { thrown = error; }
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
        thrown instanceof Error, thrown.name].join();`;
    expect(evaluate(body)).toBe('true,true,true,true,Exception');
  });

  it('does not run functions whose name ends with an underscore, nor unknown ones', () => {
    const host = hostOf('function secret_() { return 1; }');
    expect(() => host.run('secret_')).toThrow('Script function not found: secret_');
    expect(() => host.run('other')).toThrow('Script function not found: other');
  });

  it('lets an observer count calls and play a failing service', () => {
    const seen: string[] = [];
    const observe = (service: string, method: string) => {
      seen.push(`${service}.${method}`);
      if (method === 'setValue') throw new ServiceError('Service Spreadsheets failed.');
    };
    const body = `try { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1); } catch (e) { return e.message; }`;
    expect(evaluate(body, undefined, { observe })).toBe('Service Spreadsheets failed.');
    expect(seen).toEqual(['SpreadsheetApp.getActiveSheet', 'Sheet.getRange', 'Range.setValue']);
  });
});

describe('entry points', () => {
  it('shows the menu that onOpen builds', () => {
    const host = hostOf(`function onOpen(e) {
      SpreadsheetApp.getUi().createMenu('Segments').addItem('Refresh', 'refresh').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Undo', 'undo')).addToUi();
    }`);
    host.open();
    expect(host.ui.menus).toEqual([
      {
        kind: 'menu',
        caption: 'Segments',
        entries: [
          { kind: 'item', caption: 'Refresh', functionName: 'refresh' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'More',
            entries: [{ kind: 'item', caption: 'Undo', functionName: 'undo' }],
          },
        ],
      },
    ]);
  });

  it('speaks JSON with call', () => {
    const host = hostOf(
      'function call(name, args) { return JSON.stringify({ name, args: JSON.parse(args) }); }',
    );
    expect(host.call('refresh', { asOf: '2026-04-28' })).toEqual({
      name: 'refresh',
      args: [{ asOf: '2026-04-28' }],
    });
  });

  it('shows sidebars, dialogs and toasts', () => {
    const host = hostOf(
      `function show() {
        const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Segmentry').setWidth(300);
        SpreadsheetApp.getUi().showSidebar(page);
        SpreadsheetApp.getActive().toast('Done', 'Segments', 3);
      }`,
      undefined,
      { page: (name) => (name === 'sidebar' ? '<p>hello' : null) },
    );
    host.run('show');
    expect(host.ui.sidebar).toEqual({
      kind: 'sidebar',
      title: 'Segmentry',
      html: '<p>hello',
      width: 300,
      height: null,
    });
    expect(host.ui.toasts).toEqual([{ message: 'Done', title: 'Segments', seconds: 3 }]);
  });

  it('frees the locks of a run at its end, and honours those of others', () => {
    const body = 'return LockService.getDocumentLock().tryLock(10)';
    const host = hostOf(`function main() { ${body} }`);
    expect([host.run('main'), host.run('main')]).toEqual([true, true]);
    expect(evaluate(body, undefined, { locks: { held: new Set(['document'] as const) } })).toBe(false);
  });
});
