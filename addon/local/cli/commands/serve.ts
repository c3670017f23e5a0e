import { serve } from '../../serve/index.ts';
import type { Io } from '../io.ts';
import { cliMessages } from '../messages/index.ts';
import type { CliOptions } from '../read-options.ts';
import { UserError } from '../user-error.ts';

/** Serves a workbook on the local page until the person stops it. The files stay as they are. */
export async function serveCommand(options: CliOptions, io: Io): Promise<void> {
  const words = cliMessages(options.locale);
  if (options.path === null) throw new UserError(words.noWorkbook('serve'));
  await serveUntilStopped(options.path, options, io);
}

export async function serveUntilStopped(workbook: string, options: CliOptions, io: Io): Promise<void> {
  const { locale, port, includeCustomers } = options;
  const words = cliMessages(locale);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const served = await serve({ workbook, locale, timeZone, port, includeCustomers, dist: io.dist }).catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new UserError(words.portTaken(port));
      throw error;
    },
  );
  io.out(`${words.serving(served.address)}\n`);
  await io.stopped();
  await served.close();
}
