import { capital } from '../../capital.ts';
import { type Ends, list, span } from './phrasing.ts';

type Phrase = { slot: 'adjective' | 'noun' | 'place' | 'aged' | 'with' | 'other'; text: string };

/** What a segment of customers who leave more often is called, and what is said of it. */
export const segments = {
  condition: {
    missing: (d: { feature: string }) => `${d.feature} not stated`,
    level: (d: { feature: string; level: string }) => `${d.feature} ${d.level}`,
    range: (d: Ends & { feature: string }) =>
      d.from === null && d.to === null
        ? `${d.feature} stated`
        : d.from === null
          ? `${d.feature} up to ${d.to}`
          : d.to === null
            ? `${d.feature} ${d.from} or more`
            : d.from === d.to
              ? `${d.feature} ${d.from}`
              : `${d.feature} ${d.from}–${d.to}`,
  },
  phrase: {
    men: 'men',
    women: 'women',
    activity: { yes: 'active', no: 'inactive' },
    card: { yes: 'a card', no: 'no card' },
    place: (d: { city: string }) => `from ${d.city}`,
    aged: (d: Ends) =>
      `aged ${d.from === null ? `up to ${d.to}` : d.to === null ? `${d.from} and over` : span(d)}`,
    span,
    amount: {
      balance: (s: string) => `a balance of ${s}`,
      income: (s: string) => `an income of ${s}`,
      score: (s: string) => `a score of ${s}`,
      products: (s: string) => `${s} products`,
      equity: (s: string) => `equity ${s}`,
      tenure: (s: string) => `a tenure of ${s}`,
    },
    stated: {
      balance: { yes: 'a balance on record', no: 'no balance on record' },
      income: { yes: 'an income on record', no: 'no income on record' },
      score: { yes: 'a score on record', no: 'no score on record' },
      products: { yes: 'products on record', no: 'no products on record' },
      equity: { yes: 'equity on record', no: 'no equity on record' },
      tenure: { yes: 'a tenure on record', no: 'no tenure on record' },
    },
  },
  title: (phrases: readonly Phrase[]) => {
    const of = (slot: Phrase['slot']) =>
      phrases.filter((phrase) => phrase.slot === slot).map(({ text }) => text);
    const head = [...of('adjective'), of('noun')[0] ?? 'customers', ...of('place'), ...of('aged')].join(' ');
    const owned = [...of('with'), ...of('other')];
    return capital(owned.length === 0 ? head : `${head} with ${list(owned)}`);
  },
  sentence: (d: { text: string; n: string; leave: string; sure: string; large: boolean }) =>
    `${d.text}: ${d.n} customers, ${d.leave} of 100 leave, at least ${d.sure} of 100 on customers we had not looked at.${d.large ? ' More customers than you can write to at once: the plan takes those at the highest risk.' : ''}`,
  split: (d: { feature: string; level: string; leave: string; other: string }) =>
    `Not of one piece: with ${d.feature} ${d.level}, ${d.leave} of 100 leave; with the rest, ${d.other} of 100. Consider two letters.`,
};
