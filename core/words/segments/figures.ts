import { partedWords } from '../../table/vocabulary/run-together.ts';
import { formatNumber, formatShare } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** How is a share said in a name or a sentence? Whole per cent: `60%`, `60 %`. */
export function percent(share: number, locale: Locale): string {
  return formatShare(share, locale, 0);
}

/** Enough digits to tell segments apart: none from 1,000 on, one from 10 on, two below. */
export function figure(value: number, locale: Locale): string {
  const size = Math.abs(value);
  const factor = size >= 1000 ? 1 : size >= 10 ? 10 : 100;
  return formatNumber(Math.round(value * factor) / factor, locale);
}

/** A header as words in a sentence: `Premium_to_Coverage` → `Premium to coverage`, `tenureInMonths` and `tenureinmonths` → `tenure in months`; abbreviations keep their capitals. */
export function readable(label: string): string {
  const words = label
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .split(' ')
    .flatMap(parted);
  return words
    .map((word, index) => (index === 0 || /^[A-ZА-ЯЁ]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

/** `tenureinmonths` in three words, `Zipcode` in two. */
function parted(word: string): readonly string[] {
  if (!/^[a-zA-Z]?[a-z]+$/.test(word)) return [word];
  const [first = '', ...others] = partedWords(word.toLowerCase());
  return others.length === 0 ? [word] : [word.charAt(0) + first.slice(1), ...others];
}

/** A level as it is shown: the empty text is "not known". */
export function shownLevel(level: string, locale: Locale): string {
  return level === '' ? messages(locale).segments.unknown : level;
}
