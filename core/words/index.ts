import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

export type Locale = 'en' | 'ru';
export const locales: readonly Locale[] = ['en', 'ru'];

/** Every sentence that the core can say. The English dictionary is the type that others must satisfy. */
export type Messages = typeof en;

const dictionaries: Record<Locale, Messages> = { en, ru };

export function messages(locale: Locale): Messages {
  return dictionaries[locale];
}
