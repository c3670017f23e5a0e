import { meaningOf } from '../../table/vocabulary/level-words.ts';
import type { Concept } from '../../table/vocabulary/meanings.ts';
import { conceptOf } from '../../table/vocabulary/meanings.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

export type PlainCondition =
  | { readonly kind: 'level'; readonly feature: string; readonly level: string }
  | {
      readonly kind: 'range';
      readonly feature: string;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'missing'; readonly feature: string };

/** A variable by its id and what people call it. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Where a condition stands in the phrase that names a segment. */
export type Slot = 'adjective' | 'noun' | 'place' | 'aged' | 'with' | 'other';

export interface Phrase {
  readonly slot: Slot;
  readonly text: string;
}

/** One condition in words, on its own: "balance from 750,000", "gender М", "balance not stated". */
export function conditionPhrase(named: Named, condition: PlainCondition, locale: Locale): string {
  const words = messages(locale).churn.condition;
  const feature = named.label;
  switch (condition.kind) {
    case 'missing':
      return words.missing({ feature });
    case 'level':
      return words.level({ feature, level: condition.level });
    case 'range':
      return words.range({ feature, ...endsOf(condition, locale) });
  }
}

/** All conditions of a segment as one phrase that can begin a sentence. */
export function segmentTitle(
  parts: readonly { readonly named: Named; readonly condition: PlainCondition }[],
  locale: Locale,
): string {
  return messages(locale).churn.title(
    parts.map(({ named, condition }) => phraseOf(named, condition, locale)),
  );
}

function phraseOf(named: Named, condition: PlainCondition, locale: Locale): Phrase {
  const words = messages(locale).churn.phrase;
  const concept = conceptOf(named.id);
  const plain = { slot: 'other', text: conditionPhrase(named, condition, locale) } as const;
  if (condition.kind === 'level') {
    const meaning = meaningOf(condition.level);
    if (concept === 'city') return { slot: 'place', text: words.place({ city: condition.level }) };
    if (concept === 'gender' && (meaning === 'men' || meaning === 'women')) {
      return { slot: 'noun', text: words[meaning] };
    }
    if (meaning !== 'yes' && meaning !== 'no') return plain;
    if (concept === 'activity') return { slot: 'adjective', text: words.activity[meaning] };
    return concept === 'card' ? { slot: 'with', text: words.card[meaning] } : plain;
  }
  const ends = condition.kind === 'missing' ? null : endsOf(condition, locale);
  if (ends === null || (ends.from === null && ends.to === null)) {
    const stated = concept !== null && hasAmount(concept) ? words.stated[concept] : null;
    return stated === null ? plain : { slot: 'with', text: stated[ends === null ? 'no' : 'yes'] };
  }
  if (concept === 'age') return { slot: 'aged', text: words.aged(ends) };
  return concept !== null && hasAmount(concept)
    ? { slot: 'with', text: words.amount[concept](words.span(ends)) }
    : plain;
}

const amounts = ['balance', 'income', 'score', 'products', 'equity', 'tenure'] as const;

function hasAmount(concept: Concept): concept is (typeof amounts)[number] {
  return amounts.some((amount) => amount === concept);
}

function endsOf(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  locale: Locale,
): { readonly from: string | null; readonly to: string | null } {
  return {
    from: from === null ? null : formatNumber(from, locale),
    to: to === null ? null : formatNumber(to, locale),
  };
}
