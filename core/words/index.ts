import { en, type Messages } from './en/index.ts';
import type { ByLocale, Locale } from './locale/locale.ts';
import { ru } from './ru/index.ts';

export type { Messages } from './en/index.ts';
export type { Locale } from './locale/locale.ts';
export { locales } from './locale/locale.ts';

const dictionaries: ByLocale<Messages> = { en, ru };

/**
 * Which sentences are there in this language?
 *
 * @example
 * import { locales, messages } from 'segmentry/core';
 *
 * console.log(locales.map((locale) => messages(locale).churn.playbookSheet.title)); // [ 'Playbook', 'Сценарии' ]
 */
export function messages(locale: Locale): Messages {
  return dictionaries[locale];
}
