import type { ByLocale, Locale } from '../../../core/words/locale/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

const dictionaries: ByLocale<typeof en> = { en, ru };

export function serverMessages(locale: Locale): typeof en {
  return dictionaries[locale];
}
