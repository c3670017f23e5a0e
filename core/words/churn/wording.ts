import { type Base, tooFewOfAll } from '../../analyses/churn/evidence/base.ts';
import type { FrameOutline } from '../../customers/frame.ts';
import type { TooFew } from '../../stats/too-few-to-claim.ts';
import { labelInWords } from '../customers/label.ts';
import type { Locale } from '../index.ts';

/** What the sentences about churn share. */
export interface Wording {
  readonly locale: Locale;
  /** What a variable is called. */
  readonly labelOf: (feature: string) => string;
  /** Of whom there are too few among all customers. */
  readonly ofAll: TooFew;
}

export function wordingOf({ variables }: FrameOutline, base: Base, locale: Locale): Wording {
  const labels = new Map(variables.map(({ id, label }) => [id, labelInWords(label, locale)]));
  return { locale, labelOf: (feature) => labels.get(feature) ?? feature, ofAll: tooFewOfAll(base) };
}
