import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Report, SettingsInput } from '../../../../core/index.ts';
import type { FileChanges, OpenedWorkbook } from '../../files/open-workbook.ts';
import { madeFiles, openWorkbook } from '../../files/open-workbook.ts';
import { dashboardPage } from '../dashboard-page.ts';
import { ask, openDocument } from '../document.ts';
import type { Io } from '../io.ts';
import { type CliMessages, cliMessages } from '../messages/index.ts';
import { progressLine } from '../progress-line.ts';
import { publishedReport } from '../published-report.ts';
import { readSettingsFile } from '../read-json.ts';
import type { CliOptions } from '../read-options.ts';
import { shortResult } from '../short-result.ts';
import { UserError } from '../user-error.ts';
import { writeFiles } from '../write-files.ts';

/** Refreshes a workbook as the menu item does, and writes everything that came of it into one folder. */
export function refreshCommand(options: CliOptions, io: Io): void {
  const { locale } = options;
  const words = cliMessages(locale);
  if (options.path === null) throw new UserError(words.noWorkbook('refresh'));
  const settings = options.settings === null ? null : readSettingsFile(options.settings, words);
  const opened = openWorkbook(options.path, { locale });
  const folder = outputFolder(opened, options, words);
  const line = progressLine(io, words);
  const host = openDocument(opened, {
    dist: io.dist,
    locale,
    ...(options.quiet ? {} : { onProgress: line.tell }),
  });
  try {
    if (settings !== null) ask(host, 'saveSettings', settings as SettingsInput);
    const summary = ask(host, 'refresh', { asOf: options.asOf ?? io.today(), locale });
    const report = ask(host, 'report')!;
    const model = ask(host, 'model');
    line.end();
    const results = resultFiles(publishedReport(report, options.includeCustomers), model, io, words);
    const rendered = opened.render();
    refuseForeign(folder, rendered, options.inPlace ? results : [...rendered, ...results], words);
    const changes = new Map([...staleFiles(folder, options), ...rendered, ...results]);
    save(folder, changes, words);
    const shown = [...changes].filter(([name, bytes]) => bytes !== null && !name.endsWith('.segmentry.json'));
    io.out(
      shortResult(report, {
        words,
        locale,
        summary: [
          words.changed(summary.columnsAdded, summary.columnsUpdated, summary.cellsChanged),
          ...(summary.cellsKept > 0 ? [words.cellsKept(summary.cellsKept)] : []),
        ].join('\n'),
        files: shown.map(([name]) => relative('', join(folder, name)) || name),
      }),
    );
  } finally {
    line.end();
  }
}

/**
 * The files beside the workbook; all null when the workbook holds no refresh any more.
 *
 * @param report as it is published: these files leave the workbook.
 */
export function resultFiles(report: Report | null, model: unknown, io: Io, words: CliMessages): FileChanges {
  if (report === null)
    return new Map([
      ['report.json', null],
      ['model.json', null],
      ['dashboard.html', null],
    ]);
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return new Map([
    ['report.json', json(report)],
    ['model.json', json(model)],
    ['dashboard.html', Buffer.from(dashboardPage(report, io.dist, words))],
  ]);
}

/** Writes all files or none. @throws UserError that names the place and the reason. */
export function save(folder: string, changes: FileChanges, words: CliMessages): void {
  try {
    writeFiles(folder, changes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(words.cannotWrite(folder, code ?? message));
  }
}

/** A folder without our side file is not ours: what lies there under the names of the results stays. */
function refuseForeign(
  folder: string,
  rendered: FileChanges,
  results: Iterable<readonly [string, Uint8Array | null]>,
  words: CliMessages,
): void {
  const sideFile = [...rendered.keys()].find((name) => name.endsWith('.segmentry.json'));
  if (sideFile !== undefined && existsSync(join(folder, sideFile))) return;
  for (const [name] of results)
    if (existsSync(join(folder, name))) throw new UserError(words.notOurs(join(folder, name)));
}

/** Sheets of ours that an earlier refresh left in an output folder: this one's replace them. */
function staleFiles(folder: string, options: CliOptions): FileChanges {
  return options.inPlace ? new Map() : new Map(madeFiles(folder).map((name) => [name, null]));
}

function outputFolder(opened: OpenedWorkbook, options: CliOptions, words: CliMessages): string {
  const folder = resolve(options.out ?? (options.inPlace ? opened.folder : 'out'));
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new UserError(words.outIsFile(folder));
  const own = realFolder(folder) === realFolder(opened.folder);
  if (options.inPlace && !own) throw new UserError(words.outOrInPlace);
  if (own && !options.inPlace) throw new UserError(words.wouldOverwrite(options.path!));
  return folder;
}

function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  return dirname(folder) === folder
    ? folder
    : join(realFolder(dirname(folder)), relative(dirname(folder), folder));
}
