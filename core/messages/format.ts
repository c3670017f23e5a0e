import type { Locale } from './index.ts';

/** Plain rules instead of the host's locale data, so that a report reads the same on any machine. */
const separators = {
  en: { group: ',', decimal: '.', percent: '%', million: 'M', billion: 'B', thousand: 'K' },
  ru: {
    group: '\u00a0',
    decimal: ',',
    percent: '\u00a0%',
    million: '\u00a0млн',
    billion: '\u00a0млрд',
    thousand: '\u00a0тыс.',
  },
} as const;

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ru: ['янв.', 'февр.', 'марта', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
} as const;

const currencySigns: Readonly<Record<string, string>> = { GBP: '£', USD: '$', EUR: '€', RUB: '₽', JPY: '¥' };

/**
 * How is a number written? `1,234.5` in English, `1 234,5` in Russian.
 *
 * @param digits most digits behind the decimal mark; trailing zeros are dropped. Default 0 from a thousand on, 1 from
 *   ten on, 2 below.
 */
export function formatNumber(value: number, locale: Locale, digits = digitsFor(value)): string {
  const { group, decimal } = separators[locale];
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(digits).split('.');
  const significant = fraction.replace(/0+$/, '');
  const grouped = whole.length > 4 || locale === 'en' ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const text = significant === '' ? grouped : `${grouped}${decimal}${significant}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** How is a share of 0 to 1 written? `21.3%` in English, `21,3 %` in Russian. */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  return `${formatNumber(share * 100, locale, digits)}${separators[locale].percent}`;
}

/** How is a large number written on a card? `16.5M`, `16,5 млн`; below ten thousand in full. */
export function formatCompact(value: number, locale: Locale): string {
  const { thousand, million, billion } = separators[locale];
  const size = Math.abs(value);
  if (size >= 1e9) return `${formatNumber(value / 1e9, locale, 1)}${billion}`;
  if (size >= 1e6) return `${formatNumber(value / 1e6, locale, 1)}${million}`;
  if (size >= 1e4) return `${formatNumber(value / 1e3, locale, size >= 1e5 ? 0 : 1)}${thousand}`;
  return formatNumber(value, locale, size >= 1000 ? 0 : 2);
}

/** How is money written? `£16,481,801`, in Russian `16 481 801 £`. An unknown currency is written as its code. */
export function formatMoney(value: number, currency: string, locale: Locale, compact = false): string {
  const amount = compact ? formatCompact(value, locale) : formatNumber(value, locale, Math.abs(value) >= 100 ? 0 : 2);
  if (currency === '') return amount;
  const sign = currencySigns[currency] ?? currency;
  if (locale === 'ru' || sign.length > 1) return `${amount}\u00a0${sign}`;
  return amount.startsWith('−') ? `−${sign}${amount.slice(1)}` : `${sign}${amount}`;
}

/** How is a date written? `28 Apr 2026`, `28 апр. 2026`. */
export function formatDate(iso: string, locale: Locale): string {
  const [year = '', month = '1', day = ''] = iso.slice(0, 10).split('-');
  return `${Number(day)} ${months[locale][Number(month) - 1] ?? ''} ${year}`;
}

function digitsFor(value: number): number {
  const size = Math.abs(value);
  return size >= 1000 ? 0 : size >= 10 ? 1 : 2;
}
