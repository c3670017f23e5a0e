import type { ByLocale } from './locale.ts';

/** What may be counted. */
export type CountedUnit = 'customers' | 'tickets' | 'calls' | 'orders' | 'rows';

/** Every form of the noun that has one, in the same order in each unit. */
export const nouns: ByLocale<Readonly<Record<CountedUnit, readonly string[]>>> = {
  en: {
    customers: ['customer', 'customers'],
    tickets: ['ticket', 'tickets'],
    calls: ['call', 'calls'],
    orders: ['order', 'orders'],
    rows: ['row', 'rows'],
  },
  ru: {
    customers: formsRu('клиент'),
    tickets: formsRu('тикет'),
    calls: ['звонок', ...formsRu('звонк').slice(1)],
    orders: formsRu('заказ'),
    rows: [
      ...['случай', 'случая', 'случаю', 'случаем', 'случае'],
      ...['случаи', 'случаев', 'случаям', 'случаями', 'случаях'],
    ],
  },
};

/** Singular, then plural, each from the nominative to the prepositional; the accusative of what lives is the genitive. */
function formsRu(stem: string): readonly string[] {
  const plural = stem.endsWith('к') ? 'и' : 'ы';
  return ['', 'а', 'у', 'ом', 'е', plural, 'ов', 'ам', 'ами', 'ах'].map((ending) => stem + ending);
}

/** Words after which a noun stands in an accusative that is, for things, the nominative; null where nouns have no cases. */
export const beforeAccusative: ByLocale<RegExp | null> = {
  en: null,
  ru: /^(?:сравнивать|различают|называет|распределил[аи]?)$/i,
};
