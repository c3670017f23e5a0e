import { inspect } from 'node:util';
import type { Scope } from '../scope.ts';

export function consoleService({ log }: Scope): Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'debug'> {
  const write = (...values: unknown[]) =>
    log(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '));
  return { log: write, info: write, warn: write, error: write, debug: write };
}

export function logger({ expose, log }: Scope): GoogleAppsScript.Base.Logger {
  const lines: string[] = [];
  const self: GoogleAppsScript.Base.Logger = expose<GoogleAppsScript.Base.Logger>('Logger', {
    log: (...values: unknown[]) => {
      const line = values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
      lines.push(line);
      log(line);
      return self;
    },
    getLog: () => lines.join('\n'),
    clear: () => void lines.splice(0),
  });
  return self;
}
