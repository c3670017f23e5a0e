import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../../core/index.ts';
import { openWorkbook } from '../../files/open-workbook.ts';
import type { Host } from '../../host/index.ts';
import { ask, openDocument } from '../document.ts';
import type { Io } from '../io.ts';
import { cliMessages } from '../messages/index.ts';
import { publishedReport } from '../published-report.ts';
import type { CliOptions } from '../read-options.ts';
import { UserError } from '../user-error.ts';
import { resultFiles, save } from './refresh.ts';

/** Takes back the last refresh of a workbook, where it lies. */
export function undoCommand(options: CliOptions, io: Io): void {
  const words = cliMessages(options.locale);
  if (options.path === null) throw new UserError(words.noWorkbook('undo'));
  const opened = openWorkbook(options.path, { locale: options.locale });
  const host = openDocument(opened, { dist: io.dist, locale: options.locale });
  const report = ask(host, 'report');
  const summary = ask(host, 'undo');
  if (summary.refreshOf !== null) {
    const results = holdsReport(opened.folder, report)
      ? resultFiles(publishedBefore(host, options), ask(host, 'model'), io, words)
      : [];
    save(opened.folder, new Map([...opened.render(), ...results]), words);
  }
  io.out(`${words.undone(summary)}\n`);
  if (summary.kept.length > 0) io.out(`${words.kept(summary.kept)}\n`);
}

/** The report of the refresh before, as it is published; null when there was none. */
function publishedBefore(host: Host, { includeCustomers }: CliOptions): Report | null {
  const report = ask(host, 'report');
  return report === null ? null : publishedReport(report, includeCustomers);
}

/** Is the report beside the workbook the one that the workbook remembers? Only then do its files change. */
function holdsReport(folder: string, report: Report | null): boolean {
  const file = join(folder, 'report.json');
  if (!existsSync(file)) return false;
  try {
    const { generatedAt } = JSON.parse(readFileSync(file, 'utf8')) as { generatedAt?: unknown };
    return report !== null && generatedAt === report.generatedAt;
  } catch {
    return false;
  }
}
