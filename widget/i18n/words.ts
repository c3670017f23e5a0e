import type { ByLocale, Locale } from '../../core/words/locale/index.ts';
import type { en } from './en/index.ts';

/** Every sentence of the dashboard. The English dictionary is the type that others must satisfy. */
export type Words = typeof en;

const load: ByLocale<() => Promise<Words>> = {
  en: async () => (await import('./en/index.ts')).en,
  ru: async () => (await import('./ru/index.ts')).ru,
};

/** The dictionary of one language, loaded alone. */
export function loadWords(locale: Locale): Promise<Words> {
  return load[locale]();
}
