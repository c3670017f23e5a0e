import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../files/open-workbook.ts';
import { ask, openDocument } from '../document.ts';
import type { Io } from '../io.ts';
import { cliMessages } from '../messages/index.ts';
import type { CliOptions } from '../read-options.ts';
import { UserError } from '../user-error.ts';
import { resultFiles, save } from './refresh.ts';

/** Takes back the last refresh of a workbook, where it lies. */
export function undoCommand(options: CliOptions, io: Io): void {
  const words = cliMessages(options.locale);
  if (options.path === null) throw new UserError(words.noWorkbook('undo'));
  const opened = openWorkbook(options.path, { locale: options.locale });
  const host = openDocument(opened, { dist: io.dist, locale: options.locale });
  const summary = ask(host, 'undo');
  if (summary.refreshOf !== null) {
    const results = ownsResults(opened.folder, summary.refreshOf)
      ? resultFiles(ask(host, 'report'), ask(host, 'model'), io, words)
      : [];
    save(opened.folder, new Map([...opened.render(), ...results]), words);
  }
  io.out(`${words.undone(summary)}\n`);
  if (summary.kept.length > 0) io.out(`${words.kept(summary.kept)}\n`);
}

/** Does the report beside the workbook come from the refresh that was undone? Only then do its files change. */
function ownsResults(folder: string, refreshOf: string): boolean {
  const file = join(folder, 'report.json');
  if (!existsSync(file)) return false;
  try {
    const { generatedAt } = JSON.parse(readFileSync(file, 'utf8')) as { generatedAt?: unknown };
    return generatedAt === refreshOf;
  } catch {
    return false;
  }
}
