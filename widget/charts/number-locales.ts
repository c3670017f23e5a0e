import type { NumberLocale } from 'vega';
import type { Locale } from '../i18n/locale.ts';

/** How axes write numbers: one locale a view, never the library's global one. */
export const numberLocales: Record<Locale, NumberLocale> = {
  en: { decimal: '.', thousands: ',', grouping: [3], currency: ['', ''], minus: '−', percent: '%' },
  ru: { decimal: ',', thousands: ' ', grouping: [3], currency: ['', ''], minus: '−', percent: ' %' },
};
