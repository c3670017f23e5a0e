import type { Locale } from '../../../core/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export function serverMessages(locale: Locale): typeof en {
  return locale === 'ru' ? ru : en;
}
