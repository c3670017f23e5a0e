/** The languages that we speak. A further one is a further dictionary; the compiler names every one that is missing. */
export type Locale = 'en' | 'ru';
/** Every language that there is. */
export const locales: readonly Locale[] = ['en', 'ru'];
