import { type Locale, locales } from './locale.ts';
import { notations } from './notation.ts';

/**
 * Which of our languages does a reader with this tag get? The primary subtag decides, in any case: `ru`, `ru-KZ`, `ru_RU`,
 * `ru_RU.UTF-8` are Russian, `rue` (Rusyn) and `run` (Rundi) are not. English where we have none or nothing is said.
 */
export function localeFrom(tag: string | null | undefined): Locale {
  const primary = /^[a-z]+(?![a-z0-9])/.exec((tag ?? '').trim().toLowerCase())?.[0] ?? '';
  return locales.find((locale) => notations[locale].codes.includes(primary)) ?? 'en';
}

/** Is this one of our languages, by the tag that settings and options take? */
export function isLocale(tag: string): tag is Locale {
  return locales.some((locale) => locale === tag);
}
