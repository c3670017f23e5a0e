import { relative, resolve } from 'node:path';
import { sampleAsOf, sampleWorkbook } from '../../sample/sample-workbook.ts';
import type { Io } from '../io.ts';
import { cliMessages } from '../messages/index.ts';
import type { CliOptions } from '../read-options.ts';
import { refreshCommand, save } from './refresh.ts';
import { serveUntilStopped } from './serve.ts';

/** Shows the whole path: makes the sample workbook, refreshes it, and serves the result. */
export async function demoCommand(options: CliOptions, io: Io): Promise<void> {
  const { locale } = options;
  const words = cliMessages(locale);
  const out = resolve(options.out ?? 'out');
  const sample = resolve(out, words.sampleFolder);
  const result = `${sample}-result`;
  save(sample, sampleWorkbook({ locale }), words);
  io.out(`${words.sample(relative('', sample))}\n`);
  refreshCommand(
    { ...options, path: sample, out: result, inPlace: false, asOf: options.asOf ?? sampleAsOf },
    io,
  );
  if (options.serve) await serveUntilStopped(result, options, io);
}
