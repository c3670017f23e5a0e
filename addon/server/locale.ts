import type { Locale } from '../../core/index.ts';

/** Which of our languages does a reader with this locale (`ru`, `ru_RU`, `en-GB` …) get? English where we have none. */
export function localeOf(name: string): Locale {
  return /^ru(?:[-_]|$)/i.test(name) ? 'ru' : 'en';
}
