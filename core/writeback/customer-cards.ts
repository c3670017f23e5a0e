import { type ToldReason, whyInWords } from '../words/churn/why.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { Play } from '../words/plan/built-in-plays.ts';

export interface CardsInput {
  /** 1 for customers who have not left. As all arrays here by place. */
  readonly here: Uint8Array;
  readonly risk: Float64Array;
  /** 0 to 100. */
  readonly priority: Float64Array;
  /** The text of the segment that each customer is told to belong to. */
  readonly segmentOf: (place: number) => string | null;
  readonly reasons: readonly ToldReason[];
  /** What is offered to those to whom something is. */
  readonly plays: ReadonlyMap<number, Play>;
  readonly base: number;
  readonly locale: Locale;
}

/** What is known of one customer who is still there, as the columns and the contact list show it. */
export interface CustomerCard {
  readonly risk: number;
  readonly segment: string | null;
  readonly why: string | null;
  readonly priority: number;
  readonly action: string | null;
}

/** One card a customer, null for those who left. By place. */
export function customerCards(input: CardsInput): (CustomerCard | null)[] {
  const { here, risk, priority, segmentOf, reasons, plays, base, locale } = input;
  const words = messages(locale).churn;
  return Array.from(here, (still, place) => {
    if (still === 0) return null;
    const play = plays.get(place);
    return {
      risk: Math.round(risk[place]! * 1e4) / 1e4,
      segment: segmentOf(place),
      why: whyInWords(place, reasons, risk[place]! >= base, locale),
      priority: priority[place]!,
      action: play === undefined ? null : words.action(play),
    };
  });
}
