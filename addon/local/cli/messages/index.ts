import type { ByLocale, Locale } from '../../../../core/words/locale/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type CliMessages = typeof en;

const dictionaries: ByLocale<CliMessages> = { en, ru };

export function cliMessages(locale: Locale): CliMessages {
  return dictionaries[locale];
}
