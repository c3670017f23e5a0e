import {
  formatDate,
  formatNumber,
  formatShare,
  type Locale,
  missing,
} from '../../../core/words/locale/index.ts';

/** How are figures written here? What is missing is a dash. */
export function formats(locale: Locale) {
  const two = (value: number) => formatNumber(value, locale, { decimals: 2, fixed: true });
  return {
    whole: (value: number) => formatNumber(value, locale, { decimals: 0 }),
    percent: (share: number) => formatShare(share, locale, 0),
    two: (value: number | null) => (value === null ? missing : two(value)),
    seconds: (value: number) => formatNumber(value, locale, { decimals: 1 }),
    /** `2026-04-28` as people write it. */
    date: (iso: string) => formatDate(iso, locale, 'short'),
  };
}

export type Formats = ReturnType<typeof formats>;
