import { readReport } from '../../../../core/index.ts';
import type { Io } from '../io.ts';
import { cliMessages } from '../messages/index.ts';
import { readReportFile } from '../read-json.ts';
import type { CliOptions } from '../read-options.ts';
import { UserError } from '../user-error.ts';

/** Is this file a report that a dashboard can show? */
export function validateCommand(options: CliOptions, io: Io): void {
  const words = cliMessages(options.locale);
  if (options.path === null) throw new UserError(words.noReport);
  const report = readReport(readReportFile(options.path, words));
  io.out(`${words.valid(options.path, report.source.customers, report.segmentation.segments.length)}\n`);
  io.out(`${report.publication === undefined ? words.unpublished : words.publication(report.publication)}\n`);
}
