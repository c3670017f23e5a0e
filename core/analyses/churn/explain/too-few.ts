import type { TooFew } from '../../../stats/too-few-to-claim.ts';
import { leastToClaim, tooFewToClaim } from '../../../stats/too-few-to-claim.ts';
import { formatNumber } from '../../../words/format.ts';
import { type Locale, messages } from '../../../words/index.ts';
import type { Cohort } from '../cohort.ts';

/** Of whom are there too few among all customers whose outcome is known? */
export function tooFewIn({ known, left }: Cohort): TooFew {
  const churned = known.reduce((sum, place) => sum + left[place]!, 0);
  return tooFewToClaim(churned, known.length - churned);
}

/** In words; null when there are enough. Where there are enough in all, too few have a value. */
export function tooFewInWords(few: TooFew, ofAll: TooFew, locale: Locale): string | null {
  if (few === null) return null;
  const needed = formatNumber(leastToClaim, locale);
  return messages(locale).churn.tooFew({ side: few, valued: ofAll === null, needed });
}
