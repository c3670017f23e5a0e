import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError, SegmentryError } from '../../../core/index.ts';
import { demoCommand } from './commands/demo.ts';
import { inspectCommand } from './commands/inspect.ts';
import { refreshCommand } from './commands/refresh.ts';
import { serveCommand } from './commands/serve.ts';
import { undoCommand } from './commands/undo.ts';
import { validateCommand } from './commands/validate.ts';
import { ServerRefusal } from './document.ts';
import type { Io } from './io.ts';
import { cliMessages } from './messages/index.ts';
import type { CliOptions } from './read-options.ts';
import { localeOf, readOptions } from './read-options.ts';
import { UserError } from './user-error.ts';

const commands: Readonly<Record<string, (options: CliOptions, io: Io) => void | Promise<void>>> = {
  refresh: refreshCommand,
  undo: undoCommand,
  inspect: inspectCommand,
  validate: validateCommand,
  serve: serveCommand,
  demo: demoCommand,
};

/**
 * Runs one command of the command line.
 *
 * @returns the exit status: 0 done, 1 a failure of ours, 2 something that the person can mend. Each failure is one
 * line on stderr.
 */
export async function runCommandLine(args: readonly string[], io: Io): Promise<number> {
  const locale = localeOf(args);
  const words = cliMessages(locale);
  try {
    const options = readOptions(args);
    if (options.version) io.out(`${version(io.dist)}\n`);
    else if (options.help || options.command === '' || options.command === 'help') io.out(words.help);
    else {
      const command = commands[options.command];
      if (command === undefined) throw new UserError(words.unknownCommand(options.command));
      await command(options, io);
    }
    return 0;
  } catch (error) {
    const known = error instanceof UserError || error instanceof ServerRefusal;
    const sentence = known ? error.message : describeError(error, locale);
    io.err(`${sentence.replace(/\s*\n\s*/g, ' ')}\n`);
    const code = error instanceof ServerRefusal || error instanceof SegmentryError ? error.code : null;
    return error instanceof UserError || (code !== null && !code.startsWith('internal.')) ? 2 : 1;
  }
}

function version(dist: string): string {
  const manifest = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
