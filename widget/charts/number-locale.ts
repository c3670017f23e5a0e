import type { NumberLocale } from 'vega';
import { type Locale, notations } from '../../core/words/locale/index.ts';

/** How do axes write numbers? One locale a view, never the library's global one. */
export function numberLocale(locale: Locale): NumberLocale {
  const { decimal, group, minus, percent } = notations[locale];
  return { decimal, thousands: group, grouping: [3], currency: ['', ''], minus, percent };
}
