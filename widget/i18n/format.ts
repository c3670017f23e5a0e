import type { Locale } from './locale.ts';
import { ruPlural } from './plural.ts';

/** Numbers and dates as this reader writes them. A missing figure is an en dash. */
export interface Format {
  readonly locale: Locale;
  /** `3,446` · `3 446` */
  readonly count: (value: number) => string;
  /** `6.64`: at most so many digits after the mark, three significant by default. */
  readonly number: (value: number | null, digits?: number) => string;
  /** `£16.5M` · `16,5 млн £` */
  readonly money: (value: number | null) => string;
  /** `£16,481,801` */
  readonly exactMoney: (value: number | null) => string;
  /** Of a share: `21.3%` · `21,3 %` */
  readonly percent: (share: number | null, digits?: number) => string;
  /** `0.013` · `< 0.001` */
  readonly probability: (value: number | null) => string;
  /** `62 of 100` is made of this `62`. */
  readonly ofHundred: (share: number) => string;
  /** `28 Apr 2026` */
  readonly date: (iso: string) => string;
  /** A figure with its unit, short. */
  readonly short: (value: number | null, unit: string) => string;
  /** A figure with its unit, whole. */
  readonly exact: (value: number | null, unit: string) => string;
}

const missing = '–';

/** @param currency an ISO 4217 code, a sign of its own, or '' where money has no unit. */
export function formatFor(locale: Locale, currency: string): Format {
  const language = locale === 'ru' ? 'ru-RU' : 'en-US';
  const plain = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number) => format.format(value).replaceAll('-', '−');
  };
  const money = (options: Intl.NumberFormatOptions, unit = currency) => {
    if (/^[A-Z]{3}$/.test(unit)) {
      return plain({ ...options, style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' });
    }
    const number = plain(options);
    if (unit === '') return number;
    return (value: number) => (locale === 'ru' ? `${number(value)} ${unit}` : `${unit}${number(value)}`);
  };
  const count = plain({ maximumFractionDigits: 0 });
  const compactMoney = money({ notation: 'compact', maximumSignificantDigits: 3 });
  const exactMoney = money({ minimumFractionDigits: 0, maximumFractionDigits: 0 });
  const finely = money({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shortMoney = (value: number) => {
    const size = Math.abs(value);
    return size >= 100_000
      ? compactMoney(value)
      : size >= 10 || size === 0
        ? exactMoney(value)
        : finely(value);
  };
  const compact = plain({ notation: 'compact', maximumSignificantDigits: 3 });
  const date = new Intl.DateTimeFormat(locale === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const or = (write: (value: number) => string) => (value: number | null) =>
    value === null ? missing : write(value);
  const number = (value: number | null, digits?: number) => {
    if (value === null) return missing;
    const most = digits ?? Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, Math.abs(value)))));
    return plain({ maximumFractionDigits: most })(value);
  };
  const percent = (share: number | null, digits = 1) =>
    share === null ? missing : plain({ style: 'percent', maximumFractionDigits: digits })(share);
  const isMoney = (unit: string) => unit !== '' && unit === currency;
  const withUnit = (value: number, text: string, unit: string) =>
    unit === ''
      ? text
      : unit === '%' && locale === 'en'
        ? `${text}%`
        : `${text} ${locale === 'ru' ? russianUnit(value, text, unit) : unit}`;
  return {
    locale,
    count,
    number,
    money: or(shortMoney),
    exactMoney: or((value) => (value !== 0 && Math.abs(value) < 100 ? finely(value) : exactMoney(value))),
    percent,
    probability: (value) => (value !== null && value < 0.001 ? `< ${number(0.001, 3)}` : number(value, 3)),
    ofHundred: (share) => count(share * 100),
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
    short: (value, unit) => {
      if (value === null) return missing;
      if (isMoney(unit)) return shortMoney(value);
      return withUnit(value, Math.abs(value) >= 100_000 ? compact(value) : number(value), unit);
    },
    exact: (value, unit) => {
      if (value === null) return missing;
      if (isMoney(unit)) return finely(value);
      return withUnit(value, number(value, 4), unit);
    },
  };
}

/** Units of time that the core names in English. The word goes with the figure as it is written: 4 года, 13,6 года. */
function russianUnit(value: number, text: string, unit: string): string {
  const count = /[,.]/.test(text) ? 0.5 : Math.round(Math.abs(value));
  switch (unit) {
    case 'years':
      return ruPlural(count, 'год', 'года', 'лет');
    case 'months':
      return ruPlural(count, 'месяц', 'месяца', 'месяцев');
    case 'days':
      return ruPlural(count, 'день', 'дня', 'дней');
    default:
      return unit;
  }
}
