import {
  type ByLocale,
  formatCompact,
  formatCompactMoney,
  formatDate,
  formatMoney,
  formatNumber,
  formatShare,
  type Locale,
  missing,
  notations,
  pluralRu,
} from '../../core/words/locale/index.ts';

/** Numbers and dates as this reader writes them. A missing figure is a dash. */
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

/** @param currency an ISO 4217 code, a sign of its own, or '' where money has no unit. */
export function formatFor(locale: Locale, currency: string): Format {
  const number = (value: number | null, digits?: number) =>
    value === null ? missing : formatNumber(value, locale, { decimals: digits ?? threeDigits(value) });
  const exactMoney = (value: number) => formatMoney(value, locale, currency, 0);
  const finely = (value: number) => formatMoney(value, locale, currency, 2);
  const shortMoney = (value: number) => {
    const size = Math.abs(value);
    if (size >= 100_000) return formatCompactMoney(value, locale, currency);
    return size >= 10 || size === 0 ? exactMoney(value) : finely(value);
  };
  const or = (write: (value: number) => string) => (value: number | null) =>
    value === null ? missing : write(value);
  const count = (value: number) => formatNumber(value, locale, { decimals: 0 });
  const isMoney = (unit: string) => unit !== '' && unit === currency;
  const withUnit = (value: number, text: string, unit: string) => {
    if (unit === '') return text;
    return unit === '%'
      ? `${text}${notations[locale].percent}`
      : `${text} ${unitNames[locale](unit, value, text)}`;
  };
  return {
    locale,
    count,
    number,
    money: or(shortMoney),
    exactMoney: or((value) => (value !== 0 && Math.abs(value) < 100 ? finely(value) : exactMoney(value))),
    percent: (share, digits = 1) => (share === null ? missing : formatShare(share, locale, digits)),
    probability: (value) => (value !== null && value < 0.001 ? `< ${number(0.001, 3)}` : number(value, 3)),
    ofHundred: (share) => count(share * 100),
    date: (iso) => formatDate(iso, locale, 'short'),
    short: (value, unit) => {
      if (value === null) return missing;
      if (isMoney(unit)) return shortMoney(value);
      return withUnit(value, Math.abs(value) >= 100_000 ? formatCompact(value, locale) : number(value), unit);
    },
    exact: (value, unit) => {
      if (value === null) return missing;
      if (isMoney(unit)) return finely(value);
      return withUnit(value, number(value, 4), unit);
    },
  };
}

function threeDigits(value: number): number {
  return Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, Math.abs(value)))));
}

/** Units of time that the core names in English. The word goes with the figure as it is written: 4 года, 13,6 года. */
const unitNames: ByLocale<(unit: string, value: number, text: string) => string> = {
  en: (unit) => unit,
  ru: (unit, value, text) => {
    const count = /[,.]/.test(text) ? 0.5 : Math.round(Math.abs(value));
    switch (unit) {
      case 'years':
        return pluralRu(count, 'год', 'года', 'лет');
      case 'months':
        return pluralRu(count, 'месяц', 'месяца', 'месяцев');
      case 'days':
        return pluralRu(count, 'день', 'дня', 'дней');
      default:
        return unit;
    }
  },
};
