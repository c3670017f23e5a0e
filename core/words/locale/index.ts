/**
 * Languages, and how each writes numbers, money, dates and what is missing. With `format` and `plural` it imports nothing else,
 * so that pages, which know the report alone, speak by it too.
 */
export {
  formatCompact,
  formatCompactMoney,
  formatDate,
  formatMoney,
  formatNumber,
  formatShare,
  missing,
} from '../format.ts';
export { countEn, countRu, pluralEn, pluralRu } from '../plural.ts';
export { inUnit } from './in-unit.ts';
export type { ByLocale, Locale } from './locale.ts';
export { languageNames, locales } from './locale.ts';
export { isLocale, localeFrom } from './locale-from.ts';
export { notations } from './notation.ts';
