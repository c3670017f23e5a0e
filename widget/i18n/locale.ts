export type Locale = 'en' | 'ru';

/** Which of our languages is nearest to a BCP 47 tag? `ru-KZ` is Russian; anything unknown is English. */
export function localeOf(tag: string | null | undefined): Locale {
  return /^ru\b/i.test(tag ?? '') ? 'ru' : 'en';
}
