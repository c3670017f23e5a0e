import type { en } from './en/index.ts';
import type { Locale } from './locale.ts';

/** Every sentence of the dashboard. The English dictionary is the type that others must satisfy. */
export type Words = typeof en;

/** The dictionary of one language, loaded alone. */
export async function loadWords(locale: Locale): Promise<Words> {
  return locale === 'ru' ? (await import('./ru/index.ts')).ru : (await import('./en/index.ts')).en;
}
