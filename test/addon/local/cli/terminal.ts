import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../../../addon/local/cli/io.ts';
import { runCommandLine } from '../../../../addon/local/cli/run-command-line.ts';
import { writeAll } from '../files/folders.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, over the build in `dist`. */
export async function run(dist: string, args: readonly string[], io: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await runCommandLine(args, {
    dist,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    live: false,
    today: () => '2026-04-28',
    stopped: () => Promise.resolve(),
    ...io,
  });
  return { status, out, err };
}

/**
 * A build whose server puts the number of refreshes beside each customer: enough of the real one's calls for the
 * command line, in a few lines that a test can see through.
 */
export function fakeBuild(): string {
  const dist = mkdtempSync(join(tmpdir(), 'segmentry-dist-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  writeAll(join(dist, 'apps-script'), { 'server.js': server });
  writeAll(join(dist, 'widget'), {
    'dashboard-template.html': '<script type="application/json" id="report">/*REPORT*/</script>',
  });
  writeFileSync(join(dist, 'package.json'), '{}');
  return dist;
}

const server = `
const store = () => PropertiesService.getDocumentProperties();
const sheet = () => SpreadsheetApp.getActive().getSheets()[0];
const generatedAt = '2026-04-28T06:00:00.000Z';
const report = (asOf, runs) => ({
  asOf, generatedAt, source: { customers: sheet().getLastRow() - 1 }, quality: [{}],
  metrics: [{ label: 'Runs </script>', value: runs, unit: '' }],
  segmentation: { segments: [{ name: Session.getActiveUserLocale() === 'ru' ? 'Все' : 'All', size: 2, share: 1 }] },
});
const calls = {
  saveSettings: (settings) => { store().setProperty('settings', JSON.stringify(settings)); return { value: settings }; },
  refresh: (options) => {
    store().setProperty('asOf', options.asOf);
    for (const stage of ['reading', 'clustering', 'clustering', 'writing'])
      CacheService.getDocumentCache().put('progress', JSON.stringify({ stage, done: 1, total: 2 }));
    const settings = JSON.parse(store().getProperty('settings') || '{}');
    if (settings.fail === 'throw') throw new Error('line one\\nline two');
    if (settings.fail) return { fail: settings.fail };
    const marks = sheet().createDeveloperMetadataFinder().withKey('ours').find();
    const runs = Number(store().getProperty('runs')) + 1;
    store().setProperty('runs', String(runs));
    let at = marks.length > 0 ? marks[0].getLocation().getColumn().getColumn() : sheet().getLastColumn() + 1;
    if (marks.length === 0) {
      sheet().insertColumnAfter(at - 1);
      sheet().getRange(1, at, sheet().getMaxRows(), 1).clearFormat().addDeveloperMetadata('ours', 'runs');
      SpreadsheetApp.getActive().insertSheet('Summary').addDeveloperMetadata('ours').getRange('A1').setValue('Runs');
    }
    const rows = sheet().getLastRow();
    sheet().getRange(1, at, rows, 1).setValues(Array.from({ length: rows }, (_, row) => [row === 0 ? 'Runs' : runs]));
    return { value: { columnsAdded: 1 - marks.length, columnsUpdated: marks.length, cellsChanged: rows } };
  },
  undo: () => {
    const marks = sheet().createDeveloperMetadataFinder().withKey('ours').find();
    if (marks.length === 0) return { value: { refreshOf: null, kept: [], columnsRemoved: 0, columnsRestored: 0 } };
    sheet().deleteColumn(marks[0].getLocation().getColumn().getColumn());
    SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('Summary'));
    store().deleteAllProperties();
    return { value: { refreshOf: generatedAt, kept: [], columnsRemoved: 1, columnsRestored: 0 } };
  },
  report: () => ({ value: Number(store().getProperty('runs')) > 0 ? report(store().getProperty('asOf'), Number(store().getProperty('runs'))) : null }),
  model: () => ({ value: { version: 1 } }),
};
function call(name, args) {
  const { fail, value } = calls[name](...JSON.parse(args));
  return JSON.stringify(fail ? { ok: false, code: fail, message: 'The server says no.' } : { ok: true, value });
}
`;
