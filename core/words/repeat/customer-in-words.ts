import { type RepeatResult, rfmNames, stages } from '../../analyses/repeat/repeat-result.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** At which stage is the customer at this place, and in which familiar group with which scores? Null for who bought nothing. */
export function customerInWords({ told, rfm }: RepeatResult, locale: Locale) {
  const words = messages(locale).retention;
  return {
    lifecycleOf: (place: number): string | null => {
      const stage = stages[told?.stage[place] ?? -1];
      return stage === undefined ? null : words.stage[stage];
    },
    rfmOf: (place: number): string | null => {
      const name = rfmNames[rfm.names[place]!];
      return name === undefined ? null : `${words.rfm[name]} ${rfm.scores[place]}`;
    },
  };
}
