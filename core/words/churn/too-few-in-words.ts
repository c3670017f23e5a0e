import type { TooFew } from '../../stats/too-few-to-claim.ts';
import { leastToClaim } from '../../stats/too-few-to-claim.ts';
import { formatNumber } from '../format.ts';
import { type Locale, messages } from '../index.ts';

/** Of whom there are too few; null when there are enough. Where there are enough in all, too few have a value. */
export function tooFewInWords(few: TooFew, ofAll: TooFew, locale: Locale): string | null {
  if (few === null) return null;
  const needed = formatNumber(leastToClaim, locale);
  return messages(locale).churn.tooFew({ side: few, valued: ofAll === null, needed });
}
