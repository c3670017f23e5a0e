import type { Locale } from '../../../core/index.ts';
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

export function language(locale: Locale): Language {
  return { locale, words: locale === 'ru' ? ru : en, format: formats(locale) };
}

/** Which of our languages does this reader understand? Anything but Russian reads English. */
export function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
