import { existsSync, readFileSync } from 'node:fs';
import { readReport } from '../../../../core/index.ts';
import type { Io } from '../io.ts';
import { cliMessages } from '../messages/index.ts';
import type { CliOptions } from '../read-options.ts';
import { UserError } from '../user-error.ts';

/** Is this file a report that a dashboard can show? */
export function validateCommand(options: CliOptions, io: Io): void {
  const words = cliMessages(options.locale);
  const { path } = options;
  if (path === null) throw new UserError(words.noReport);
  if (!existsSync(path)) throw new UserError(words.reportMissing(path));
  const report = readReport(parse(readFileSync(path, 'utf8')));
  io.out(`${words.valid(path, report.source.customers, report.segmentation.segments.length)}\n`);

  function parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new UserError(words.reportNotJson(path!, (error as Error).message));
    }
  }
}
