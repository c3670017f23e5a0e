/** Every language that there is. */
export const locales = ['en', 'ru'] as const;

/** A language that we speak. A further one is a further tag in `locales`; the compiler names every dictionary that is missing. */
export type Locale = (typeof locales)[number];

/** What each calls itself. */
export const languageNames: ByLocale<string> = { en: 'English', ru: 'Русский' };

/** One of these for each language. */
export type ByLocale<T> = Readonly<Record<Locale, T>>;
