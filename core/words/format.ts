import type { Locale } from './locale.ts';

const noBreakSpace = '\u00a0';

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
};

const scales = {
  en: [
    { from: 1e12, unit: 'T' },
    { from: 1e9, unit: 'B' },
    { from: 1e6, unit: 'M' },
    { from: 1e3, unit: 'K' },
  ],
  ru: [
    { from: 1e12, unit: `${noBreakSpace}трлн` },
    { from: 1e9, unit: `${noBreakSpace}млрд` },
    { from: 1e6, unit: `${noBreakSpace}млн` },
    { from: 1e3, unit: `${noBreakSpace}тыс.` },
  ],
} as const;

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
} as const;

const missing = '—';

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
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : noBreakSpace);
  const text = kept === '' ? grouped : `${grouped}${locale === 'en' ? '.' : ','}${kept}`;
  const zero = /^[0.,]*$/.test(text);
  return value < 0 && !zero ? `${locale === 'en' ? '-' : '−'}${text}` : text;
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
  const text = formatNumber(share * 100, locale, { decimals });
  return locale === 'en' ? `${text}%` : `${text}${noBreakSpace}%`;
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

/** How is a large number written in little room? `16.5M`, `16,5 млн`. One decimal, none from 100 units up. */
export function formatCompact(value: number, locale: Locale): string {
  if (!Number.isFinite(value)) return missing;
  const size = Math.abs(value);
  const scale = scales[locale].find(({ from }) => size >= from * 0.9995);
  if (scale === undefined) return formatNumber(value, locale, { decimals: size >= 100 ? 0 : 1 });
  const scaled = value / scale.from;
  return `${formatNumber(scaled, locale, { decimals: Math.abs(scaled) >= 99.95 ? 0 : 1 })}${scale.unit}`;
}

/** How is a large amount of money written in little room? `£16.5M`, `16,5 млн £`. */
export function formatCompactMoney(value: number, locale: Locale, currency: string): string {
  return withCurrency(value, formatCompact(Math.abs(value), locale), locale, currency);
}

/** How is a day written? Takes `2026-04-28` or epoch milliseconds; gives `28 April 2026`, `28 апреля 2026`. */
export function formatDate(day: string | number, locale: Locale): string {
  const moment = new Date(day);
  if (Number.isNaN(moment.getTime())) return missing;
  return `${moment.getUTCDate()} ${months[locale][moment.getUTCMonth()]} ${moment.getUTCFullYear()}`;
}

function withCurrency(value: number, text: string, locale: Locale, currency: string): string {
  if (!Number.isFinite(value)) return missing;
  const sign = value < 0 && /[1-9]/.test(text) ? (locale === 'en' ? '-' : '−') : '';
  const symbol = symbols[currency] ?? currency;
  if (symbol === '') return `${sign}${text}`;
  const leads = locale === 'en' && !/^\p{L}{2,}/u.test(symbol);
  return leads ? `${sign}${symbol}${text}` : `${sign}${text}${noBreakSpace}${symbol}`;
}

/** `toFixed`, but 1.005 rounds to 1.01 as the decimal text reads, and large numbers stay without an exponent. */
function roundedText(value: number, decimals: number): string {
  if (value >= 1e21) return String(value);
  const shifted = Number(`${value}e${decimals}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${decimals}`) : value;
  return rounded.toFixed(decimals);
}
