import type { Locale } from '../../../../core/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type CliMessages = typeof en;

export function cliMessages(locale: Locale): CliMessages {
  return { en, ru }[locale];
}
