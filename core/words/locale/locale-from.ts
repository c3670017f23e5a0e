import { type ByLocale, type Locale, locales } from './locale.ts';

/** Primary subtags that mean it: ISO 639-1, and 639-2 for who writes that. Dashboards load them before all else, so they stand alone. */
const codes: ByLocale<readonly string[]> = { en: ['en', 'eng'], ru: ['ru', 'rus'] };

/**
 * Which of our languages does a reader with this tag get? The primary subtag decides, in any case: `ru`, `ru-KZ`, `ru_RU`,
 * `ru_RU.UTF-8` are Russian, `rue` (Rusyn) and `run` (Rundi) are not. English where we have none or nothing is said.
 */
export function localeFrom(tag: string | null | undefined): Locale {
  const primary = /^[a-z]+(?![a-z0-9])/.exec((tag ?? '').trim().toLowerCase())?.[0] ?? '';
  return locales.find((locale) => codes[locale].includes(primary)) ?? 'en';
}

/** Is this one of our languages, by the tag that settings and options take? */
export function isLocale(tag: string): tag is Locale {
  return locales.some((locale) => locale === tag);
}
