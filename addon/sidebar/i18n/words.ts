import type { ByLocale, Locale } from '../../../core/words/locale/index.ts';
import type { Words } from './en.ts';
import { en } from './en.ts';
import type { Formats } from './formats.ts';
import { formats } from './formats.ts';
import { ru } from './ru.ts';

/** Everything a view needs to speak one language. */
export interface Language {
  readonly locale: Locale;
  readonly words: Words;
  readonly format: Formats;
}

const dictionaries: ByLocale<Words> = { en, ru };

export function language(locale: Locale): Language {
  return { locale, words: dictionaries[locale], format: formats(locale) };
}
