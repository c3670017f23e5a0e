import type { Locale } from './locale/locale.ts';
import { notations } from './locale/notation.ts';

const symbols: Readonly<Record<string, string>> = {
  GBP: '£',
  USD: '$',
  EUR: '€',
  RUB: '₽',
  JPY: '¥',
  CNY: '¥',
  INR: '₹',
  KZT: '₸',
  UAH: '₴',
  TRY: '₺',
  KRW: '₩',
  VND: '₫',
  ILS: '₪',
  PHP: '₱',
  NGN: '₦',
  GEL: '₾',
  AMD: '֏',
  BRL: 'R$',
};

/** What stands for a figure or a word that is missing, everywhere. */
export const missing = '—';

/**
 * How is a number written in this language? `1,234.5` in English, `1 234,5` (no-break space) in Russian.
 *
 * Rounds half away from zero to at most `decimals` places (default 0 from 100 up, else 2) and drops trailing
 * zeros; with `fixed` (default false) it keeps them. NaN and infinities are written as a dash.
 *
 * @example
 * import { formatNumber } from 'segmentry/core';
 *
 * console.log(formatNumber(1234.5, 'en')); // 1,235
 * console.log(formatNumber(1234.5, 'en', { decimals: 2 })); // 1,234.5
 * console.log(formatNumber(1234.5, 'en', { decimals: 2, fixed: true })); // 1,234.50
 */
export function formatNumber(
  value: number,
  locale: Locale,
  options: { readonly decimals?: number; readonly fixed?: boolean } = {},
): string {
  if (!Number.isFinite(value)) return missing;
  const decimals = options.decimals ?? (Math.abs(value) >= 100 ? 0 : 2);
  const [whole = '0', fraction = ''] = roundedText(Math.abs(value), decimals).split('.');
  const kept = options.fixed ? fraction : fraction.replace(/0+$/, '');
  const { decimal, group, minus } = notations[locale];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = kept === '' ? grouped : `${grouped}${decimal}${kept}`;
  return value < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text;
}

/**
 * How is a share or percentage written? Takes 0.125 for `12.5%` (en) and `12,5 %` (ru).
 *
 * @param decimals at most so many places of the percentage, by default 1: fewer round it.
 * @example
 * import { formatShare } from 'segmentry/core';
 *
 * console.log(formatShare(0.12345, 'en'), formatShare(0.12345, 'en', 0)); // 12.3% 12%
 */
export function formatShare(share: number, locale: Locale, decimals = 1): string {
  if (!Number.isFinite(share)) return missing;
  return `${formatNumber(share * 100, locale, { decimals })}${notations[locale].percent}`;
}

/**
 * How is an amount of money written in full? `£4,758.03`, `4 758,03 £`; a plain number without a currency.
 *
 * @param currency `GBP`, `RUB` …, written by its sign where it has one; `''` for none.
 * @param decimals exactly so many places; by default none from 100 up, else at most 2.
 * @example
 * import { formatMoney } from 'segmentry/core';
 *
 * console.log(formatMoney(4758.03, 'en', 'GBP'), formatMoney(4758.03, 'en', 'GBP', 2)); // £4,758 £4,758.03
 */
export function formatMoney(value: number, locale: Locale, currency: string, decimals?: number): string {
  const text = formatNumber(
    Math.abs(value),
    locale,
    decimals === undefined ? {} : { decimals, fixed: decimals > 0 },
  );
  return withCurrency(value, text, locale, currency);
}

/** How is a large number written in little room? `16.5M`, `16,5 млн`. Three significant digits. */
export function formatCompact(value: number, locale: Locale): string {
  if (!Number.isFinite(value)) return missing;
  const size = Math.abs(value);
  const scale = notations[locale].scales.find(({ from }) => size >= from * 0.9995);
  const scaled = scale === undefined ? value : value / scale.from;
  return `${formatNumber(scaled, locale, { decimals: decimalsOf(scaled) })}${scale?.unit ?? ''}`;
}

/** How is a large amount of money written in little room? `£16.5M`, `16,5 млн £`. */
export function formatCompactMoney(value: number, locale: Locale, currency: string): string {
  return withCurrency(value, formatCompact(Math.abs(value), locale), locale, currency);
}

/**
 * How is a day written? Takes `2026-04-28` or epoch milliseconds; gives `28 April 2026`, `28 апреля 2026`, and in little room
 * `28 Apr 2026`, `28 апр. 2026`.
 */
export function formatDate(day: string | number, locale: Locale, length: 'long' | 'short' = 'long'): string {
  const moment = new Date(day);
  if (Number.isNaN(moment.getTime())) return missing;
  const { months, shortMonths } = notations[locale];
  const month = (length === 'long' ? months : shortMonths)[moment.getUTCMonth()];
  return `${moment.getUTCDate()} ${month} ${moment.getUTCFullYear()}`;
}

function withCurrency(value: number, text: string, locale: Locale, currency: string): string {
  if (!Number.isFinite(value)) return missing;
  const { minus, signLeads } = notations[locale];
  const sign = value < 0 && /[1-9]/.test(text) ? minus : '';
  const symbol = symbols[currency] ?? currency;
  if (symbol === '') return `${sign}${text}`;
  const leads = signLeads && !/^\p{L}{2,}/u.test(symbol);
  return leads ? `${sign}${symbol}${text}` : `${sign}${text}\u00a0${symbol}`;
}

/** So many places leave three significant digits, none of a figure that has them before the mark. */
function decimalsOf(value: number): number {
  return Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, Math.abs(value)))));
}

/** `toFixed`, but 1.005 rounds to 1.01 as the decimal text reads, and large numbers stay without an exponent. */
function roundedText(value: number, decimals: number): string {
  if (value >= 1e21) return String(value);
  const shifted = Number(`${value}e${decimals}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${decimals}`) : value;
  return rounded.toFixed(decimals);
}
